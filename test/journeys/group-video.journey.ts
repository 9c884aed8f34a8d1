// Long: a group and a call are one story of the same people.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody } from '#test/house.ts'
import { tracesInDatabase } from '#test/traces.ts'
import { look, type Office, returns, sealedOffice, talksWith } from './counsel.steps.ts'
import { shoot } from './film.ts'
import { arrive } from './sealed.steps.ts'
import { expectAccessible, expectNoSideways, openStage, type Stage } from './stage.ts'

let stage: Stage
let office: Office
let bea: Page
let mara: Page
let yusuf: Page
let link: string
/** Everything that went over Mara's live wire. */
const overTheWire: string[] = []

beforeAll(async () => {
  // A picture that moves and a tone, in the place of a camera and a microphone; both browsers are on this machine.
  stage = await openStage(undefined, [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--allow-loopback-in-peer-connection',
  ])
  office = await sealedOffice(stage)
}, 180_000)
afterAll(() => stage.close())

const knocks = async (page: Page, name: string) => {
  await page.getByRole('radio', { name, exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Anklopfen' }).click()
  await page.getByRole('button', { name: 'Ohne Probe weiter' }).click()
}
const says = async (page: Page, text: string) => {
  await page.getByLabel('Ihre Nachricht').fill(text)
  await page.getByRole('button', { name: 'Senden', exact: true }).click()
  await page.locator('.lines').getByText(text).waitFor()
}
const inGroup = () => bea.locator('[data-group-view]')

describe('a group under invented names', () => {
  test('is opened by a counsellor, and joined by a link without a name', async () => {
    bea = await arrive(stage, office.bea, `${office.at}/room#groups`)
    await bea.locator('summary', { hasText: 'Gruppe öffnen' }).click()
    await bea.getByLabel('Name der Gruppe').fill('Donnerstags')
    await bea.getByRole('button', { name: 'Gruppe öffnen' }).click()
    await bea.getByRole('heading', { name: 'Donnerstags' }).waitFor()
    link = await bea.locator('[data-group-link]', { hasText: '#' }).innerText()
    mara = await stage.tab(nobody, { width: 360 })
    mara.on('websocket', (socket) => {
      const hear = ({ payload }: { payload: string | Buffer }) => void overTheWire.push(String(payload))
      socket.on('framesent', hear)
      socket.on('framereceived', hear)
    })
    await mara.goto(link)
    await expectAccessible(mara)
    await expectNoSideways(mara)
    await shoot(mara, 'Gruppe, Name wählen')
    await knocks(mara, 'Amsel')
    await mara.getByText('Sie heißen hier Amsel.').waitFor()
    await says(mara, 'Ist noch jemand da? Holunder.')
    await inGroup().getByText('Ist noch jemand da? Holunder.').waitFor()
    expect(await inGroup().innerText()).toContain('Amsel')
    await expectAccessible(bea)
    await shoot(bea, 'Gruppe, Leitung')
  })

  test('lets somebody in who asks, under the next free name, from then on', async () => {
    yusuf = await stage.tab(nobody, { dark: true })
    await yusuf.goto(link.replace(/\.\w+$/, ''))
    await knocks(yusuf, 'Amsel')
    await yusuf.getByText('Wir lassen Sie hinein, sobald jemand da ist.').waitFor()
    await bea.getByText('Möchte als Birke dazukommen').waitFor()
    await bea.getByRole('button', { name: 'Hereinlassen' }).click()
    await yusuf.getByText('Sie heißen hier Birke.').waitFor()
    await mara.locator('.lines').getByText('Birke ist dazugekommen.').waitFor()
    expect(await yusuf.locator('main').innerText()).not.toContain('Holunder')
    await says(yusuf, 'Ja, ich. Schlehe.')
    await mara.locator('.lines').getByText('Ja, ich. Schlehe.').waitFor()
    // What is new is read out once, and nothing that one has said oneself.
    expect(await mara.getByRole('log').innerText()).toContain('Birke: Ja, ich.')
    expect(await mara.getByRole('log').innerText()).not.toContain('Holunder')
    await expectAccessible(mara)
    await expectAccessible(yusuf)
    await expectNoSideways(mara)
    await shoot(mara, 'In der Gruppe')
    await shoot(yusuf, 'In der Gruppe, dunkel')
  })

  test('is quiet for whoever shall only listen, and closed to whoever was removed', async () => {
    const birke = bea.locator('[data-guest="Birke"]')
    await birke.getByRole('button', { name: 'Pause geben' }).click()
    await yusuf.getByText('Sie können gerade nur mitlesen.').waitFor()
    await birke.locator('summary', { hasText: 'Entfernen' }).click()
    await birke.getByRole('button', { name: 'Entfernen' }).click()
    await yusuf.getByText('Sie sind nicht mehr in der Gruppe.').waitFor()
    await bea.getByLabel('An alle').fill('Jetzt unter uns. Quitte.')
    await bea.getByRole('button', { name: 'Senden', exact: true }).click()
    await mara.locator('.lines').getByText('Jetzt unter uns. Quitte.').waitFor()
    expect(await yusuf.locator('main').innerText()).not.toContain('Quitte')
    await mara.getByRole('button', { name: 'Zurücknehmen' }).click()
    await inGroup().getByText('Zurückgenommen').waitFor()
    expect(await inGroup().innerText()).not.toContain('Holunder')
  })

  test('stays closed to whoever is not let in, and says so', async () => {
    const nadja = await stage.tab(nobody)
    await nadja.goto(link.replace(/\.\w+$/, ''))
    await knocks(nadja, 'Amsel')
    await nadja.getByText('Wir lassen Sie hinein, sobald jemand da ist.').waitFor()
    await bea.getByRole('button', { name: 'Nicht aufnehmen' }).click()
    await nadja.getByText('In diese Gruppe können wir Sie nicht au').first().waitFor()
    await bea.getByRole('button', { name: 'Nicht aufnehmen' }).waitFor({ state: 'detached' })
    await nadja.context().close()
  })
})

/** Whether a picture is there, and moves. */
const moves = (page: Page, which: string) =>
  page.waitForFunction(
    (name) => {
      const video = document.querySelector<HTMLVideoElement>(`video[data-picture=${name}]`)
      return (video?.videoWidth ?? 0) > 0 && (video?.getVideoPlaybackQuality().totalVideoFrames ?? 0) > 5
    },
    which,
    { timeout: 60_000 },
  )
const tracksOf = (page: Page, which: string) =>
  page.evaluateHandle((name) => {
    const stream = document.querySelector<HTMLVideoElement>(`video[data-picture=${name}]`)?.srcObject
    return stream instanceof MediaStream ? stream.getTracks() : []
  }, which)

describe('a call from one to one', () => {
  test('rings with what it protects and what it does not, and both see each other', async () => {
    await bea.locator('[data-guest="Amsel"]').getByRole('link', { name: 'Allein schreiben' }).click()
    await bea.locator('summary', { hasText: 'Anrufen' }).click()
    await bea.getByText('Der Anruf geht direkt von Gerät zu Gerät').waitFor()
    expect(await bea.getByRole('button', { name: 'Mit Bild anrufen' }).isDisabled()).toBe(true)
    await bea.getByRole('checkbox', { name: 'Ich weiß das' }).check({ force: true })
    await bea.getByRole('button', { name: 'Mit Bild anrufen' }).click()
    await mara.getByText('Bea Berg ruft Sie an.').waitFor()
    await mara.getByText('Die Beratung kann dabei Ihre Internetadresse sehen').waitFor()
    await expectAccessible(mara)
    await expectNoSideways(mara)
    await shoot(mara, 'Es klingelt')
    await mara.getByRole('button', { name: 'Annehmen mit Bild' }).press('Enter')
    await mara.getByText('Sie sind verbunden.').waitFor()
    await bea.getByText('Ihr seid verbunden.').waitFor()
    for (const page of [mara, bea]) for (const which of ['theirs', 'mine']) await moves(page, which)
    await expectAccessible(mara)
    await expectNoSideways(mara)
    await shoot(mara, 'Verbunden')
    await shoot(bea, 'Verbunden, Beratung')
    await mara.getByRole('button', { name: 'Kamera ausschalten' }).click()
    await bea.getByText('Die andere Seite zeigt kein Bild.').waitFor()
  })

  test('tells the server nothing, and ends with every track when somebody hangs up', async () => {
    const signs = overTheWire.filter((frame) => frame.startsWith('{"sign"') && frame.includes('"call"'))
    expect(signs.length).toBeGreaterThanOrEqual(3)
    for (const sign of signs) expect(sign).toMatch(/"sealed":"\d+\.[\w-]+\.[\w-]+\.[\w-]+"/)
    expect(overTheWire.filter((frame) => /fingerprint|candidate|a=ice/i.test(frame))).toEqual([])
    const tracks = [await tracksOf(bea, 'mine'), await tracksOf(mara, 'theirs')]
    await mara.getByRole('button', { name: 'Auflegen' }).click()
    await mara.getByRole('button', { name: 'Allein mit der Beratung' }).click()
    await mara.locator('.lines').getByText('Anruf beendet, Dauer: 1 min').waitFor()
    await bea.getByText('Anruf beendet, Dauer: 1 min').first().waitFor()
    for (const handle of tracks)
      expect(await handle.evaluate((all) => all.map(({ readyState }) => readyState))).toEqual([
        'ended',
        'ended',
      ])
    expect(await mara.locator('video').count()).toBe(0)
  })

  test('leaves no trace, and whoever leaves the group takes along who it was', async () => {
    await mara.getByRole('button', { name: 'Gruppe', exact: true }).click()
    await mara.locator('summary', { hasText: 'Gruppe verlassen' }).click()
    await mara.getByRole('button', { name: 'Ja, verlassen' }).click()
    await mara.getByText('Sie sind nicht mehr in der Gruppe.').waitFor()
    await bea.getByRole('link', { name: 'Gruppen' }).click()
    await bea.getByRole('link', { name: 'Donnerstags' }).click()
    await inGroup().getByText('Nicht mehr dabei').last().waitFor()
    await expect.poll(() => bea.locator('[data-guest]').count()).toBe(0)
    const { rows } = await stage.owner.query(
      'select count(*)::int as n from conversation_guest where since is not null',
    )
    expect(rows[0].n).toBe(0)
    const secrets = ['Holunder', 'Schlehe', 'Quitte', 'Donnerstags', 'blackbird', 'a=fingerprint']
    expect(await tracesInDatabase(stage.owner, secrets)).toEqual([])
  })
})

describe('a group that two lead', () => {
  let ida: Page
  let amina: Page
  let own: { id: string; words: string }
  const leading = (page: Page) => page.locator('[data-group-view]')

  test('has somebody in it who was called before: not now, missed, and with sound only until the counsellor hangs up', async () => {
    own = await talksWith(stage, office, office.bea, 'Ida')
    ida = await returns(stage, office, own.words, { width: 360, dark: true })
    await look(bea, own.id)
    const told = (page: Page, text: string) => page.getByText(text).first().waitFor()
    await bea.locator('summary', { hasText: 'Anrufen' }).click()
    await bea.getByRole('checkbox', { name: 'Ich weiß das' }).check({ force: true })
    const call = async () => {
      await bea.getByRole('button', { name: 'Nur mit Ton anrufen' }).click()
      await ida.getByText('Bea Berg ruft Sie an.').waitFor()
    }
    await call()
    expect(await ida.getByRole('button', { name: 'Annehmen mit Bild' }).count()).toBe(0)
    await shoot(ida, 'Es klingelt nur mit Ton, dunkel')
    await ida.getByRole('button', { name: 'Jetzt nicht' }).click()
    await told(bea, 'Anruf: jetzt nicht')
    await told(ida, 'Anruf nicht angenommen')
    await bea.locator('summary', { hasText: 'Anrufen' }).click()
    const agree = bea.getByRole('checkbox', { name: 'Ich weiß das' })
    await agree.check({ force: true })
    await call()
    await bea.getByRole('button', { name: 'Auflegen' }).click()
    await told(ida, 'Verpasster Anruf')
    await ida.locator('[data-rings]').waitFor({ state: 'detached' })
    await bea.locator('summary', { hasText: 'Anrufen' }).click()
    await agree.check({ force: true })
    await call()
    // However short it is, it is a call and not a missed one.
    await bea.evaluate(() => {
      const at = Date.now()
      Date.now = () => at
    })
    await ida.getByRole('button', { name: 'Annehmen nur mit Ton' }).click()
    await told(ida, 'Sie sind verbunden.')
    await told(bea, 'Ihr seid verbunden.')
    await expectAccessible(ida)
    await expectNoSideways(ida)
    await shoot(ida, 'Nur Ton, dunkel')
    await shoot(bea, 'Nur Ton, Beratung')
    await bea.getByRole('button', { name: 'Auflegen' }).click()
    await told(ida, 'Anruf beendet')
    await bea.evaluate(() => {
      Date.now = () => Math.floor(performance.timeOrigin + performance.now())
    })
    expect(await ida.locator('video').count()).toBe(0)
  })

  test('is shown on the public page by another name, and whoever one talks with already is asked', async () => {
    await bea.getByRole('link', { name: 'Gruppen' }).click()
    await bea.getByText('Wer ist dabei: 0').waitFor()
    await bea.locator('summary', { hasText: 'Gruppe öffnen' }).click()
    await bea.getByLabel('Name der Gruppe').fill('Montags')
    await bea.getByLabel('Langsam').selectOption('30')
    await bea.getByLabel('Öffentlicher Name').fill('Offene Runde')
    await bea.getByLabel('Beginn').fill('2027-03-08T18:00')
    await bea.getByLabel('Minuten', { exact: true }).fill('90')
    // What is being typed stays when something arrives.
    await says(ida, 'Ich warte auf die Gruppe.')
    await bea.getByRole('navigation').getByText('Ida').locator('.talk-count').waitFor()
    await shoot(bea, 'Gruppe öffnen')
    await bea.getByRole('button', { name: 'Gruppe öffnen' }).click()
    await bea.getByRole('heading', { name: 'Montags' }).waitFor()
    await yusuf.goto(`/c/${office.slug}`)
    await yusuf.getByText('90 Minuten').waitFor()
    await shoot(yusuf, 'Gruppe auf der öffentlichen Seite')
    expect(await yusuf.locator('main').innerText()).not.toContain('Montags')
    await bea.getByLabel('Einladen: Jemanden, mit dem du schon sprichst.').selectOption({ label: 'Ida' })
    await bea.getByRole('button', { name: 'Einladen', exact: true }).click()
    await ida.locator('[data-asked]', { hasText: 'Montags lädt Sie in eine Gruppe ein.' }).waitFor()
    await ida.getByLabel('Wie möchten Sie in der Gruppe heißen?').selectOption('Spatz')
    await expectAccessible(ida)
    await expectNoSideways(ida)
    await shoot(ida, 'Einladung, dunkel')
    await ida.getByRole('button', { name: 'Anklopfen' }).click()
    await ida.getByText('Sie heißen hier Spatz.').waitFor()
  })

  test('is led on by a colleague: slowly, with a rest for who needs one, to its end and away', async () => {
    await bea.getByLabel('Mitleiten lassen').selectOption('Amina Adler')
    await bea.getByRole('button', { name: 'Dazu holen' }).click()
    amina = await arrive(stage, office.amina, `${office.at}/room#groups`, { width: 360, dark: true })
    await amina.getByRole('link', { name: 'Montags' }).click()
    await says(ida, 'Ich bin neu hier. Mispel.')
    await leading(amina).getByText('Ich bin neu hier. Mispel.').waitFor()
    await ida.getByText('bis zur nächsten Nachricht').waitFor()
    await shoot(ida, 'Langsam, dunkel')
    await amina.getByLabel('An alle').fill('Schön, dass du da bist.')
    await amina.getByRole('button', { name: 'Senden', exact: true }).click()
    await ida.locator('.lines').getByText('Schön, dass du da bist.').waitFor()
    const spatz = amina.locator('[data-guest="Spatz"]')
    await spatz.getByRole('button', { name: 'Pause geben' }).click()
    await ida.getByText('Sie können gerade nur mitlesen.').waitFor()
    await spatz.getByRole('button', { name: 'Wieder schreiben lassen' }).click()
    await ida.getByLabel('Ihre Nachricht').waitFor()
    await expectAccessible(amina)
    await expectNoSideways(amina)
    await shoot(amina, 'Mitleiten, dunkel')
    await amina.getByRole('button', { name: 'Gruppe beenden' }).click()
    await ida.getByText('Die Gruppe ist beendet.').waitFor()
    await leading(bea).getByText('Diese Gruppe ist beendet.').waitFor()
    await shoot(ida, 'Beendet')
    await expect
      .poll(async () => (await stage.as(nobody).get(`/c/${office.slug}`)).text())
      .not.toContain('Offene Runde')
    await amina.locator('summary', { hasText: 'Gruppe löschen' }).click()
    await amina.getByRole('button', { name: 'Für immer löschen' }).click()
    await ida.getByText('Sie sind nicht mehr in der Gruppe.').waitFor()
    await leading(bea).waitFor({ state: 'detached' })
    expect(await tracesInDatabase(stage.owner, ['Mispel', 'Montags'])).toEqual([])
  })
})
