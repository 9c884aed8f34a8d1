import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenedCase } from '#custody/browser/cases.ts'
import type { Answers } from '#field/answer/answer.ts'
import { sampleQuestion as ask, sampleForm } from '#test/sample-form.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { ImportPaper } from '../exchange/import/run/paper.ts'
import { tryImport } from '../exchange/import/run/run.ts'
import { undoImport } from '../exchange/import/run/undo.ts'
import type { Collection } from '../model/collection.ts'
import type { Field } from '../model/field.ts'
import type { Holding } from '../worker/holding.ts'
import { MemoryFeed } from '../worker/memory-feed.ts'
import { memoryHolding } from '../worker/memory-holding.ts'
import { RecordsHolding } from '../worker/records-holding.ts'
import { Workroom } from '../worker/workroom.ts'
import { type Answered, answeredIn } from './answered.ts'
import { tableOfAnswers } from './table.ts'
import { keepIntake, mappingFor, preparedOf, takeIn, takeInAlone, waitingOf } from './taking.ts'
import { intakeTasks } from './tasks.ts'

const choices = ['Küche', 'Garten, hinten'].map((de) => ({ value: de.toLowerCase(), label: { de } }))
const form = sampleForm([
  ask('name', 'full-name', { label: { de: 'Name' } }),
  ask('mail', 'email', { label: { de: 'E-Mail' } }),
  ask('born', 'date', { label: { de: 'Geburtsdatum' } }),
  ask('fee', 'currency', { label: { de: 'Beitrag' } }),
  ask('wish', 'multiple-choice', { label: { de: 'Angebot' }, choices }),
  ask('proof', 'file', { label: { de: 'Nachweis' } }),
])
const field = (id: string, kind: Field['kind'], de: string, more: Partial<Field> = {}): Field => ({
  ...{ id, kind, label: { de }, layer: 'base' },
  ...more,
})
const people: Collection = {
  ...{ schema: 1, id: 'people', version: 1, name: { de: 'Menschen' }, one: { de: 'Mensch' } },
  fields: [
    field('n', 'full-name', 'Name', { personal: true }),
    field('m', 'email', 'E-Mail', { personal: true }),
    field('b', 'date', 'Geburtsdatum', { personal: true }),
    field('f', 'currency', 'Beitrag'),
    field('w', 'multiple-choice', 'Angebot', { choices }),
  ],
  ...{ title: ['n'], steps: [], drawers: [{ id: 'd', name: 'Alle', spaces: { base: 'base' } }] },
  retention: { months: 12, ground: {}, end: 'erase' },
}
const ada: Answers = {
  name: { title: 'Dr.', first: 'Ada', last: 'King Lovelace' },
  ...{ mail: 'ada@example.org', born: '1980-12-31', fee: 1234.5, wish: ['küche', 'garten, hinten'] },
}
const answered = (id: string, answers: Answers): Answered => ({ id, form, version: 1, answers })
const given = (...cases: Answered[]) => ({ source: 'form', name: 'Anmeldung', cases })
const at = { lang: 'de', today: '2026-11-26' } as const
const rows = (holding: Holding) => [...holding.rows('people')]

function ready(holding: Holding, ...cases: Answered[]) {
  const waiting = waitingOf(holding, 'people', given(...cases), 'de')
  return { waiting, mapping: mappingFor(holding, people, waiting, 2026, () => true) }
}
async function take(holding: Holding, ...cases: Answered[]) {
  const { waiting, mapping } = ready(holding, ...cases)
  return takeIn(holding, waiting, mapping, at)
}

let holding: Holding
beforeEach(async () => {
  holding = await memoryHolding({ collections: [people] })
})

