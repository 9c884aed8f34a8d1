import { describe, expect, test } from 'vitest'
import { faultCodes } from '#vault/fault.ts'
import { browserCodes } from '../browser/refused.ts'
import { sentenceOf } from './sentence.ts'

const codes = [...faultCodes, ...browserCodes]
const langs = ['de', 'en'] as const

describe('whatever the vault refuses', () => {
  test('has a sentence of its own in both languages, which says more than the code', () => {
    for (const lang of langs) {
      const said = codes.map((code) => sentenceOf({ code, at: 2, wait: 7 }, lang))
      expect(new Set(said).size).toBe(codes.length)
      for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.{30,}[.!]$/u)
    }
  })

  test('is never told by its code', () => {
    for (const lang of langs)
      for (const code of codes) if (code.includes('.')) expect(sentenceOf({ code }, lang)).not.toContain(code)
  })

  test('names the word that was mistyped as a person counts, and how long to wait', () => {
    expect(sentenceOf({ code: 'words.unknown', at: 0 }, 'de')).toContain('Das 1. Wort')
    expect(sentenceOf({ code: 'unlock.wait', wait: 40 }, 'de')).toContain('40 Sekunden')
  })

  test('is told in the words of the server where only the server knows the code', () => {
    expect(sentenceOf({ code: 'keyring.many', says: 'Mehr als zehn Wege gehen nicht.' }, 'de')).toBe(
      'Mehr als zehn Wege gehen nicht.',
    )
    expect(sentenceOf({ code: 'something.new' }, 'en')).toBe(sentenceOf({ code: 'bug' }, 'en'))
  })
})
