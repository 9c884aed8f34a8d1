import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from './lines.ts'
import { compareLines, mergeTexts } from './merge.ts'
import { holding, isSame, type Note, nameOf, noBody, readNote, sealedNote, search } from './note.ts'

const noteOf = (id: string, title: string, text = '', writtenAt: string | null = null): Note => ({
  ...noBody,
  id,
  title,
  text,
  version: 1,
  author: 'amina',
  writtenAt,
})

describe('a search in the notebook', () => {
  const notes = [
    noteOf('1', 'Müllers Formular', 'Passwort: Knäckebrot', '2027-01-01T00:00:00Z'),
    noteOf('2', 'Straße', 'Frau Große', '2027-02-01T00:00:00Z'),
    { ...noteOf('3', 'Gerade eben'), waits: true },
  ]
  const found = (asked: string) => search(notes, asked).map(({ id }) => id)

  test('does not mind capitals, umlauts and the order of words', () => {
    for (const asked of ['müller', 'MUELLER', 'muller', 'knackebrot formular'])
      expect(found(asked), asked).toEqual(['1'])
    for (const asked of ['strasse', 'STRASSE', 'grosse']) expect(found(asked), asked).toEqual(['2'])
    expect(found('müller straße')).toEqual([])
    expect(search([noteOf('4', 'Neuer Zugang')], 'er zugang')).toHaveLength(1)
  })

  test('without words shows everything, what waits and what is new first', () => {
    expect(found('')).toEqual(['3', '2', '1'])
  })

  test('finds every part of every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, from) => {
        const part = [...text].slice(from % (text.length + 1)).join('')
        return holding(text)(part)
      }),
      {
        examples: [
          ['   ue', 4],
          ['ΟΔΟΣ', 3],
        ],
      },
    )
  })
})

describe('a note', () => {
  test('is read as it was written, and nothing else is taken for one', () => {
    const body = { title: 'a', text: 'b', files: [], deleteAfter: '2031-12' }
    expect(readNote(sealedNote(body))).toEqual(body)
    for (const other of [null, 'text', { what: 'jam/space/1' }, ['jam/note/1']])
      expect(readNote(other)).toBeNull()
  })

  test('that names no month, or none that there is, stays', () => {
    const { deleteAfter: _, ...older } = noBody
    for (const said of [older, { ...older, deleteAfter: null }, { ...older, deleteAfter: '2031-13' }])
      expect(readNote({ what: 'jam/note/1', ...said })).toEqual(noBody)
  })

  test('without a title is called by its first line', () => {
    expect(nameOf({ ...noBody, text: '\n  Erste Zeile\nzweite' })).toBe('Erste Zeile')
    expect([...nameOf({ ...noBody, text: 'x'.repeat(200) })]).toHaveLength(60)
  })

  test('is the same as another when a reader sees no difference', () => {
    expect(isSame({ ...noBody }, { ...noBody })).toBe(true)
    expect(isSame({ ...noBody, text: 'a' }, noBody)).toBe(false)
  })
})

describe('a line', () => {
  const links = (text: string) =>
    linesOf(text).flatMap(({ pieces }) => pieces.flatMap(({ href }) => href ?? []))

  test('has a link only where https stands', () => {
    expect(links('https://a.example/x?y=1#z')).toEqual(['https://a.example/x?y=1#z'])
    for (const text of [
      'http://a.example',
      'javascript:alert(1)',
      'https://',
      'https://name:wort@a.example',
      'data:text/html,x',
      '<a href="x">y</a>',
    ])
      expect(links(text), text).toEqual([])
  })

  test('ends its link before what belongs to the sentence', () => {
    expect(links('Sieh (https://a.example/b), dann https://a.example/c.')).toEqual([
      'https://a.example/b',
      'https://a.example/c',
    ])
  })

  test('gives what stands behind its name to be copied, and is not cut', () => {
    expect(linesOf('Passwort: a: b  ')[0]).toMatchObject({ name: 'Passwort', value: 'a: b' })
    expect(linesOf('Um 10:30 Uhr')[0]?.value).toBeUndefined()
    expect(linesOf('Passwort: ')[0]?.value).toBeUndefined()
  })

  test('shows every letter that was typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = linesOf(text).map(({ pieces }) => pieces.map((piece) => piece.text).join(''))
        expect(shown.join('\n')).toBe(text)
      }),
    )
  })
})

describe('two versions', () => {
  test('are merged line by line: what they share once, theirs before mine', () => {
    expect(mergeTexts('a\nmein\nz', 'a\nihr\nz')).toBe('a\nihr\nmein\nz')
    expect(mergeTexts('a\nb', 'a\nb')).toBe('a\nb')
    expect(mergeTexts('', 'b')).toBe('b\n')
  })

  const lines = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 12 })
    .map((all) => all.join('\n'))

  test('give back each of them, whatever differs', () => {
    fc.assert(
      fc.property(lines, lines, (mine, theirs) => {
        const stretches = compareLines(mine, theirs)
        const side = (name: 'mine' | 'theirs') =>
          stretches
            .flatMap(({ from, lines: said }) => (from === 'both' || from === name ? said : []))
            .join('\n')
        expect([side('mine'), side('theirs')]).toEqual([mine, theirs])
      }),
    )
  })

  test('are compared in time also when they are very long', () => {
    const long = (mark: string) => Array.from({ length: 5_000 }, (_, at) => `${mark}${at}`).join('\n')
    const merged = mergeTexts(long('a'), long('b'))
    expect(merged.split('\n')).toHaveLength(10_000)
  })
})
