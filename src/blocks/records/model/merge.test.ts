import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeBodies, mergeValues } from './merge.ts'
import type { RecordBody, Value, Values } from './record.ts'

const body = (values: Values, more: Partial<RecordBody> = {}): RecordBody => ({
  what: 'jam/record/1',
  collection: 'c',
  schema: 1,
  values,
  ...more,
})

describe('two who change the same record', () => {
  test('do not disturb each other in different fields and lists', () => {
    const was = body({ name: 'Kim', town: 'Fürth', langs: ['de', 'ar'] }, { step: 'open', flags: ['a'] })
    const mine = body(
      { name: 'Kim M.', town: 'Fürth', langs: ['ar', 'uk'] },
      { step: 'open', flags: ['a', 'b'] },
    )
    const theirs = body({ name: 'Kim', langs: ['de', 'ar', 'fa'] }, { step: 'plan', flags: ['a', 'c'] })
    expect(mergeBodies(was, mine, theirs)).toEqual({
      merged: body({ name: 'Kim M.', langs: ['ar', 'fa', 'uk'] }, { step: 'plan', flags: ['a', 'c', 'b'] }),
      conflicts: [],
      lost: {},
    })
  })
  test('see both sides where they wrote something else, and what was lost is named', () => {
    const found = mergeBodies(
      body({ a: '1' }, { step: 'x' }),
      body({ a: '2' }, { step: 'y' }),
      body({}, { step: 'z' }),
    )
    expect(found.merged).toEqual(body({}, { step: 'z' }))
    expect(found.conflicts).toEqual([
      { field: 'a', mine: '2', theirs: null, was: '1' },
      { field: '$step', mine: 'y', theirs: 'z', was: 'x' },
    ])
    expect(found.lost).toEqual({ a: '2', $step: 'y' })
  })
  test('who link to another single record each do not end up with two', () => {
    const link = (id: string): Values => ({ f: { records: [id] } })
    const { merged, conflicts } = mergeValues(link('a'), link('b'), link('c'))
    expect(merged).toEqual(link('c'))
    expect(conflicts).toHaveLength(1)
  })
})

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom('x', 'y', 3, true),
  fc.subarray(['de', 'ar', 'uk'], { minLength: 1 }),
  fc.subarray(['r1', 'r2', 'r3'], { minLength: 2 }).map((records) => ({ records })),
)
const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { noNullPrototype: true })
const sorted = (value: Value | undefined): unknown =>
  Array.isArray(value)
    ? [...value].sort()
    : typeof value === 'object' && 'records' in value
      ? { records: [...(value.records as string[])].sort() }
      : value

test('a merge takes what one side alone has changed, whichever side that is, and loses nothing unsaid', () => {
  fc.assert(
    fc.property(values, values, values, (was, mine, theirs) => {
      expect(mergeValues(was, mine, was).merged).toEqual(mine)
      expect(mergeValues(was, was, theirs).merged).toEqual(theirs)
      expect(mergeValues(was, mine, mine)).toEqual({ merged: mine, conflicts: [], lost: {} })
      const [here, there] = [mergeValues(was, mine, theirs), mergeValues(was, theirs, mine)]
      const quarrels = here.conflicts.map(({ field }) => field)
      expect(there.conflicts.map(({ field }) => field).sort()).toEqual([...quarrels].sort())
      for (const field of ['a', 'b', 'c']) {
        if (!quarrels.includes(field)) expect(sorted(here.merged[field])).toEqual(sorted(there.merged[field]))
        else if (mine[field] !== undefined) expect(here.lost[field]).toEqual(mine[field])
      }
    }),
  )
})
