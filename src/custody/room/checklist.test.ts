import { describe, expect, test } from 'vitest'
import type { Readiness } from '../browser/readiness.ts'
import { checksOf, recoveryOf } from './checklist.ts'

const alone: Readiness = {
  words: [],
  code: '',
  founder: 'Amina',
  since: '2027-03-01T09:00:00Z',
  readers: 1,
  admins: [{ member: 'a', name: 'Amina', ways: ['passphrase'] }],
  board: null,
  drill: null,
  handedOver: null,
  recoveries: [],
}
const open = (ready: Readiness) =>
  checksOf(ready)
    .filter(({ isDone }) => !isDone)
    .map(({ name }) => name)

describe('a vault', () => {
  test('of one person with one way is ready for nothing', () => {
    expect(open(alone)).toEqual(['readers', 'ways', 'recovery', 'drill'])
  })

  test('is ready with two readers, two ways for everybody who administers, paper and a drill', () => {
    const ready: Readiness = {
      ...alone,
      readers: 2,
      admins: [{ member: 'a', name: 'Amina', ways: ['passphrase', 'recovery'] }],
      drill: { member: 'a', name: 'Amina', by: 'recovery', at: '2027-03-01T10:00:00Z' },
    }
    expect(open(ready)).toEqual([])
    expect(recoveryOf(ready)).toBe('sheet')
  })

  test('names who still needs a second way, also somebody whose browser has not told yet', () => {
    const admins: Readiness['admins'] = [
      { member: 'a', name: 'Amina', ways: ['passphrase', 'passkey'] },
      { member: 'b', name: 'Bea', ways: ['passkey'] },
      { member: 'c', name: 'Cem', ways: null },
    ]
    expect(checksOf({ ...alone, admins }).find(({ name }) => name === 'ways')?.lacking).toEqual([
      'Bea',
      'Cem',
    ])
  })

  test('has paper when the board has sheets, though nobody printed their own', () => {
    expect(recoveryOf({ ...alone, board: '2027-03-01T09:00:00Z' })).toBe('board')
    expect(recoveryOf(alone)).toBe('none')
  })
})
