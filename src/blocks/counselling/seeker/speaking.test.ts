import { describe, expect, test } from 'vitest'
import { groupNames } from '../group/group.ts'
import { type SeekerLang, seekerLangs } from '../languages.ts'
import { deadline, directionOf, langOf, put, spoken, weekday } from './speaking.ts'
import { moreTextsOf } from './texts/more/more.ts'
import { textsOf } from './texts/texts.ts'

/** All sentences of a language by their names. */
function flat(texts: object, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([name, says]) =>
    typeof says === 'string' ? [[before + name, says] as [string, string]] : flat(says, `${before}${name}.`),
  )
}

const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
/** What every page says, and what calls and groups say. */
const allOf = (lang: SeekerLang) => flat({ ...textsOf(lang), beyond: moreTextsOf(lang) })
const original = allOf('de')

describe('what is said to seekers', () => {
  test.each(seekerLangs)('is complete in %s, with everything that is to be filled in', (lang) => {
    const says = new Map(allOf(lang))
    expect([...says.keys()].sort()).toEqual(original.map(([name]) => name).sort())
    for (const [name, german] of original) {
      expect([name, blanks(says.get(name) ?? '')]).toEqual([name, blanks(german)])
      expect([name, says.get(name)?.trim()]).toEqual([name, expect.stringMatching(/./)])
    }
  })
  test.each(seekerLangs.filter((lang) => !lang.startsWith('de')))('is no German in %s', (lang) => {
    const says = new Map(allOf(lang))
    const same = original.filter(([name, german]) => german.length > 12 && says.get(name) === german)
    expect(same).toEqual([])
  })
  test.each(seekerLangs)('has in %s a name for everybody in a group, none of them twice', (lang) => {
    const names = moreTextsOf(lang).names.split('|')
    expect([names.length, new Set(names).size]).toEqual([groupNames.length, groupNames.length])
  })
  test('is in letters of its language', () => {
    const letters = {
      ar: /\p{Script=Arabic}/u,
      fa: /\p{Script=Arabic}/u,
      ru: /\p{Script=Cyrillic}/u,
      uk: /[іїєґ]/iu,
    }
    for (const [lang, of] of Object.entries(letters))
      expect([lang, allOf(lang as 'ar').filter(([, says]) => of.test(says)).length > 60]).toEqual([
        lang,
        true,
      ])
  })
  test('needs no hard word in Leichte Sprache, and keeps sentences short', () => {
    for (const [name, says] of allOf('de-easy'))
      for (const sentence of says.split(/[.?!:]\s/))
        expect([name, sentence, sentence.split(/\s+/).length <= 16]).toEqual([name, sentence, true])
  })
})

describe('a language', () => {
  test('is the one that was asked for, else the first of ours that the browser asks for, else German', () => {
    expect(langOf('ar', 'de')).toBe('ar')
    expect(langOf('xx', 'sv, uk;q=0.8, de;q=0.5')).toBe('uk')
    expect(langOf(undefined, undefined)).toBe('de')
    expect([directionOf('fa'), directionOf('ar'), directionOf('tr')]).toEqual(['rtl', 'rtl', 'ltr'])
  })
  test('that an office does not have is told as the one it has', () => {
    const words = { de: 'Sucht', en: 'Addiction' }
    expect(spoken(words, 'ar')).toEqual({ text: 'Addiction', lang: 'en' })
    expect(spoken(words, 'de-easy')).toEqual({ text: 'Sucht', lang: 'de' })
  })
  test('has days and times in one calendar and one set of figures', () => {
    for (const lang of seekerLangs)
      expect([lang, deadline('2027-03-04T12:30:00Z', lang)]).toEqual([
        lang,
        expect.stringMatching(/4.*13:30|13:30.*4/),
      ])
    expect(deadline('2027-03-03T23:00:00Z', 'de')).toBe('Mi., 3. März 2027')
    const [now, ends] = [new Date('2027-02-28T09:00:00Z'), '2027-03-01T23:00:00Z']
    expect([deadline(ends, 'de', now), deadline(ends, 'en', now)]).toEqual([
      'morgen Abend',
      'tomorrow evening',
    ])
    expect(deadline(ends, 'de', new Date('2027-02-26T09:00:00Z'))).toBe('Montagabend')
    expect(deadline(ends, 'de', new Date('2027-03-01T22:00:00Z'))).toBe('heute Abend')
    expect(deadline(ends, 'uk', now)).toMatch(/понеділок.*1/)
    // What is over, or far away, has a date.
    for (const other of ['2027-03-02T09:00:00Z', '2027-02-10T09:00:00Z'])
      expect(deadline(ends, 'de', new Date(other))).toBe('Mo., 1. März 2027')
    expect(weekday(1, 'de')).toBe('Montag')
    expect(put('{n} von {all}', { n: 1, all: 2 })).toBe('1 von 2')
  })
})
