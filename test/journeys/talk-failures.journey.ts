// Long: one stage, and everything that can go wrong on it between a seeker and a counsellor.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { FromHouse } from '#custody/conversation/frames.ts'
import { sentenceOf } from '#custody/room/sentence.ts'
import { nobody } from '#test/house.ts'
import { tracesInDatabase } from '#test/traces.ts'
import type { Line } from '#vault/conversation/line.ts'
import { newIdentity } from '#vault/identity/identity.ts'
import { timeOf } from '#vault/log/entry.ts'
import {
  answers,
  heard,
  keepTime,
  line,
  linesOf,
  logOf,
  look,
  type Office,
  open,
  past,
  returns,
  says,
  sealedOffice,
  talksWith,
  writes,
} from './counsel.steps.ts'
import { arrive, unlock } from './sealed.steps.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let office: Office
let amina: Page
let bea: Page
let stopTime = () => {}
beforeAll(async () => {
  stage = await openStage(new Date())
  stopTime = keepTime(stage)
  office = await sealedOffice(stage)
  const room = `${office.at}/room`
  const arriving = arrive(stage, office.amina, room)
  bea = await arrive(stage, office.bea, room)
  amina = await arriving
}, 300_000)
afterAll(() => {
  stopTime()
  return stage.close()
})

const opened: Page[] = []
const back = async (words: string, eyes: Parameters<typeof returns>[3] = {}) => {
  const page = await returns(stage, office, words, eyes)
  opened.push(page)
  return page
}
afterEach(async () => {
  stage.wire.hold(null)
  stage.wire.shut(false)
  stage.cable.state = 'whole'
  for (const page of opened.splice(0)) await page.context().close()
})

/** Nothing comes through any more, neither what is open nor what is new. */
const pull = () => {
  stage.cable.state = 'pulled'
  stage.wire.shut(true)
  stage.cutLines()
}
const mend = () => {
  stage.cable.state = 'whole'
  stage.wire.shut(false)
}
const talkWith = (name: string, who = office.bea) => talksWith(stage, office, who, name)
const untrue = 'Der Server zeigt etwas, das nicht von der Stelle stammt.'

