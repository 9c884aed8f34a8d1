import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisation } from '#test/world.ts'
import { shoot } from './film.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'
import {
  arrive,
  type Insider,
  join,
  openVault,
  press,
  seeTitle,
  takeSeven,
  takeSheet,
  turnTo,
  unlock,
} from './vault.steps.ts'

// What one person does with a vault on the devices she has.
let stage: Stage
let place: string
let vault: string
let amina: Insider
let page: Page
const long = { timeout: 300_000 }
const sentence = 'Im Keller steht ein blaues Rad'

beforeAll(async () => {
  stage = await openStage()
  const person = await stage.person('Amina Adler')
  place = await organisation(stage, 'Lichtblick e. V.', person)
  vault = `/organisations/${place}/vault`
  amina = await arrive(stage, person, vault)
  page = amina.page
  await press(page, 'Tresor gründen')
  await seeTitle(page, 'Bereit, wenn es losgeht?')
}, 300_000)
afterAll(() => stage.close())

test('asks for the second proof before it shows words once, not after', long, async () => {
  const mara = await stage.person('Mara May')
  await join(stage, place, mara, 'member')
  const hers = await openVault(stage, mara, vault)
  await hers.getByText('Zuerst ein zweiter Nachweis').waitFor()
  expect(await hers.getByRole('button', { name: 'Schlüsselbund anlegen' }).count()).toBe(0)
  const href = await hers.getByRole('link', { name: 'Zweiten Nachweis geben' }).getAttribute('href')
  expect(href).toBe(`/me/step-up?next=${encodeURIComponent(vault)}`)
  await expectAccessible(hers)
  await hers.context().close()
})

test('can be used with nothing but the keys', long, async () => {
  const tab = async (until: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.textContent ?? '')).trim() === until) return
    }
    throw new Error(`${until} is not reached by the keyboard`)
  }
  await tab('Übung')
  await page.keyboard.press('Enter')
  await seeTitle(page, 'Mit deinem Notfallblatt')
  await tab('Jetzt zuschließen')
  await page.keyboard.press('Enter')
  await page.getByText('Der Tresor ist zu.').waitFor()
  await page.getByLabel('Deine sieben Wörter').focus()
  await page.keyboard.type(amina.passphrase)
  await page.keyboard.press('Enter')
  await seeTitle(page, 'Mit deinem Notfallblatt')
  await tab('Tresor')
  await page.keyboard.press('Enter')
  await seeTitle(page, 'Bereit, wenn es losgeht?')
})

test('locks, refuses wrong words, and opens by the right ones', long, async () => {
  await press(page, 'Jetzt zuschließen')
  await page.getByText('Der Tresor ist zu.').waitFor()
  await unlock(page, 'falsch')
  await page.getByText('Das sind nicht deine sieben Wörter').waitFor()
  expect(await page.getByLabel('Deine sieben Wörter').inputValue()).toBe('falsch')
  await expectAccessible(page)
  await unlock(page, amina.passphrase)
  await seeTitle(page, 'Bereit, wenn es losgeht?')
})

test('locks in all tabs at once', long, async () => {
  const other = await page.context().newPage()
  await other.goto(vault)
  await unlock(other, amina.passphrase)
  await seeTitle(other, 'Bereit, wenn es losgeht?')
  await press(other, 'Jetzt zuschließen')
  await page.getByText('in einem anderen Fenster zugeschlossen').waitFor()
  await unlock(page, amina.passphrase)
  await seeTitle(page, 'Bereit, wenn es losgeht?')
  await other.close()
})

test('takes new words and a new sheet; the old ones open nothing any more', long, async () => {
  await turnTo(page, 'Dein Schlüsselbund')
  await page.getByText('behältst darum mindestens zwei Wege').waitFor()
  await shoot(page, 'Schlüsselbund')
  await expectAccessible(page)
  const old = amina.passphrase
  await press(page, 'Durch neue Wörter ersetzen')
  amina.passphrase = await takeSeven(page)
  await page.getByText('Die neuen Wörter gelten ab jetzt').waitFor()
  await press(page, 'Durch ein neues Blatt ersetzen')
  amina.recovery = await takeSheet(page)
  await page.getByText('Das neue Blatt gilt ab jetzt').waitFor()
  await press(page, 'Jetzt zuschließen')
  await unlock(page, old)
  await page.getByText('Das sind nicht deine sieben Wörter').waitFor()
  await unlock(page, amina.passphrase)
  await page.getByText('Noch ein Weg').waitFor()
})