describe('answers as a table', () => {
  test('have a column for each question that can stand in a field, and say how many cases have files', () => {
    const proof = [{ name: 'a.pdf', type: 'application/pdf', size: 1, file: 'f', key: 'k' }]
    const { table, keys, withFiles } = tableOfAnswers([answered('1', ada), answered('2', { proof })], 'de')
    expect(table.columns).toEqual(['Name', 'E-Mail', 'Geburtsdatum', 'Beitrag', 'Angebot'])
    expect(keys).toEqual(['name', 'mail', 'born', 'fee', 'wish'])
    expect(table.rows[0]?.slice(2)).toEqual(['1980-12-31', 1234.5, 'Küche\nGarten, hinten'])
    expect(withFiles).toBe(1)
  })

  test('are only those that open to a form of ours', () => {
    const letter = (id: string, more: { [name: string]: Canon } = {}, damaged: string | null = null) => {
      const body: Canon = {
        what: 'jam/answers/1',
        form: 'form',
        version: 1,
        digest: 'd',
        answers: {},
        ...more,
      }
      const first = { id, number: 0, receivedAt: '', body, seen: null, damaged }
      const rest = {
        openedAt: id,
        deleteAfter: null,
        sealedBy: 'browser',
        hasBack: false,
        replies: [],
        files: [],
      }
      return { ...rest, id, letters: [first], damaged: null } as OpenedCase
    }
    const trusted = new Map([[1, { digest: 'd', form }]])
    const all = [letter('new'), letter('altered', { digest: 'e' }), letter('old')]
    const more = [
      letter('other', { form: 'else' }),
      letter('shut', {}, 'letter.damaged'),
      letter('v', { version: 2 }),
    ]
    const { cases, odd } = answeredIn('form', [...all, ...more], trusted)
    expect(cases.map(({ id }) => id)).toEqual(['old', 'new'])
    expect(odd).toBe(3)
  })
})