describe('what somebody says', () => {
  test('comes over a line that is cut again and again: none lost, none doubled, in order on both sides', async () => {
    const { id, words } = await talkWith('Tunnel')
    const mara = await back(words)
    await line(mara, 'Guten Tag, Tunnel.').waitFor()
    await look(bea, id)
    await heard(bea, 'Guten Tag, Tunnel.').waitFor()
    const cutting = setInterval(() => stage.wire.cut(), 170)
    for (let n = 1; n <= 5; n++) {
      await says(mara, `frage ${n}`)
      await answers(bea, `antwort ${n}`)
    }
    clearInterval(cutting)
    for (const text of ['frage 5', 'antwort 5']) {
      await line(mara, text).waitFor()
      await heard(bea, text).waitFor()
    }
    await mara.getByText('Wird verschlossen').waitFor({ state: 'detached' })
    const all = await linesOf(mara)
    expect(all.filter((text) => text.startsWith('frage'))).toEqual(numbered('frage'))
    expect(all.filter((text) => text.startsWith('antwort'))).toEqual(numbered('antwort'))
    expect(await logOf(bea)).toEqual(all)
  })

  test('goes on by itself when the house is started again', async () => {
    const { id, words } = await talkWith('Neustart')
    const mara = await back(words)
    await line(mara, 'Guten Tag, Neustart.').waitFor()
    await look(bea, id)
    await stage.startAgain()
    await says(mara, 'Sind Sie noch da?')
    await heard(bea, 'Sind Sie noch da?').waitFor()
    await answers(bea, 'Ja.')
    await line(mara, 'Ja.').waitFor()
    expect(await linesOf(mara)).toEqual([
      'Hier ist Neustart.',
      'Guten Tag, Neustart.',
      'Sind Sie noch da?',
      'Ja.',
    ])
  })

  test('comes through where no socket does, as behind an old proxy or on an old phone', async () => {
    const { id, words } = await talkWith('Proxy')
    stage.wire.shut(true)
    const mara = await back(words, { width: 360 })
    await line(mara, 'Guten Tag, Proxy.').waitFor()
    await says(mara, 'Geht es so?')
    await line(mara, 'Geht es so?').waitFor()
    await past(stage, office, office.bea).hear(id)
    stage.wire.shut(false)
    await look(bea, id)
    await heard(bea, 'Geht es so?').waitFor()
  })

  test('holds the tab of a seeker open while it has not left', async () => {
    const { words } = await talkWith('Funkloch')
    const mara = await back(words)
    await line(mara, 'Guten Tag, Funkloch.').waitFor()
    pull()
    await says(mara, 'Noch nicht fort')
    await mara.getByText('Wartet auf Verbindung').waitFor()
    const asked = mara.waitForEvent('dialog')
    await mara.close({ runBeforeUnload: true })
    await (await asked).dismiss()
    mend()
    await mara.getByText('Wartet auf Verbindung').waitFor({ state: 'detached' })
    await line(mara, 'Noch nicht fort').waitFor()
    expect((await linesOf(mara)).filter((text) => text === 'Noch nicht fort')).toHaveLength(1)
  })

  test('lies sealed on the device of a seeker whose tab is killed, goes once with the same words, and at once when they leave in haste', async () => {
    const { words } = await talkWith('Akku')
    const killed = await back(words)
    const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))
    await line(killed, 'Guten Tag, Akku.').waitFor()
    pull()
    await says(killed, 'Der Akku ist leer')
    await killed.getByText('Es liegt auf diesem Gerät, verschlossen').waitFor()
    expect(await kept(killed)).toMatch(/"own\/.+"/)
    expect(await kept(killed)).not.toContain('Akku')
    await killed.close()
    mend()
    const mara = await killed.context().newPage()
    await mara.goto(`/c/${office.slug}/back`)
    await open(mara, words)
    await line(mara, 'Der Akku ist leer').waitFor()
    await mara.getByText('Wartet auf Verbindung').waitFor({ state: 'detached' })
    await expect.poll(() => kept(mara), { timeout: 10_000 }).toBe('{}')
    pull()
    await says(mara, 'Jemand kommt herein')
    await mara.getByText('Es liegt auf diesem Gerät, verschlossen').waitFor()
    // Without a breath in between: on a busy machine three of them would not be quick enough.
    await Promise.all([1, 2, 3].map(() => mara.keyboard.press('Escape')))
    await mara.waitForURL('about:blank')
    mend()
    await mara.goto(`/c/${office.slug}/back`)
    expect(await kept(mara)).toBe('{}')
    await mara.getByRole('checkbox', { name: 'Dieses Gerät benutzen auch andere' }).check({ force: true })
    await open(mara, words)
    await line(mara, 'Der Akku ist leer').waitFor()
    pull()
    await says(mara, 'Auf einem fremden Gerät')
    await mara.getByText('Wartet auf Verbindung').waitFor()
    expect(await kept(mara)).toBe('{}')
    mend()
    await mara.getByText('Wartet auf Verbindung').waitFor({ state: 'detached' })
    await line(mara, 'Auf einem fremden Gerät').waitFor()
    expect((await linesOf(mara)).slice(2)).toEqual(['Der Akku ist leer', 'Auf einem fremden Gerät'])
  })

  test('lies sealed on the device of a counsellor whose tab is killed, and is sent once when the room opens again', async () => {
    const { id, words } = await talkWith('Absturz', office.amina)
    const mara = await back(words)
    await line(mara, 'Guten Tag, Absturz.').waitFor()
    await look(amina, id)
    await heard(amina, 'Guten Tag, Absturz.').waitFor()
    pull()
    await answers(amina, 'Aus dem Ausgang')
    await amina.getByText('wartet auf Verbindung').waitFor()
    const context = amina.context()
    await amina.close()
    mend()
    amina = await context.newPage()
    await amina.goto(`${office.at}/room#talk=${id}`)
    await unlock(amina, office.amina)
    await heard(amina, 'Aus dem Ausgang').waitFor()
    await line(mara, 'Aus dem Ausgang').waitFor()
    expect((await linesOf(mara)).filter((text) => text === 'Aus dem Ausgang')).toHaveLength(1)
  })

  test('opens one conversation when the answer to the first message is lost, and is asked for again', async () => {
    const mara = await stage.tab()
    opened.push(mara)
    await mara.goto(`/c/${office.slug}`)
    await mara.getByRole('radio', { name: 'Alkohol' }).check({ force: true })
    await mara.getByLabel('Ihre Nachricht').fill('Nur einmal')
    await mara.getByLabel('Wie sollen wir Sie nennen?').fill('Einmalig')
    stage.cable.state = 'cut-at-post'
    await mara.getByRole('button', { name: 'Verschließen und senden' }).click()
    await mara.getByText('Es ist nichts verloren.').waitFor()
    expect(await mara.getByLabel('Ihre Nachricht').inputValue()).toBe('Nur einmal')
    mend()
    await mara.getByRole('button', { name: 'Verschließen und senden' }).click()
    await mara.getByRole('heading', { name: 'Ihre Nachricht ist angekommen' }).waitFor()
    await bea.getByRole('link', { name: /Wartende/ }).click()
    const waiting = bea.getByRole('list', { name: 'Wer wartet' }).getByRole('listitem')
    await waiting.filter({ hasText: 'Einmalig' }).waitFor()
    expect(await waiting.filter({ hasText: 'Einmalig' }).count()).toBe(1)
  })

  test('is shown as it was typed, and runs nowhere', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    const { id, words } = await talkWith('Zeichen')
    const mara = await back(words)
    await says(mara, evil)
    await line(mara, evil).waitFor()
    await look(bea, id)
    await heard(bea, evil).waitFor()
    await answers(bea, evil)
    await line(mara, evil).nth(1).waitFor()
    expect([await mara.locator('.lines img').count(), await mara.title()]).toEqual([0, 'Schreiben'])
  })

  test('stays as a draft of the counsellor when their device is locked in the middle, and nothing else stays in sight', async () => {
    const { id, words } = await talkWith('Pause')
    const mara = await back(words)
    await look(bea, id)
    await heard(bea, 'Guten Tag, Pause.').waitFor()
    await bea.getByLabel('Antwort', { exact: true }).fill('Halb gedacht, noch nicht gesagt')
    await bea.getByRole('button', { name: 'Jetzt zuschließen' }).click()
    await bea.getByLabel('Deine sieben Wörter').waitFor()
    expect(await bea.locator('body').innerText()).not.toContain('Guten Tag, Pause.')
    await says(mara, 'Kam währenddessen')
    await line(mara, 'Kam währenddessen').waitFor()
    await unlock(bea, office.bea)
    await heard(bea, 'Kam währenddessen').waitFor()
    await bea.getByText('Dein Entwurf ist wieder da.').waitFor()
    expect(await bea.getByLabel('Antwort', { exact: true }).inputValue()).toBe(
      'Halb gedacht, noch nicht gesagt',
    )
    await bea.reload()
    await unlock(bea, office.bea)
    await heard(bea, 'Kam währenddessen').waitFor()
    await bea.getByText('Dein Entwurf ist wieder da.').waitFor()
    const field = bea.getByLabel('Antwort', { exact: true })
    expect(await field.inputValue()).toBe('Halb gedacht, noch nicht gesagt')
    await field.press('Control+Enter')
    await line(mara, 'Halb gedacht, noch nicht gesagt').waitFor()
    expect(await tracesInDatabase(stage.owner, ['Halb gedacht, noch nicht gesagt'])).toEqual([])
  })
})

