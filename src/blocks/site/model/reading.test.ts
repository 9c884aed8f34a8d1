import { describe, expect, test } from 'vitest'
import { amstadOf, readingOf } from './reading.ts'
import { sentencesOf, syllablesOf } from './sentences.ts'

const simple =
  'Wir helfen dir gern. Komm einfach vorbei. Du brauchst keinen Termin. Wir sind am Montag da. Ruf uns an oder schreib uns. Wir haben Zeit für dich und dein Kind. Alles bleibt unter uns.'
const official =
  'Voraussetzung für die Inanspruchnahme der Unterstützungsleistungen ist die fristgerechte Einreichung der vollständig ausgefüllten Antragsunterlagen einschließlich aller erforderlichen Einkommensnachweise bei der zuständigen Bezirkssozialverwaltung, wobei Verzögerungen bei der Bearbeitung grundsätzlich nicht ausgeschlossen werden können.'

describe('how a text reads', () => {
  test('tells plain German from that of an office', () => {
    expect(readingOf(simple, 'de').level).toBe('easy')
    expect(readingOf(official, 'de')).toMatchObject({ level: 'hard', longest: official, sentences: 1 })
    expect(amstadOf(simple) ?? 0).toBeGreaterThan(70)
    expect(amstadOf(official) ?? 100).toBeLessThan(20)
  })
  test('says nothing about a few words, nor about a language it does not know', () => {
    expect(readingOf('Hallo zusammen.', 'de')).toMatchObject({ grade: null, level: 'none' })
    expect(readingOf(simple, 'uk').grade).toBeNull()
  })
  test('reads English, too', () => {
    const plain =
      'We help you. Just come to us. You need no date. We are here on Monday. Call us or write to us. We have time for you and your child.'
    expect(readingOf(plain, 'en').level).toBe('easy')
  })
  test('does not end a sentence at an abbreviation or an ordinal', () => {
    expect(sentencesOf('Wir treffen uns am 3. Mai, z. B. im Park. Kommt alle!')).toHaveLength(2)
    expect(sentencesOf('Überschrift\nDann Text. Und „Schluss.“')).toHaveLength(3)
  })
  test.each([
    ['Haus', 1],
    ['Beratung', 3],
    ['Familie', 4],
    ['Europa', 3],
    ['Museum', 3],
    ['Quelle', 2],
    ['Theater', 3],
    ['du', 1],
    ['Bäume', 2],
    ['Verein', 2],
    ['Region', 3],
  ])('%s has %i syllables', (word, count) => expect(syllablesOf(word, 'de')).toBe(count))
})

describe('Leichte Sprache', () => {
  const codes = (text: string) => readingOf(text, 'de-x-ls').hints.map(({ code }) => code)
  test('is content with short sentences and short words', () => {
    const text =
      'Wir helfen Ihnen.\nSie haben Fragen?\nDann rufen Sie uns an.\nDie Beratungs-Stelle ist am Montag offen.'
    expect(readingOf(text, 'de-x-ls')).toMatchObject({ hints: [], level: 'easy' })
  })
  test.each([
    ['Das Haus des Vereins ist offen.', 'genitive'],
    ['Wegen der Krankheit ist zu.', 'genitive'],
    ['Sie könnten kommen.', 'subjunctive'],
    ['Der Antrag wird bald geprüft.', 'passive'],
    ['Bringen Sie z. B. Brot mit.', 'short-form'],
    ['Das kostet drei Euro.', 'number-word'],
    ['Der Verein ist von 1897.', 'old-year'],
    ['Hier ist die Schuldnerberatung.', 'word-long'],
    ['Wir sind heute und morgen und auch an allen anderen Tagen da.', 'sentence-long'],
    ['Das sind 50% Rabatt.', 'sign'],
  ])('asks about: %s (%s)', (text, code) => expect(codes(text)).toContain(code))
  test('takes a word that a mediopunkt parts', () => {
    expect(codes('Das ist die Schuldner·beratung.')).not.toContain('word-long')
  })
})
