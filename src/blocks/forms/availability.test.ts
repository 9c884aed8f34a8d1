import { describe, expect, test } from 'vitest'
import { availabilityAt, closing, opening } from './availability.ts'
import { usualTerms } from './empty-form.ts'

describe('a form takes answers', () => {
  const standing = (more: object) => ({
    terms: { ...usualTerms, ...more },
    taken: 0,
    space: 's',
    closedAt: null,
  })
  const at = (text: string) => new Date(text)

  test('on its first and last day in Berlin, summer and winter', () => {
    expect(opening('2027-07-01')).toEqual(at('2027-06-30T22:00:00Z'))
    expect(closing('2027-12-31')).toEqual(at('2027-12-31T23:00:00Z'))
    const july = standing({ opensAt: '2027-07-01', closesAt: '2027-07-31' })
    expect(availabilityAt(july, at('2027-06-30T21:59:00Z'))).toBe('early')
    expect(availabilityAt(july, at('2027-07-31T21:59:00Z'))).toBe('open')
    expect(availabilityAt(july, at('2027-07-31T22:00:00Z'))).toBe('closed')
  })

  test('until its seats are taken; then for those who wait, where that is allowed', () => {
    const now = at('2027-01-01T00:00:00Z')
    expect(availabilityAt({ ...standing({ seats: 2 }), taken: 1 }, now)).toBe('open')
    expect(availabilityAt({ ...standing({ seats: 2 }), taken: 2 }, now)).toBe('full')
    expect(availabilityAt({ ...standing({ seats: 2, waiting: true }), taken: 2 }, now)).toBe('waiting')
    expect(availabilityAt({ ...standing({}), space: null }, now)).toBe('closed')
  })
})