const numbered = (word: string) => [1, 2, 3, 4, 5].map((n) => `${word} ${n}`)

describe('whoever counsels', () => {
  test('accepts alone: of two at the same moment one does, and the other is told', async () => {
    const { id } = await writes(stage, office, { text: 'Wer zuerst?', name: 'Zweifach' })
    const item = (page: Page) =>
      page.getByRole('list', { name: 'Wer wartet' }).getByRole('listitem').filter({ hasText: 'Zweifach' })
    const both = [amina, bea]
    for (const page of both) {
      await page.getByRole('link', { name: /Wartende/ }).click()
      await item(page).getByRole('button', { name: 'Annehmen' }).waitFor()
    }
    await Promise.all(both.map((page) => item(page).getByRole('button', { name: 'Annehmen' }).click()))
    const title = (page: Page) => page.getByRole('heading', { name: 'Zweifach', level: 2 })
    const told = (page: Page) => page.getByText('Jemand anderes hat gerade angenommen.')
    await Promise.all(both.map((page) => title(page).or(told(page)).waitFor()))
    const ends = await Promise.all(
      both.map(async (page) => ((await title(page).isVisible()) ? 'has it' : 'was told')),
    )
    expect(ends.toSorted()).toEqual(['has it', 'was told'])
    const { rows } = await stage.owner.query(
      `select count(*)::int as n from conversation_line where conversation = $1 and line -> 'turn' ->> 'why' = 'accepted'`,
      [id],
    )
    expect(rows[0].n).toBe(1)
  })

  test('for somebody else writes until the last moment of the grant, and reads nothing after it', {
    timeout: 180_000,
  }, async () => {
    const { id, words, counsellor } = await talkWith('Vertretung', office.amina)
    const bee = past(stage, office, office.bea)
    const grant = (until: Date) => {
      const said = { kind: 'seated', names: { [bee.member]: 'Bea Berg' }, text: '' }
      const seats = [counsellor.seat(), bee.seat('substitute', timeOf(until))]
      return counsellor.turn(id, seats, 'substitute', { said })
    }
    await grant(new Date(Date.now() + 86_400_000))
    await look(bea, id)
    await answers(bea, 'Ich vertrete.')
    const mara = await back(words)
    await line(mara, 'Ich vertrete.').waitFor()
    expect(await mara.locator('[data-readers]').innerText()).toContain('Bea Berg')
    await counsellor.hear(id)
    const until = new Date(Date.now() + 1_000)
    await grant(until)
    // A browser's clock follows the house's, on a busy machine some seconds behind.
    await expect.poll(() => Date.now() > until.getTime() + 2_000, { timeout: 20_000 }).toBe(true)
    // The first browser of somebody who remains, and hears anything, turns the key.
    await says(mara, 'Ist noch jemand da?')
    await line(mara, 'Jemand liest ab jetzt nicht mehr mit.').waitFor({ timeout: 100_000 })
    await bea.getByText('Dieses Gespräch liest du nicht mehr').waitFor()
    await says(mara, 'Nur noch für Amina')
    await look(amina, id)
    await heard(amina, 'Nur noch für Amina').waitFor()
    expect(await bea.locator('body').innerText()).not.toContain('Nur noch für Amina')
  })

  test('reads one conversation no more because a server serves other keys, and every other one all the same', async () => {
    const [one, two] = [await talkWith('Falscher Schlüssel'), await talkWith('Richtiger Schlüssel')]
    const page = await arrive(stage, office.bea, `${office.at}/room`)
    await page.context().route('**/vault/organisations/*/conversations*', async (route) => {
      const answer = await route.fetch()
      const told = await answer.json()
      const other = told.conversations.find(({ id }: { id: string }) => id === two.id)
      for (const head of told.conversations) if (head.id === one.id && other) head.wrap = other.wrap
      await route.fulfill({ response: answer, json: told })
    })
    await page.reload()
    await unlock(page, office.bea)
    await page.getByRole('link', { name: 'Richtiger Schlüssel' }).first().click()
    await heard(page, 'Guten Tag, Richtiger Schlüssel.').waitFor()
    await look(page, one.id)
    await page
      .getByText(sentenceOf({ code: 'conversation.other-key' }, 'de'))
      .first()
      .waitFor()
    expect(await page.locator('body').innerText()).not.toContain('Guten Tag, Falscher Schlüssel.')
    await page.context().unrouteAll({ behavior: 'wait' })
    await page.context().close()
  })
})

