import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effortOf } from '#test/cpu.ts'
import { isSafePattern, matchesPattern } from './pattern.ts'

describe('a pattern', () => {
  test.each([
    ['[0-9]{5}', '12043'],
    ['[0-9]{5}', '1204'],
    ['\\d{3,}', '12'],
    ['(a|b)*c?', 'abab'],
    ['[^@]+@[^@]+\\.[a-z]{2,6}', 'a@b.de'],
    ['^[A-ZÄÖÜ][\\wäöüß -]*$', 'Über uns'],
    ['\\p{Lu}\\p{L}+', 'Ärger'],
    ['a{2}|b{0,2}', ''],
    ['[\\w.-]+', 'a-b.c'],
    ['x?y+?', 'yyy'],
    ['(?:ab){2,3}', 'abababab'],
    ['.*\\bJam\\b.*', 'ein Jam hier'],
    ['', ''],
    ['\\u00e4[\\]-]', 'ä]'],
  ])('%s says of „%s“ what JavaScript says', (pattern, text) => {
    expect(matchesPattern(text, pattern)).toBe(new RegExp(`^(?:${pattern})$`, 'u').test(text))
  })

  test('of any letters says what JavaScript says', () => {
    const piece = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(a|b)', '(?:ab)', '\\w')
    const part = fc
      .tuple(piece, fc.constantFrom('', '*', '+', '?', '{2}', '{0,2}'))
      .map(([one, times]) => one + times)
    const pattern = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[abc]{0,8}$/), (one, text) => {
        expect(matchesPattern(text, one)).toBe(new RegExp(`^(?:${one})$`, 'u').test(text))
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['(a+)+', '(a|a)*', '(a|aa)+', '(.*a)*', '(.*.*.*.*)=', '((a*)*)*', '(\\w+\\s?)*'])(
    '%s cannot make it take for ever',
    (pattern) => {
      const { made, ms } = effortOf(() => matchesPattern(`${'a'.repeat(3000)}!`, pattern))
      expect(made).toBe(false)
      expect(ms).toBeLessThan(1500)
    },
  )

  test.each(['(?=a)b', '(a)\\1', '(', 'a**', '[', 'x{9999}', '((a{99}){99}){99}', '\\q', '('.repeat(500)])(
    '%s is not understood, and decides nothing',
    (pattern) => {
      expect(isSafePattern(pattern)).toBe(false)
      expect(matchesPattern('a', pattern)).toBe(null)
    },
  )

  test('that is anything at all ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|\\^$.-,0123dwpu:=') }), (pattern) => {
        matchesPattern('ab-0', pattern)
      }),
      { numRuns: 2000 },
    )
  })
})
