import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleField as field, sampleCollection, sampleRow } from '#test/sample-records.ts'
import { mergePlan } from './duplicate/merging.ts'
import { linkedIn } from './equal.ts'
import { cascadeOf, erasePlan, graphOf, linkPlan } from './links.ts'
import { applied, changeOf, type Plan, undone } from './plan.ts'
import { recordsIn } from './records.ts'
import type { Entry, Row } from './row.ts'

const people = sampleCollection('people', [
  field('name', 'short-text'),
  field('home', 'household'),
  field('courses', 'link', { link: { collection: 'courses', many: true, back: 'people' } }),
  field('mentor', 'link', { link: { collection: 'people', back: 'mentee' } }),
  field('mentee', 'link', { link: { collection: 'people', back: 'mentor' } }),
  field('note', 'long-text'),
])
const courses = sampleCollection('courses', [
  field('title', 'short-text'),
  field('people', 'link', { link: { collection: 'people', many: true, back: 'courses' } }),
])
const fees = sampleCollection('fees', [
  field('of', 'link', { link: { collection: 'people', goesAlong: true } }),
  field('seen', 'link', { link: { collection: 'people', many: true } }),
])
const all = [people, courses, fees]
const link = (...records: string[]) => ({ records })
type Rows = ReadonlyMap<string, Row>
const rowsOf = (rows: Row[]): Rows => new Map(rows.map((row) => [row.id, row]))
const person = (id: string, values: Row['values'] = {}) => sampleRow(id, people, { name: id, ...values })

/** Saves a record as a page does: it, and whoever its links are seen from. */
function save(rows: Rows, row: Row): Map<string, Row> {
  const plan = linkPlan(recordsIn(all, rows.values()), rows.get(row.id) ?? null, row)
  return new Map([...applied(rows, plan), [row.id, row]])
}

/** Every link there and back, and nobody linked who is not there. */
function brokenLinks(rows: Rows): string[] {
  const found: string[] = []
  for (const row of rows.values())
    for (const one of all.find(({ id }) => id === row.collection)?.fields ?? []) {
      const back = one.kind === 'household' ? one.id : one.link?.back
      for (const id of linkedIn(row.values[one.id])) {
        const there = rows.get(id)
        if (!there) found.push(`${row.id}.${one.id} → ${id} is gone`)
        else if (back && !linkedIn(there.values[back]).includes(row.id))
          found.push(`${row.id}.${one.id} → ${id} not back`)
      }
      if (one.kind === 'link' && !one.link?.many && linkedIn(row.values[one.id]).length > 1)
        found.push(`${row.id}.${one.id} has two`)
    }
  return found
}

describe('links', () => {
  test('are seen from both sides, and where there is room for one only the one before loses it', () => {
    let rows: Rows = rowsOf([person('a'), person('b'), person('c'), sampleRow('k', courses, {})])
    rows = save(rows, person('a', { courses: link('k'), mentor: link('c') }))
    expect(rows.get('k')?.values.people).toEqual(link('a'))
    rows = save(rows, person('b', { mentor: link('c') }))
    expect(rows.get('c')?.values.mentee).toEqual(link('b'))
    expect(rows.get('a')?.values.mentor).toBeUndefined()
  })
  test('of a household are those of all who live in it; who moves in leaves where they lived', () => {
    let rows: Rows = rowsOf(['a', 'b', 'c', 'd'].map((id) => person(id)))
    rows = save(rows, person('a', { home: link('b', 'c') }))
    expect(rows.get('c')?.values.home).toEqual(link('a', 'b'))
    rows = save(rows, person('d', { home: link('c') }))
    expect(rows.get('a')?.values.home).toEqual(link('b'))
    expect(rows.get('b')?.values.home).toEqual(link('a'))
  })
  test('are drawn as far as asked, circles end', () => {
    const ring = ['a', 'b', 'c'].map((id, at, ids) => person(id, { mentor: link(ids[(at + 1) % 3] ?? '') }))
    const records = recordsIn(all, ring)
    expect(graphOf(records, 'a', { depth: 9 })).toMatchObject({
      cut: false,
      nodes: { length: 3 },
      edges: { length: 3 },
    })
    expect(graphOf(recordsIn(all, [...ring.slice(0, 2), person('c')]), 'a', { depth: 1 }).cut).toBe(true)
  })
  test('tell before somebody goes what goes along and who loses a link', () => {
    const fee = sampleRow('f', fees, { of: link('a') })
    const other = sampleRow('g', fees, { of: link('b'), seen: link('a', 'b') })
    const rows = rowsOf([
      person('a', { courses: link('k') }),
      person('b'),
      fee,
      other,
      sampleRow('k', courses, { people: link('a') }),
    ])
    const records = recordsIn(all, rows.values())
    expect(cascadeOf(records, ['a'])).toEqual({
      goes: ['a', 'f'],
      unlinked: [
        { id: 'k', field: 'people' },
        { id: 'g', field: 'seen' },
      ],
    })
    const after = applied(rows, erasePlan(records, ['a']))
    expect([...after.keys()]).toEqual(['b', 'g', 'k'])
    expect(brokenLinks(after)).toEqual([])
    expect(applied(after, undone(erasePlan(records, ['a'])))).toEqual(rows)
  })
})

