import { describe, expect, test } from 'vitest'
import { randomBytes } from '../bytes.ts'
import { wordList } from './list.ts'
import { newPassphrase, passphraseOf } from './passphrase.ts'
import { fold, fromWords, toWords } from './words.ts'

const prefixes = (by: 'a' | 'ae') => new Set(wordList.map((word) => fold(word, by).slice(0, 4)))

describe('the word list', () => {
  test('has 2,048 words of four to eight small letters, each once, in order', () => {
    expect(wordList).toHaveLength(2048)
    expect(wordList.filter((word) => !/^[a-zäöüß]{4,8}$/.test(word))).toEqual([])
    expect([...new Set(wordList)].sort()).toEqual([...wordList])
  })
  test('tells each word from its first four letters, with umlauts and without', () => {
    for (const by of ['a', 'ae'] as const) expect(prefixes(by).size).toBe(2048)
  })
  test('can be typed on any keyboard of the world', () => {
    expect(wordList.filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
  })
})

describe('words for bytes', () => {
  test('read back as the bytes they came from', async () => {
    for (const length of [16, 17]) {
      const bytes = randomBytes(length)
      expect(await fromWords((await toWords(bytes)).join(' '), length)).toEqual(bytes)
    }
  })
  test('are read however they are typed', async () => {
    const bytes = randomBytes(16)
    const words = await toWords(bytes)
    const sloppy = words.map((word, i) => (i % 2 ? word.slice(0, 4).toUpperCase() : ` ${word}`)).join('-\n ')
    expect(await fromWords(sloppy, 16)).toEqual(bytes)
    expect(fold('Größe', 'a')).toBe('grosse')
    expect(fold('Größe', 'ae')).toBe('groesse')
  })
  test('name the word that is none, and refuse one too few', async () => {
    const words = await toWords(randomBytes(16))
    await expect(fromWords(words.with(2, 'qwertz').join(' '), 16)).rejects.toMatchObject({
      code: 'words.unknown',
      at: 2,
    })
    await expect(fromWords(words.slice(1).join(' '), 16)).rejects.toMatchObject({ code: 'words.count' })
  })
  test('notice a wrong word fifteen times in sixteen', async () => {
    const words = await toWords(randomBytes(16))
    const tried = wordList.slice(0, 400).map((word) => fromWords(words.with(4, word).join(' '), 16))
    const passed = (await Promise.allSettled(tried)).filter(({ status }) => status === 'fulfilled')
    expect(passed.length).toBeLessThan(50)
  })
})

describe('a passphrase', () => {
  test('of seven words is the same in every spelling', () => {
    const phrase = newPassphrase()
    expect(phrase.split(' ')).toHaveLength(7)
    expect(passphraseOf(phrase.toUpperCase().replaceAll(' ', ' - '))).toBe(phrase)
    expect(
      passphraseOf(
        phrase
          .split(' ')
          .map((word) => word.slice(0, 4))
          .join(' '),
      ),
    ).toBe(phrase)
  })
  test('of one’s own keeps its letters, and loses only double spaces', () => {
    expect(passphraseOf('  Mein  Geheimnis, 1987! ')).toBe('Mein Geheimnis, 1987!')
  })
})
