import { describe, expect, test } from 'vitest'
import { usualLangs } from '#field/form/langs.ts'
import { directionOf } from '#field/view/direction.ts'
import { dayLong, dayNumber, daySpan, monthShort } from './dates.ts'
import { de, type OutputWords } from './words/de.ts'
import { outputWords } from './words.ts'

/** What is the same in many languages. */
const alike = new Set(['iban', 'bic', 'clock', 'menu', 'film', 'email', 'newsletter', 'form', 'home'])

const said = (words: OutputWords): [string, string][] =>
  Object.entries(words).map(([name, word]) => [
    name,
    typeof word === 'function'
      ? (word as (...given: unknown[]) => string)(3, 7)
      : typeof word === 'string'
        ? word
        : Object.values(word).join(' '),
  ])

const others = [...usualLangs, 'es'].filter((lang) => lang !== 'de' && lang !== 'de-x-ls')

describe('what the house says around a page', () => {
  test.each(others)('is said in "%s", and nothing of it in German', (lang) => {
    const german = new Map(said(de))
    const same = said(outputWords(lang)).filter(
      ([name, word]) => !alike.has(name) && (word === german.get(name) || word.trim() === ''),
    )
    // Words that went around the world: "Kontakt" in Polish, "Online" …
    expect(same.length, same.join()).toBeLessThanOrEqual(4)
  })

  test.each(others)('keeps what is counted, named and dialled in "%s"', (lang) => {
    const t = outputWords(lang)
    expect(t.emergency).toMatch(/112.*0800 1110111.*116111/)
    expect(t.searchFound(1234567)).toContain('1234567')
    expect(t.pageOf(3, 7)).toMatch(/3.*7/)
    expect([t.giro('Lichtblick'), t.until('8. 5.'), t.clock('18:00')].join()).toMatch(
      /Lichtblick.*8\. 5\..*18:00/,
    )
  })

  test.each(others)('says days of this calendar in figures that can be compared, in "%s"', (lang) => {
    const all = [
      dayLong('2027-03-31', lang),
      daySpan('2027-03-30', '2027-04-02', lang),
      dayNumber('2027-03-31', lang),
    ]
    expect(all.join(' ')).toMatch(/2027/)
    expect(all.join(' ')).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/)
    expect(all[2]).toBe('31')
    expect(monthShort('2027-03-31', lang)).not.toBe('')
  })

  test('is English in a language that the house does not speak, and knows a country by its language', () => {
    expect(outputWords('sw').home).toBe('Home')
    expect(outputWords('fr-CA')).toBe(outputWords('fr'))
    expect(outputWords('de-AT')).toBe(de)
  })

  test('is written from the right where it is read from there', () => {
    const rightward = /[\u0590-\u08ff]/
    for (const lang of others)
      expect(rightward.test(outputWords(lang).home), lang).toBe(directionOf(lang) === 'rtl')
  })
})