type Lines = Extract<FromHouse, { lines: Line[] }>
const lines =
  (change: (lines: Line[]) => Line[]) =>
  (frame: FromHouse): FromHouse | undefined =>
    'lines' in frame && frame.lines.length > 1
      ? { ...frame, lines: change((frame as Lines).lines) }
      : undefined
const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)

describe('a server that deceives a seeker', () => {
  let words: string
  beforeAll(async () => {
    words = (await talkWith('Wahrheit')).words
  })

  test.each<[name: string, change: (lines: Line[]) => Line[]]>([
    ['says a line a second time', (all) => [...all, { ...(all.at(-1) as Line), seq: all.length }]],
    ['turns two lines round', (all) => [...all.slice(0, -2), ...all.slice(-2).reverse()]],
    ['leaves a line out', (all) => all.filter(({ seq }) => seq !== 1)],
    [
      'bends what was said',
      (all) => all.map((one) => (one.seq === 2 ? { ...one, ct: flipped(one.ct) } : one)),
    ],
    [
      'plants somebody among the readers',
      (all) =>
        all.map((one) => {
          const seats = [
            ...(one.turn?.seats ?? []),
            { member: 'A'.repeat(22), as: 'lead' as const, until: null },
          ]
          return one.turn ? { ...one, turn: { ...one.turn, seats } } : one
        }),
    ],
    [
      'signs in the name of a counsellor',
      (all) => all.map((one) => (one.seq === 2 ? { ...one, signature: flipped(one.signature) } : one)),
    ],
  ])('and %s is not believed, and nothing can be written to it', async (_, change) => {
    stage.wire.hold(lines(change))
    const mara = await back(words)
    await mara.getByText(untrue).waitFor()
    expect(stage.wire.bent()).toBeGreaterThan(0)
    expect(await mara.getByLabel('Ihre Nachricht').count()).toBe(0)
    // What was proven before stays in sight, and nothing else.
    const truth = ['Hier ist Wahrheit.', 'Guten Tag, Wahrheit.']
    const shown = await linesOf(mara)
    expect(shown).toEqual(truth.slice(0, shown.length))
  })

  test('is believed again once it tells the truth', async () => {
    const mara = await back(words)
    await line(mara, 'Guten Tag, Wahrheit.').waitFor()
    expect(await mara.getByText(untrue).count()).toBe(0)
  })

  test('and swaps the key of the letter box gets no first message', async () => {
    const mara = await stage.tab()
    opened.push(mara)
    const other = (await newIdentity(office.organisation)).card.recipient
    await mara.context().route('**/proof', async (route) => {
      const answer = await route.fetch()
      const told = await answer.json()
      for (const one of told.lines ?? [])
        if (one.kind === 'intake_key_set' && one.payload) one.payload.recipient = other
      await route.fulfill({ response: answer, json: told })
    })
    await mara.goto(`/c/${office.slug}`)
    await mara.getByRole('radio', { name: 'Alkohol' }).check({ force: true })
    await mara.getByLabel('Ihre Nachricht').fill('Nicht an Fremde')
    const sent: string[] = []
    mara.context().on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
    })
    await mara.getByRole('button', { name: 'Verschließen und senden' }).click()
    await mara.getByText(untrue).waitFor()
    expect(sent).toEqual([])
    expect(await mara.getByLabel('Ihre Nachricht').inputValue()).toBe('Nicht an Fremde')
  })

  test('and shows another vault than the link names is not believed', async () => {
    const mara = await back(words, { hash: `#${'A'.repeat(43)}` })
    await mara.getByText(untrue).waitFor()
    expect(await mara.getByText('Guten Tag, Wahrheit.').count()).toBe(0)
  })
})

