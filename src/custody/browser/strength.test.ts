import { describe, expect, test } from 'vitest'
import { wordList } from '#vault/words/list.ts'
import { newPassphrase } from '#vault/words/passphrase.ts'
import { judgePassphrase } from './strength.ts'

const judge = (typed: string) => judgePassphrase(typed, ['Amina Adler', 'Lichtblick e. V.'])

describe('a passphrase of one’s own', () => {
  test('may be seven words of our list, in any spelling', () => {
    const words = newPassphrase()
    expect(judge(words)).toBeNull()
    expect(judge(words.toUpperCase().replaceAll(' ', '-'))).toBeNull()
  })

  test('may be a sentence that nobody else would think of', () => {
    expect(judge('Im Keller steht ein blaues Fahrrad ohne Klingel')).toBeNull()
    expect(judge('kX7#pq2!vZm9&tRw')).toBeNull()
  })

  test('is refused when it is short', () => {
    for (const typed of ['', 'Tr0ub4dor&3', 'fünfzehn zeiche', '        ']) expect(judge(typed)).toBe('short')
  })

  test('is refused when everybody tries it', () => {
    const guesses = [
      'passwortpasswort1',
      'Passwort Passwort 2026',
      '1234567890123456789',
      'aaaaaaaaaaaaaaaaaaaa',
      'abcabcabcabcabcabc',
      'qwertzqwertzqwertz',
      'Amina Adler Lichtblick 1984',
      'Lichtblick Lichtblick!',
      'hallo hallo hallo hallo',
    ]
    expect(guesses.filter((typed) => judge(typed) !== 'common')).toEqual([])
  })

  test('is no seven words when they are one word seven times', () => {
    const again = wordList.map((word) => Array(7).fill(word).join(' '))
    expect(again.filter((typed) => judge(typed) === null)).toEqual([])
  })
})
