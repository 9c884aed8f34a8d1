import { beforeEach, describe, expect, test } from 'vitest'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Change, Paper } from '../../worker/holding.ts'
import { MemoryFeed } from '../../worker/memory-feed.ts'
import { RecordsHolding } from '../../worker/records-holding.ts'
import type { HoldBody } from '../retention/class.ts'
import { dueList } from '../retention/due-list.ts'
import { anonymised } from './anonymise.ts'
import { carryOut } from './carry-out.ts'
import { cascadeOf } from './cascade.ts'
import { type DeletionBody, type DeletionLine, decide, propose, standingOf } from './proposal.ts'

const field = (id: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  ...{ id, kind, label: { de: id }, layer: 'base', ...more },
})
const spaces = { base: 'base', sensitive: 'sensitive' }
const shared = { schema: 1, version: 1, steps: [], drawers: [{ id: 'd', name: 'Alle', spaces }] } as const
const people: Collection = {
  ...{
    ...shared,
    steps: [],
    drawers: [...shared.drawers],
    id: 'people',
    name: { de: 'Personen' },
    one: { de: 'Person' },
    title: ['name'],
  },
  fields: [
    field('name', 'full-name', { personal: true, keeps: 'all' }),
    field('born', 'date', { keeps: 'year' }),
    field('home', 'address', { keeps: 'district' }),
    field('topic', 'single-choice', { keeps: 'all' }),
    field('note', 'long-text', { keeps: 'all' }),
    field('income', 'decimal', { layer: 'sensitive', keeps: 'all' }),
  ],
  retention: { months: 12, ground: { de: 'eigene' }, end: 'anonymise' },
}
const visits: Collection = {
  ...{ ...shared, steps: [], drawers: [{ id: 'v', name: 'Alle', spaces: { base: 'visits' } }] },
  ...{ id: 'visits', name: { de: 'Besuche' }, one: { de: 'Besuch' }, title: [] },
  fields: [field('who', 'link', { required: true, link: { collection: 'people', many: true } })],
  retention: { months: 600, ground: { de: 'eigene' }, end: 'erase' },
}
const ada = {
  ...{ name: { first: 'Ada', last: 'Seltsam' }, born: '1990-05-17', note: 'Ada kam mit ihrer Mutter' },
  ...{
    home: { street: 'Weg 3', postcode: '50667', town: 'Köln' },
    topic: 'other:Streit mit Onkel Ali',
    income: 900,
  },
}

const feed = new MemoryFeed()
const speaker = feed as { author: string; now: () => Date }
let [amina, bea]: RecordsHolding[] = []
const holdingOf = (member: string) =>
  new RecordsHolding({
    ...{ service: 's', me: { member, name: member, isAdmin: true }, members: [], plan: 'plan' },
    ...{ spaces: ['base', 'sensitive', 'visits'], feed },
  })
/** Does something as somebody, who has first heard what the others wrote. */
async function as<T>(
  who: RecordsHolding | undefined,
  act: (holding: RecordsHolding) => Promise<T>,
): Promise<T> {
  if (!who) throw new Error('Nobody is there.')
  speaker.author = who.me.member
  await who.open()
  return act(who)
}
const write = async (change: Change): Promise<string> =>
  as(amina, async (holding) => (await holding.write([change]))[0]?.id ?? '')
const line = (id: string, end: DeletionLine['end']): DeletionLine => {
  const row = amina?.get(id)
  return { record: id, collection: row?.collection ?? '', version: row?.version ?? 0, end }
}
const agreed = async (
  lines: DeletionLine[],
  why: DeletionBody['why'] = 'request',
): Promise<Paper<DeletionBody>> => {
  const paper = await as(amina, (holding) => propose(holding, why, lines, now))
  await as(bea, (holding) => decide(holding, paper, 'confirmed'))
  return paper
}
const finished = async (lines: DeletionLine[], why: DeletionBody['why'] = 'request') => {
  const paper = await agreed(lines, why)
  return as(amina, (holding) => carryOut(holding, paper, now))
}
const now = new Date('2030-01-10T12:00:00Z')

