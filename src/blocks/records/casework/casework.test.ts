import { describe, expect, test } from 'vitest'
import type { Collection } from '../model/collection.ts'
import type { Entry } from '../worker/holding.ts'
import { answers, askingOf, inOrder, isLate, isOpenTask, needsSecond, timelineOf } from './casework.ts'

let count = 0
const entry = (given: Partial<Entry>): Entry => ({
  ...{ what: 'jam/entry/1', of: 'case', kind: 'note', at: '2026-10-24', id: `e${++count}`, version: 1 },
  ...{ layer: 'base', author: 'mira', writtenAt: '2026-10-24T10:00:00Z' },
  ...given,
})
const asked = (given: Partial<Entry> = {}) =>
  entry({ kind: 'step', more: { from: 'plan', asks: 'closed' }, ...given })

describe('what happened to a case', () => {
  test('is told with the newest first; what waits on this device is the newest of its day', () => {
    const [old, sent, waits] = [
      entry({ at: '2026-10-23' }),
      entry({}),
      entry({ writtenAt: null, waits: true }),
    ]
    expect(timelineOf([old, waits, sent])).toEqual([waits, sent, old])
  })

  test('names tasks that nobody has done, the late ones first', () => {
    const tasks = [
      entry({ kind: 'task', text: 'irgendwann' }),
      entry({ kind: 'task', text: 'morgen', due: '2026-10-25' }),
      entry({ kind: 'task', text: 'gestern', due: '2026-10-23' }),
      entry({ kind: 'task', text: 'getan', due: '2026-10-22', done: '2026-10-22' }),
    ]
    const open = inOrder(tasks.filter(isOpenTask))
    expect(open.map(({ text }) => text)).toEqual(['gestern', 'morgen', 'irgendwann'])
    expect(open.map((task) => isLate(task, '2026-10-24'))).toEqual([true, false, false])
  })
})

describe('a step that a second person must agree to', () => {
  const collection = {
    steps: [{ name: 'plan', label: { de: 'Plan' }, approved: true }],
  } as unknown as Collection

  test('is known by where the case stands', () => {
    expect(needsSecond(collection, 'plan')).toBe(true)
    expect(needsSecond(collection, 'closed')).toBe(false)
    expect(needsSecond(collection, undefined)).toBe(false)
  })

  test('waits until somebody answers; what was asked from an earlier step is over', () => {
    const one = asked()
    expect(askingOf([one], 'plan')).toMatchObject({ id: one.id, to: 'closed', by: 'mira' })
    expect(askingOf([one], 'intake')).toBeNull()
    expect(askingOf([one, entry({ kind: 'step', more: { answers: one.id, says: 'no' } })], 'plan')).toBeNull()
  })

  test('is answered by somebody else, once', () => {
    const [row, one] = [{ id: 'case', step: 'plan' }, asked()]
    const at = '2026-10-24'
    expect(answers(row, [one], one.id, { me: 'mira', yes: true, at })).toBe('own')
    expect(answers(row, [one], one.id, { me: 'ali', yes: true, at })).toMatchObject({
      to: 'closed',
      entry: { of: 'case', body: { kind: 'step', more: { answers: one.id, says: 'yes', to: 'closed' } } },
    })
    expect(answers(row, [one], one.id, { me: 'ali', yes: false, at })).toMatchObject({ to: null })
    const no = entry({ kind: 'step', author: 'ali', more: { answers: one.id, says: 'no' } })
    expect(answers(row, [one, no], one.id, { me: 'ada', yes: true, at })).toBe('over')
    expect(answers({ ...row, step: 'closed' }, [one], one.id, { me: 'ali', yes: true, at })).toBe('over')
  })
})