describe('answers become records', () => {
  test('as they were given, by questions and fields that are called alike', async () => {
    await take(holding, answered('1', ada))
    const [row] = rows(holding)
    expect(row?.values).toEqual({
      n: ada.name,
      ...{ m: 'ada@example.org', b: '1980-12-31', f: 1234.5, w: ['küche', 'garten, hinten'] },
    })
  })

  test('twice is once: what is through does not come again, nor where it was erased', async () => {
    await take(holding, answered('1', ada))
    expect(ready(holding, answered('1', ada)).waiting.cases).toEqual([])
    await holding.erase(rows(holding).map(({ id }) => id))
    expect(ready(holding, answered('1', ada)).waiting.cases).toEqual([])
  })

  test('two members at once double nothing', async () => {
    const feed = new MemoryFeed(newId())
    const opening = { service: 's', members: [], plan: 'plan', spaces: ['base'], feed }
    const open = async (member: string) => {
      const one = new RecordsHolding({ ...opening, me: { member, name: member, isAdmin: true } })
      await one.open()
      return one
    }
    await (await open('x')).keep({ what: 'jam/collection/1', collection: people })
    const [anna, ben] = [await open('anna'), await open('ben')]
    const both = [anna, ben].map((one) => ({ one, ...ready(one, answered('1', ada)) }))
    for (const { one, waiting, mapping } of both) await takeIn(one, waiting, mapping, at)
    const after = rows(await open('carl'))
    expect(after).toHaveLength(1)
    expect(after[0]?.values.m).toBe('ada@example.org')
  })

  test('whoever looks like somebody waits for a person, who says what goes into that record', async () => {
    const known = { n: { first: 'Ada', last: 'King Lovelace' }, m: 'ada@example.org', b: '1980-12-31', f: 1 }
    const [there] = await holding.write([{ collection: 'people', set: known }])
    const first = await take(holding, answered('1', ada))
    expect(first.paper.body.counts).toMatchObject({ new: 0, duplicate: 1 })
    const { waiting, mapping } = ready(holding, answered('1', ada))
    expect(waiting.cases).toHaveLength(1)
    waiting.decisions.set(0, { into: there?.id ?? '', fields: ['w'] })
    const { paper } = await takeIn(holding, waiting, mapping, at)
    expect(holding.get(there?.id ?? '')?.values).toEqual({ ...known, w: ['küche', 'garten, hinten'] })
    expect(ready(holding, answered('1', ada)).waiting.cases).toEqual([])
    await undoImport(holding, paper)
    expect(holding.get(there?.id ?? '')?.values).toEqual(known)
    expect(ready(holding, answered('1', ada)).waiting.cases).toHaveLength(1)
  })

  test('who has sent twice is held against the case of before, which is no record yet', async () => {
    const room = new Workroom(holding as RecordsHolding, 'de')
    const later = answered('2', { ...ada, fee: 99 })
    const { mapping } = await intakeTasks.look(room, () => {}, 'people', given(answered('1', ada), later))
    const tried = async () => (await intakeTasks.tryIt(room, () => {}, mapping)).alike
    expect(await tried()).toMatchObject([{ row: 1, twin: 0, title: 'Dr. Ada King Lovelace' }])
    expect((await tried())[0]?.says.map(({ label }) => label)).toEqual(['Beitrag'])
    await intakeTasks.take(room, () => {}, mapping, false)
    await intakeTasks.look(room, () => {}, 'people', given(answered('1', ada), later))
    expect(await tried()).toMatchObject([{ row: 0, twin: null, of: rows(holding)[0]?.id }])
  })

  test('a person may say that it is somebody else, or that it becomes nothing', async () => {
    await take(holding, answered('1', ada))
    const { waiting, mapping } = ready(holding, answered('2', ada), answered('3', ada))
    waiting.decisions.set(0, 'new').set(1, 'never')
    await takeIn(holding, waiting, mapping, at)
    expect(rows(holding)).toHaveLength(2)
    expect(ready(holding, answered('2', ada), answered('3', ada)).waiting.cases).toEqual([])
  })

  test('what was undone can be taken in again, as a new record', async () => {
    const { paper } = await take(holding, answered('1', ada))
    const before = rows(holding)[0]?.id
    await undoImport(holding, paper)
    expect(rows(holding)).toHaveLength(0)
    await take(holding, answered('1', ada))
    expect(rows(holding)).toHaveLength(1)
    expect(rows(holding)[0]?.id).not.toBe(before)
  })

  test('by itself only what is new and like nobody, in the way that was kept', async () => {
    const { waiting, mapping } = ready(holding, answered('1', ada))
    const without = {
      ...mapping,
      uses: mapping.uses.map((use) => (use.field === 'f' ? { ...use, field: null } : use)),
    }
    await takeIn(holding, waiting, without, at)
    await keepIntake(holding, waiting, without, true)
    const eve = { ...ada, name: { first: 'Eve', last: 'Ohm' }, mail: 'eve@example.org', born: '1991-01-02' }
    const next = ready(holding, answered('2', ada), answered('3', eve))
    expect(await takeInAlone(holding, next.waiting, next.mapping, at)).toBe(1)
    expect(rows(holding).map(({ values }) => [values.m, values.f])).toContainEqual([
      'eve@example.org',
      undefined,
    ])
    expect(ready(holding, answered('2', ada), answered('3', eve)).waiting.cases).toHaveLength(1)
    const papers = holding.papers<ImportPaper>('jam/import/1')
    const again = ready(holding, answered('2', ada))
    expect(await takeInAlone(holding, again.waiting, again.mapping, at)).toBe(0)
    expect(holding.papers('jam/import/1')).toHaveLength(papers.length)
  })

  test('a look at what would happen changes nothing', async () => {
    const { waiting, mapping } = ready(holding, answered('1', ada))
    const { counts } = await tryImport(holding, preparedOf(waiting, mapping, 'de', at.today))
    expect(counts.new).toBe(1)
    expect(rows(holding)).toHaveLength(0)
  })
})