beforeEach(async () => {
  for (const space of ['plan', 'base', 'sensitive', 'visits']) {
    const all: string[] = []
    await feed.read(space, ({ rows }) => all.push(...rows.map(({ id }) => id)))
    await feed.erase(space, all)
  }
  speaker.now = () => new Date('2027-03-14T09:00:00Z')
  amina = holdingOf('amina')
  bea = holdingOf('bea')
  await as(amina, async (holding) => {
    for (const collection of [people, visits]) await holding.keep({ what: 'jam/collection/1', collection })
  })
})
const everywhere = async (): Promise<string> => {
  const said: string[] = []
  for (const space of ['plan', 'base', 'sensitive', 'visits']) {
    const ids: string[] = []
    await feed.read(space, ({ rows }) => ids.push(...rows.map(({ id }) => id)))
    for (const id of ids) said.push(JSON.stringify(await feed.versions(space, id)))
  }
  return said.join('\n')
}

describe('anonymous', () => {
  test('is what statistics were flagged to keep: the year, the district, the choice; never a name, a text, a file', () => {
    expect(anonymised(people, ada)).toEqual({
      ...{
        born: '1990-07-01',
        home: { street: '', postcode: '506', town: '' },
        topic: 'other:',
        income: 900,
      },
    })
  })
})

describe('to erase', () => {
  test('takes two different members, and the second says yes to exactly what was proposed', async () => {
    const id = await write({ collection: 'people', set: ada })
    const paper = await as(amina, (holding) => propose(holding, 'request', [line(id, 'erase')], now))
    await expect(as(amina, (holding) => decide(holding, paper, 'confirmed'))).rejects.toThrow('own')
    // A word that was forged past the page is of the same author, and counts nothing.
    await as(amina, (holding) =>
      holding.keep({ what: 'jam/deletion-decision/1', of: paper.id, digest: 'x', says: 'confirmed' }),
    )
    await expect(as(amina, (holding) => carryOut(holding, paper, now))).rejects.toThrow('four-eyes')
    await as(bea, (holding) => decide(holding, paper, 'confirmed'))
    const bent = { ...paper, body: { ...paper.body, lines: [line(id, 'anonymise')] } }
    await expect(as(amina, (holding) => carryOut(holding, bent, now))).rejects.toThrow('four-eyes')
    const done = await as(amina, (holding) => carryOut(holding, paper, now))
    expect(done.done).toMatchObject([{ record: id, end: 'erase' }])
    expect(amina?.get(id)).toBeUndefined()
    expect(await as(bea, (holding) => standingOf(holding, paper))).toMatchObject({ state: 'done', by: 'bea' })
  })
  test('does not go on after a no', async () => {
    const id = await write({ collection: 'people', set: ada })
    const paper = await as(amina, (holding) => propose(holding, 'request', [line(id, 'erase')], now))
    await as(bea, (holding) => decide(holding, paper, 'refused', 'Es läuft noch ein Widerspruch.'))
    expect(await as(amina, (holding) => standingOf(holding, paper))).toMatchObject({
      state: 'refused',
      by: 'bea',
    })
    await expect(as(amina, (holding) => carryOut(holding, paper, now))).rejects.toThrow('four-eyes')
  })
  test('leaves what was changed, held, locked since, or is not due after all, and says so', async () => {
    const ids: string[] = []
    for (let count = 0; count < 4; count++) ids.push(await write({ collection: 'people', set: ada }))
    const [changed = '', held = '', locked = '', young = ''] = ids
    const lines = ids.map((id) => line(id, 'erase'))
    await write({ collection: 'people', id: changed, set: { topic: 'debt' } })
    await write({ collection: 'people', id: locked, marks: { restricted: true } })
    await as(amina, async (holding) => {
      await holding.keep<HoldBody>({ what: 'jam/hold/1', record: held, why: 'Klage' })
      speaker.now = () => new Date('2030-01-09T09:00:00Z')
      const body = { kind: 'note' as const, at: '2030-01-09' }
      await holding.writeEntries([{ of: young, layer: 'base', body }])
    })
    const done = await finished(lines, 'due')
    expect(done.left.map(({ why }) => why)).toEqual(['changed', 'held', 'restricted', 'not-due'])
    expect(ids.filter((id) => amina?.get(id))).toEqual(ids)
  })
  test('shows before what hangs on it, and takes links away', async () => {
    const id = await write({ collection: 'people', set: ada })
    const other = await write({ collection: 'people', set: { topic: 'debt' } })
    await write({ collection: 'visits', set: { who: { records: [id] } } })
    const both = await write({ collection: 'visits', set: { who: { records: [id, other] } } })
    expect(amina && cascadeOf(amina, id)).toMatchObject({
      ...{ entries: 0, files: 0, unread: 0 },
      links: [{ collection: 'visits', field: 'who', alone: 1 }],
    })
    const done = await finished([line(id, 'erase')])
    expect(done.done).toMatchObject([{ links: 2 }])
    expect(amina?.get(both)?.values.who).toEqual({ records: [other] })
    expect(await everywhere()).not.toContain('Seltsam')
  })
})