const ids = ['a', 'b', 'c', 'd']
const some = fc.record({
  id: fc.constantFrom(...ids),
  home: fc.subarray(ids),
  courses: fc.subarray(['k', 'l']),
  mentor: fc.option(fc.constantFrom(...ids)),
  note: fc.option(fc.constantFrom('x', 'y')),
})
const story = fc.array(some, { maxLength: 12 })

function play(changes: (typeof some extends fc.Arbitrary<infer T> ? T : never)[]): Rows {
  let rows: Rows = rowsOf([
    ...ids.map((id) => person(id)),
    ...['k', 'l'].map((id) => sampleRow(id, courses, {})),
  ])
  for (const { id, home, courses: taken, mentor, note } of changes) {
    const others = home.filter((one) => one !== id)
    const before = rows.get(id)?.values ?? {}
    rows = save(
      rows,
      person(id, {
        ...(before.mentee && { mentee: before.mentee }),
        ...(others.length > 0 && { home: link(...others) }),
        ...(taken.length > 0 && { courses: link(...taken) }),
        ...(mentor && mentor !== id && { mentor: link(mentor) }),
        ...(note && { note }),
      }),
    )
  }
  return rows
}

/** Written step by step through what the holding takes, as R3's worker does it. */
function written(rows: Rows, plan: Plan): Map<string, Row> {
  const after = new Map(rows)
  for (const step of plan.steps) {
    const change = changeOf(step)
    if (step.is === 'erase') after.delete(step.before.id)
    if (!change || step.is !== 'write') continue
    const before = after.get(change.id ?? '')
    const values = { ...(change.whole ? {} : before?.values), ...change.set }
    const left = Object.entries(values).filter(([, value]) => value !== null)
    after.set(step.after.id, { ...(before ?? step.after), values: Object.fromEntries(left) as Row['values'] })
  }
  return after
}

describe('whatever is changed', () => {
  test('every link is there from both sides', () => {
    fc.assert(fc.property(story, (changes) => brokenLinks(play(changes)).length === 0))
  })
  test('two are made one without a loose end, and undone exactly', () => {
    const choices = fc.dictionary(
      fc.constantFrom('name', 'home', 'courses', 'mentor', 'note'),
      fc.constantFrom('one' as const, 'other' as const, 'both' as const),
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(story, choices, (changes, choosing) => {
        const rows = play(changes)
        const [stays, goes] = [rows.get('a') as Row, rows.get('b') as Row]
        const entry = {
          id: 'e',
          version: 1,
          layer: 'base',
          author: 'x',
          writtenAt: null,
          what: 'jam/entry/1',
          of: 'b',
          kind: 'note',
          at: '2026-11-26T10:00',
        } as Entry
        const plan = mergePlan(recordsIn(all, rows.values()), { stays, goes, choosing, entries: [entry] })
        const after = applied(rows, plan)
        expect(after.has('b')).toBe(false)
        expect(brokenLinks(after)).toEqual([])
        expect(plan.steps).toContainEqual(
          expect.objectContaining({ is: 'entry', after: expect.objectContaining({ of: 'a' }) }),
        )
        expect(written(rows, plan)).toEqual(after)
        expect(applied(after, undone(plan))).toEqual(rows)
        expect(written(after, undone(plan))).toEqual(rows)
      }),
    )
  })
})