describe('twelve words', () => {
  test('that are wrong are told by their place, and open nothing', async () => {
    const { words } = await talkWith('Wörter')
    const all = words.split(' ')
    const mara = await back(['qwertz', ...all.slice(1)].join(' '))
    await mara.getByText('Wort 1 steht nicht in der Liste.').waitFor()
    await open(mara, [...all.slice(0, 10), all[11], all[10]].join(' '))
    await mara.getByText('Diese Wörter passen nicht zusammen.').waitFor()
    const others = await writes(stage, office, { text: 'Jemand anderes' })
    await stage.owner.query('delete from conversation where id = $1', [others.id])
    await open(mara, others.words)
    await mara.getByText('Zu diesen Wörtern gibt es hier kein Gespräch.').waitFor()
    expect(await mara.locator('.lines').count()).toBe(0)
  })

  test('open it on two devices at once, and both hear each line once', async () => {
    const { id, words } = await talkWith('Zwei Geräte')
    const [phone, desk] = [await back(words, { width: 360 }), await back(words)]
    await says(phone, 'Vom Telefon')
    await line(desk, 'Vom Telefon').waitFor()
    await says(desk, 'Vom Rechner')
    await line(phone, 'Vom Rechner').waitFor()
    await look(bea, id)
    await heard(bea, 'Vom Rechner').waitFor()
    const all = ['Hier ist Zwei Geräte.', 'Guten Tag, Zwei Geräte.', 'Vom Telefon', 'Vom Rechner']
    expect([await linesOf(phone), await linesOf(desk), await logOf(bea)]).toEqual([all, all, all])
  })
})

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

