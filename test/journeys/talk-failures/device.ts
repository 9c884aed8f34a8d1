import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { nobody } from '#test/house.ts'
import { tracesInDatabase } from '#test/traces.ts'
import { answers, heard, line, linesOf, logOf, look, open, says } from '../counsel.steps.ts'
import { unlock } from '../sealed.steps.ts'
import type { Ground } from './ground.ts'

/** All that a browser keeps for a page, beside what it shows. */
const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookie: document.cookie,
  }))
const nothing = { local: {}, session: {}, caches: [], databases: [], cookie: '' }

/** A device dies, is locked, belongs to others, or runs no scripts. */
export function deviceFails(on: Ground): void {
  describe('what somebody says', () => {
    test('lies sealed on the device of a seeker whose tab is killed, goes once with the same words, and at once when they leave in haste', async () => {
      const { words } = await on.talkWith('Akku')
      const killed = await on.back(words)
      const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))
      await line(killed, 'Guten Tag, Akku.').waitFor()
      on.pull()
      await says(killed, 'Der Akku ist leer')
      await killed.getByText('Es liegt auf diesem Gerät, verschlossen').waitFor()
      expect(await kept(killed)).toMatch(/"own\/.+"/)
      expect(await kept(killed)).not.toContain('Akku')
      await killed.close()
      on.mend()
      const mara = await killed.context().newPage()
      await mara.goto(`/c/${on.office.slug}/back`)
      await open(mara, words)
      await line(mara, 'Der Akku ist leer').waitFor()
      await mara.getByText('Wartet auf Verbindung').waitFor({ state: 'detached' })
      await expect.poll(() => kept(mara)).toBe('{}')
      on.pull()
      await says(mara, 'Jemand kommt herein')
      await mara.getByText('Es liegt auf diesem Gerät, verschlossen').waitFor()
      // Without a breath in between: on a busy machine three of them would not be quick enough.
      await Promise.all([1, 2, 3].map(() => mara.keyboard.press('Escape')))
      await mara.waitForURL('about:blank')
      on.mend()
      await mara.goto(`/c/${on.office.slug}/back`)
      expect(await kept(mara)).toBe('{}')
      await mara.getByRole('checkbox', { name: 'Dieses Gerät benutzen auch andere' }).check({ force: true })
      await open(mara, words)
      await line(mara, 'Der Akku ist leer').waitFor()
      on.pull()
      await says(mara, 'Auf einem fremden Gerät')
      await mara.getByText('Wartet auf Verbindung').waitFor()
      expect(await kept(mara)).toBe('{}')
      on.mend()
      await mara.getByText('Wartet auf Verbindung').waitFor({ state: 'detached' })
      await line(mara, 'Auf einem fremden Gerät').waitFor()
      expect((await linesOf(mara)).slice(2)).toEqual(['Der Akku ist leer', 'Auf einem fremden Gerät'])
    })

    test('lies sealed on the device of a counsellor whose tab is killed, and is sent once when the room opens again', async () => {
      const { id, words } = await on.talkWith('Absturz', on.office.amina)
      const mara = await on.back(words)
      await line(mara, 'Guten Tag, Absturz.').waitFor()
      await look(on.amina, id)
      await heard(on.amina, 'Guten Tag, Absturz.').waitFor()
      on.pull()
      await answers(on.amina, 'Aus dem Ausgang')
      await on.amina.getByText('wartet auf Verbindung').waitFor()
      const context = on.amina.context()
      await on.amina.close()
      on.mend()
      on.amina = await context.newPage()
      await on.amina.goto(`${on.office.at}/room#talk=${id}`)
      await unlock(on.amina, on.office.amina)
      await heard(on.amina, 'Aus dem Ausgang').waitFor()
      await line(mara, 'Aus dem Ausgang').waitFor()
      expect((await linesOf(mara)).filter((text) => text === 'Aus dem Ausgang')).toHaveLength(1)
    })

    test('stays as a draft of the counsellor when their device is locked in the middle, and nothing else stays in sight', async () => {
      const { id, words } = await on.talkWith('Pause')
      const mara = await on.back(words)
      await look(on.bea, id)
      await heard(on.bea, 'Guten Tag, Pause.').waitFor()
      await on.bea.getByLabel('Antwort', { exact: true }).fill('Halb gedacht, noch nicht gesagt')
      await on.bea.getByRole('button', { name: 'Jetzt zuschließen' }).click()
      await on.bea.getByLabel('Deine sieben Wörter').waitFor()
      expect(await on.bea.locator('body').innerText()).not.toContain('Guten Tag, Pause.')
      await says(mara, 'Kam währenddessen')
      await line(mara, 'Kam währenddessen').waitFor()
      await unlock(on.bea, on.office.bea)
      await heard(on.bea, 'Kam währenddessen').waitFor()
      await on.bea.getByText('Dein Entwurf ist wieder da.').waitFor()
      expect(await on.bea.getByLabel('Antwort', { exact: true }).inputValue()).toBe(
        'Halb gedacht, noch nicht gesagt',
      )
      await on.bea.reload()
      await unlock(on.bea, on.office.bea)
      await heard(on.bea, 'Kam währenddessen').waitFor()
      await on.bea.getByText('Dein Entwurf ist wieder da.').waitFor()
      const field = on.bea.getByLabel('Antwort', { exact: true })
      expect(await field.inputValue()).toBe('Halb gedacht, noch nicht gesagt')
      await field.press('Control+Enter')
      await line(mara, 'Halb gedacht, noch nicht gesagt').waitFor()
      expect(await tracesInDatabase(on.stage.owner, ['Halb gedacht, noch nicht gesagt'])).toEqual([])
    })
  })

  describe('twelve words', () => {
    test('open it on two devices at once, and both hear each line once', async () => {
      const { id, words } = await on.talkWith('Zwei Geräte')
      const [phone, desk] = [await on.back(words, { width: 360 }), await on.back(words)]
      await says(phone, 'Vom Telefon')
      await line(desk, 'Vom Telefon').waitFor()
      await says(desk, 'Vom Rechner')
      await line(phone, 'Vom Rechner').waitFor()
      await look(on.bea, id)
      await heard(on.bea, 'Vom Rechner').waitFor()
      const all = ['Hier ist Zwei Geräte.', 'Guten Tag, Zwei Geräte.', 'Vom Telefon', 'Vom Rechner']
      expect([await linesOf(phone), await linesOf(desk), await logOf(on.bea)]).toEqual([all, all, all])
    })
  })

  describe('what stays behind', () => {
    test('on a device that was left in haste is nothing that can be seen: no title, no way back, nothing kept', async () => {
      const { words } = await on.talkWith('Eilig')
      const mara = await on.back(words)
      await line(mara, 'Guten Tag, Eilig.').waitFor()
      expect(await keptBy(mara)).toEqual(nothing)
      await mara.getByRole('link', { name: 'Seite schnell verlassen' }).click()
      await mara.waitForURL('about:blank')
      expect(await mara.title()).toBe('')
      await mara.goBack().catch(() => null)
      expect(await mara.locator('body').innerText()).not.toContain('Guten Tag, Eilig.')
      await mara.goto('/imprint')
      expect(await keptBy(mara)).toEqual(nothing)
      expect(await mara.context().cookies()).toEqual([])
    })

    test('on a device of others is nothing: it ends by itself, after a word of warning', async () => {
      const { words } = await on.talkWith('Bücherei')
      const mara = await on.stage.tab()
      on.opened.push(mara)
      await mara.clock.install()
      await mara.goto(`/c/${on.office.slug}/back`)
      await mara.getByRole('checkbox', { name: 'Dieses Gerät benutzen auch andere' }).check({ force: true })
      await open(mara, words)
      await line(mara, 'Guten Tag, Bücherei.').waitFor()
      await mara.clock.fastForward('08:30')
      await mara.clock.runFor(6_000)
      await mara.getByText('Das Gespräch schließt sich gleich von selbst.').waitFor()
      await mara.clock.fastForward('02:00')
      await mara.clock.runFor(6_000)
      await mara.getByText('Mit Ihren zwölf Wörtern kommen Sie zurück.').waitFor()
      expect(await mara.locator('body').innerText()).not.toContain('Guten Tag, Bücherei.')
      expect(await keptBy(mara)).toEqual(nothing)
    })
  })

  test('nobody in need is asked for a script to learn whom to call', async () => {
    const plain = await on.stage.tab(nobody, { width: 360, script: false })
    on.opened.push(plain)
    await plain.goto(`/c/${on.office.slug}/back`)
    expect(await plain.locator('header a[href="tel:112"]').isVisible()).toBe(true)
    expect(await plain.locator('[data-plain] a[href="tel:08001110111"]').isVisible()).toBe(true)
    expect(await plain.locator('form').isVisible()).toBe(false)
  })
}