describe('to make anonymous', () => {
  test('leaves no version, layer or entry in which somebody could be found, and keeps what is counted', async () => {
    const id = await write({ collection: 'people', set: ada })
    await write({ collection: 'people', id, set: { note: 'Ada hat geweint' } })
    const visit = await write({ collection: 'visits', set: { who: { records: [id] } } })
    await as(amina, (holding) =>
      holding.writeEntries([
        { of: id, layer: 'base', body: { kind: 'note', at: '2027-03-14', text: 'Ada rief an' } },
      ]),
    )
    await finished([line(id, 'anonymise')])
    const all = await everywhere()
    for (const word of ['Ada', 'Seltsam', 'Weg 3', 'Onkel', '1990-05', '50667'])
      expect(all).not.toContain(word)
    const [left] = [...(amina?.rows('people') ?? [])]
    expect(left).toMatchObject({
      anonymous: '2030-01-10',
      values: { born: '1990-07-01', topic: 'other:', income: 900 },
    })
    expect(amina?.get(visit)?.values.who).toEqual({ records: [left?.id] })
    expect(amina && dueList(amina, now, '2099-01-01').lines.map(({ collection }) => collection)).toEqual([
      'visits',
    ])
  })
  test('that was torn is done once, however often it is begun', async () => {
    const id = await write({ collection: 'people', set: ada })
    const paper = await agreed([line(id, 'anonymise')])
    const erase = feed.erase
    feed.erase = async () => {
      throw new Error('torn')
    }
    await expect(as(amina, (holding) => carryOut(holding, paper, now))).rejects.toThrow('torn')
    feed.erase = erase
    await as(bea, (holding) => carryOut(holding, paper, now))
    expect([...(bea?.rows('people') ?? [])]).toMatchObject([{ instead: id }])
  })
})

describe('the due list', () => {
  test('names what is due with its class, what comes next, and what has no end', async () => {
    const id = await write({ collection: 'people', set: ada })
    await as(amina, async (holding) => {
      expect(dueList(holding, new Date('2028-03-14T12:00:00Z'), '2028-06-30').lines).toMatchObject([
        { id, isDue: false, keeping: { due: '2028-03-15', class: { end: 'anonymise' } } },
      ])
      expect(dueList(holding, new Date('2028-03-14T23:00:00Z'), '2028-03-15').lines).toMatchObject([
        { isDue: true },
      ])
      await holding.keep({
        ...{ what: 'jam/keeping/1', classes: [], without: [] },
        assigned: [{ collection: 'people', class: 'youth-welfare-file', day: 'entry' }],
      })
      expect(dueList(holding, now, '2200-01-01').endless).toEqual([
        { collection: 'people', why: 'no-day', count: 1 },
      ])
    })
  })
})