describe('what stays behind', () => {
  test('on a device that was left in haste is nothing that can be seen: no title, no way back, nothing kept', async () => {
    const { words } = await talkWith('Eilig')
    const mara = await back(words)
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
    const { words } = await talkWith('Bücherei')
    const mara = await stage.tab()
    opened.push(mara)
    await mara.clock.install()
    await mara.goto(`/c/${office.slug}/back`)
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

  test('at the house is neither an address nor a browser, and no cookie was ever set', async () => {
    const { words } = await talkWith('Niemand')
    const context = await stage.browser.newContext({
      ...{ baseURL: stage.address, locale: 'de-DE', userAgent: 'Kanarienbrowser-Quitte/1.0' },
      extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.77' },
    })
    const mara = await context.newPage()
    opened.push(mara)
    await mara.goto(`/c/${office.slug}/back`)
    await open(mara, words)
    await line(mara, 'Guten Tag, Niemand.').waitFor()
    await says(mara, 'Kanarienwort Holunder')
    await mara.getByText('Wird verschlossen').waitFor({ state: 'detached' })
    const canaries = ['Kanarienbrowser-Quitte', '203.0.113.77', 'Kanarienwort Holunder', words]
    expect(await tracesInDatabase(stage.owner, canaries)).toEqual([])
    expect(await context.cookies()).toEqual([])
  })

  test('of a deleted conversation is a certificate, and nobody opens it again: not its words, not the counsellor, not the database', async () => {
    const { id, words } = await talkWith('Ende')
    await look(bea, id)
    await heard(bea, 'Guten Tag, Ende.').waitFor()
    const mara = await back(words)
    await line(mara, 'Guten Tag, Ende.').waitFor()
    await mara.locator('summary', { hasText: 'Alles löschen' }).click()
    await mara.getByRole('button', { name: 'Ja, alles löschen' }).click()
    await mara.getByText('Die Schlüssel gibt es nicht mehr.').waitFor()
    expect(await mara.locator('.card').innerText()).toContain('Nachrichten: 3, Dateien: 0')
    await bea.getByText('Dieses Gespräch liest du nicht mehr').waitFor()
    expect(await bea.locator('body').innerText()).not.toContain('Guten Tag, Ende.')
    const again = await back(words)
    await again.getByText('Zu diesen Wörtern gibt es hier kein Gespräch.').waitFor()
    const { rows } = await stage.owner.query(
      `select (select count(*) from conversation where id = $1) + (select count(*) from conversation_line where conversation = $1)
        + (select count(*) from conversation_wrap where conversation = $1) as n`,
      [id],
    )
    expect(Number(rows[0].n)).toBe(0)
  })

  test('for whoever listens to a screen reader is each new word once: not what was there, not one’s own, not what only passes', async () => {
    const { id, words } = await talkWith('Ohren')
    const mara = await back(words)
    await line(mara, 'Guten Tag, Ohren.').waitFor()
    expect(await mara.getByRole('log').innerText()).toBe('')
    await mara.evaluate(() => {
      const told: string[] = []
      Object.assign(window, { told })
      const log = document.querySelector('[role=log]')
      new MutationObserver((all) => {
        for (const { addedNodes } of all) for (const node of addedNodes) told.push(node.textContent ?? '')
      }).observe(log as Element, { childList: true, subtree: true, characterData: true })
    })
    await says(mara, 'Von mir selbst')
    await look(bea, id)
    await heard(bea, 'Von mir selbst').waitFor()
    await bea.getByLabel('Antwort', { exact: true }).pressSequentially('Ja')
    await mara.getByText('Bea Berg schreibt').waitFor()
    await answers(bea, 'Eins')
    await line(mara, 'Eins').waitFor()
    stage.wire.cut()
    await answers(bea, 'Zwei')
    await line(mara, 'Zwei').waitFor()
    const told = () => mara.evaluate(() => (window as unknown as { told: string[] }).told)
    await expect.poll(told).toEqual(['Bea Berg: Eins', 'Bea Berg: Zwei'])
  })

  test('with a counsellor who has left the organisation is no key: the others’ browsers turn it', async () => {
    const { id, words } = await talkWith('Abschied', office.amina)
    const lead = past(stage, office, office.amina)
    await lead.hear(id)
    const bee = past(stage, office, office.bea)
    const said = { kind: 'seated', names: { [bee.member]: 'Bea Berg' }, text: '' }
    await lead.turn(id, [lead.seat(), bee.seat('adviser')], 'asked', { said })
    const mara = await back(words)
    await mara.locator('[data-readers]').getByText('Bea Berg').waitFor()
    await office.vault.say(office.amina, 'member_removed', { member: bee.member })
    await stage.owner.query('delete from membership where account = $1', [office.bea.account])
    await says(mara, 'Wer liest jetzt?')
    await look(amina, id)
    await heard(amina, 'Wer liest jetzt?').waitFor()
    await mara.getByText('Früher: Bea Berg').waitFor({ timeout: 60_000 })
    await says(mara, 'Nicht mehr für Bea')
    await heard(amina, 'Nicht mehr für Bea').waitFor()
    expect(await bea.locator('body').innerText()).not.toContain('Nicht mehr für Bea')
  })
})

test('nobody in need is asked for a script to learn whom to call', async () => {
  const plain = await stage.tab(nobody, { width: 360, script: false })
  opened.push(plain)
  await plain.goto(`/c/${office.slug}/back`)
  expect(await plain.locator('header a[href="tel:112"]').isVisible()).toBe(true)
  expect(await plain.locator('[data-plain] a[href="tel:08001110111"]').isVisible()).toBe(true)
  expect(await plain.locator('form').isVisible()).toBe(false)
})
