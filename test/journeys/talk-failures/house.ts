import { beforeAll, describe, expect, test } from 'vitest'
import type { FromHouse } from '#custody/conversation/frames.ts'
import { sentenceOf } from '#custody/room/sentence.ts'
import { tracesInDatabase } from '#test/traces.ts'
import type { Line } from '#vault/conversation/line.ts'
import { newIdentity } from '#vault/identity/identity.ts'
import { answers, heard, line, linesOf, look, open, says } from '../counsel.steps.ts'
import { arrive, unlock } from '../sealed.steps.ts'
import type { Ground } from './ground.ts'

const untrue = 'Der Server zeigt etwas, das nicht von der Stelle stammt.'

type Lines = Extract<FromHouse, { lines: Line[] }>
const lines =
  (change: (lines: Line[]) => Line[]) =>
  (frame: FromHouse): FromHouse | undefined =>
    'lines' in frame && frame.lines.length > 1
      ? { ...frame, lines: change((frame as Lines).lines) }
      : undefined
const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)

/** The house goes down, lies, or is looked through. */
export function houseFails(on: Ground): void {
  describe('what somebody says', () => {
    test('goes on by itself when the house is started again', async () => {
      const { id, words } = await on.talkWith('Neustart')
      const mara = await on.back(words)
      await line(mara, 'Guten Tag, Neustart.').waitFor()
      await look(on.bea, id)
      await on.stage.startAgain()
      await says(mara, 'Sind Sie noch da?')
      await heard(on.bea, 'Sind Sie noch da?').waitFor()
      await answers(on.bea, 'Ja.')
      await line(mara, 'Ja.').waitFor()
      expect(await linesOf(mara)).toEqual([
        'Hier ist Neustart.',
        'Guten Tag, Neustart.',
        'Sind Sie noch da?',
        'Ja.',
      ])
    })
  })

  describe('whoever counsels', () => {
    test('reads one conversation no more because a server serves other keys, and every other one all the same', async () => {
      const [one, two] = [await on.talkWith('Falscher Schlüssel'), await on.talkWith('Richtiger Schlüssel')]
      const page = await arrive(on.stage, on.office.bea, `${on.office.at}/room`)
      await page.context().route('**/vault/organisations/*/conversations*', async (route) => {
        const answer = await route.fetch()
        const told = await answer.json()
        const other = told.conversations.find(({ id }: { id: string }) => id === two.id)
        for (const head of told.conversations) if (head.id === one.id && other) head.wrap = other.wrap
        await route.fulfill({ response: answer, json: told })
      })
      await page.reload()
      await unlock(page, on.office.bea)
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

  describe('a server that deceives a seeker', () => {
    let words: string
    beforeAll(async () => {
      words = (await on.talkWith('Wahrheit')).words
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
      on.stage.wire.hold(lines(change))
      const mara = await on.back(words)
      await mara.getByText(untrue).waitFor()
      expect(on.stage.wire.bent()).toBeGreaterThan(0)
      expect(await mara.getByLabel('Ihre Nachricht').count()).toBe(0)
      // What was proven before stays in sight, and nothing else.
      const truth = ['Hier ist Wahrheit.', 'Guten Tag, Wahrheit.']
      const shown = await linesOf(mara)
      expect(shown).toEqual(truth.slice(0, shown.length))
    })

    test('is believed again once it tells the truth', async () => {
      const mara = await on.back(words)
      await line(mara, 'Guten Tag, Wahrheit.').waitFor()
      expect(await mara.getByText(untrue).count()).toBe(0)
    })

    test('and swaps the key of the letter box gets no first message', async () => {
      const mara = await on.stage.tab()
      on.opened.push(mara)
      const other = (await newIdentity(on.office.organisation)).card.recipient
      await mara.context().route('**/proof', async (route) => {
        const answer = await route.fetch()
        const told = await answer.json()
        for (const one of told.lines ?? [])
          if (one.kind === 'intake_key_set' && one.payload) one.payload.recipient = other
        await route.fulfill({ response: answer, json: told })
      })
      await mara.goto(`/c/${on.office.slug}`)
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
      const mara = await on.back(words, { hash: `#${'A'.repeat(43)}` })
      await mara.getByText(untrue).waitFor()
      expect(await mara.getByText('Guten Tag, Wahrheit.').count()).toBe(0)
    })
  })

  describe('what stays behind', () => {
    test('at the house is neither an address nor a browser, and no cookie was ever set', async () => {
      const { words } = await on.talkWith('Niemand')
      const context = await on.stage.browser.newContext({
        ...{ baseURL: on.stage.address, locale: 'de-DE', userAgent: 'Kanarienbrowser-Quitte/1.0' },
        extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.77' },
      })
      const mara = await context.newPage()
      on.opened.push(mara)
      await mara.goto(`/c/${on.office.slug}/back`)
      await open(mara, words)
      await line(mara, 'Guten Tag, Niemand.').waitFor()
      await says(mara, 'Kanarienwort Holunder')
      await mara.getByText('Wird verschlossen').waitFor({ state: 'detached' })
      const canaries = ['Kanarienbrowser-Quitte', '203.0.113.77', 'Kanarienwort Holunder', words]
      expect(await tracesInDatabase(on.stage.owner, canaries)).toEqual([])
      expect(await context.cookies()).toEqual([])
    })
  })
}