test('takes a sentence of one’s own, but none that could be guessed', long, async () => {
  await press(page, 'Sieben Wörter anlegen')
  await press(page, 'Lieber ein eigener Satz')
  await say('kurz', 'kurz', 'Das ist zu kurz.')
  await say('Amina Adler Lichtblick 1984', '', 'Das ließe sich erraten')
  await say(sentence, 'Im Keller steht kein Rad', 'Das ist nicht zweimal dasselbe')
  await expectAccessible(page)
  await say(sentence, sentence, 'Die neuen Wörter gelten ab jetzt')
  await press(page, 'Jetzt zuschließen')
  await unlock(page, 'Im  Keller steht ein blaues Rad')
  await page.getByText('Noch ein Weg').waitFor()
})

async function say(sentence: string, again: string, answer: string) {
  await page.getByLabel('Dein Satz').fill(sentence)
  await page.getByLabel('Noch einmal derselbe Satz').fill(again)
  await press(page, 'Weiter')
  await page.getByText(answer).first().waitFor()
}

/** A device that can give a secret with its passkey (WebAuthn PRF), and says yes to everything. */
async function withAuthenticator(): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf: true } as const
  const says = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true }
  const automatic = { automaticPresenceSimulation: true }
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, ...says, ...automatic } })
  return session
}

test('opens by the passkey that signs in, once it is connected', long, async () => {
  await withAuthenticator()
  await press(page, 'Passkey verbinden')
  await page.getByText('auf diesem Gerät ist kein Passkey für diese Seite').waitFor()
  await page.getByRole('link', { name: 'Zuerst einen Passkey einrichten' }).click()
  const posted: string[] = []
  page.on('request', (request) => posted.push(request.postData() ?? ''))
  await press(page, 'Passkey einrichten')
  await unlock(page, amina.passphrase)
  await press(page, 'Passkey verbinden')
  await page.getByText('Der Passkey öffnet jetzt auch deinen Schlüsselbund').waitFor()
  await press(page, 'Jetzt zuschließen')
  await press(page, 'Mit Passkey aufschließen')
  await page.getByText('Noch ein Weg').waitFor()
  await shoot(page, 'drei Wege')
  // What the passkey gives to the vault never leaves the browser.
  expect(posted.filter((body) => body.includes('prf'))).toEqual([])
})

test('removes a way, but never the last two', long, async () => {
  const ways = page.getByRole('article')
  await expect.poll(() => ways.count()).toBe(4)
  for (const [kind, left] of [
    ['Passkey', 3],
    ['Sieben Wörter', 2],
  ] as const) {
    const way = ways.filter({ hasText: kind }).first()
    await way.locator('summary', { hasText: 'Entfernen' }).click()
    await way.getByRole('button', { name: 'Entfernen' }).click()
    await expect.poll(() => ways.count()).toBe(left)
  }
  await page.getByText('behältst darum mindestens zwei Wege').waitFor()
  expect(await ways.getByText('Entfernen').count()).toBe(0)
})

test(
  'opens again on a browser that has forgotten everything, without comparing words: she has signed',
  long,
  async () => {
    const phone = await openVault(stage, amina.person, vault, { width: 360, dark: true })
    await press(phone, 'Mit dem Notfallblatt')
    await phone.getByLabel('Die zwölf Wörter vom Notfallblatt').fill(amina.recovery)
    await press(phone, 'Aufschließen')
    await seeTitle(phone, 'Bereit, wenn es losgeht?')
    for (const name of ['Tresor', 'Menschen', 'Wer liest was', 'Protokoll', 'Dein Schlüsselbund', 'Übung']) {
      await turnTo(phone, name)
      await phone.locator('main').getByRole('heading', { level: 2 }).first().waitFor()
      await expectNoSideways(phone)
      await expectAccessible(phone)
      await shoot(phone, `nachts am Handy ${name}`)
    }
    await phone.context().close()
  },
)
