import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSame } from '#kernel/same.ts'
import { emptyPage, emptySection } from '../../model/empty.ts'
import type { Page } from '../../model/page.ts'
import {
  addLanguage,
  changeSection,
  changeVariant,
  duplicateSection,
  insertSection,
  moveSection,
  placeSection,
  removeLanguage,
  removeSection,
  sectionsOf,
} from './edits.ts'
import { mergePages } from './merge.ts'
import { settle } from './settle.ts'

const about = { title: 'Über uns', slug: 'verein', day: '2026-11-26' }
const quote = (id: string) => ({ ...emptySection('quote', id), text: id })
const page = (...ids: string[]): Page =>
  ids.reduce((all, id) => insertSection(all, 'de', quote(id), 99), emptyPage('page', 'de', about))
const order = (one: Page, lang = 'de') => sectionsOf(one, lang).map(({ id }) => id)
const write = (one: Page, id: string, text: string) =>
  changeSection(one, 'de', id, (section) => ({ ...section, text }) as never)
const entitle = (one: Page, title: string) => changeVariant(one, 'de', (variant) => ({ ...variant, title }))
const textOf = (one: Page, id: string) =>
  (sectionsOf(one, 'de').find((s) => s.id === id) as { text: string }).text

describe('a section', () => {
  test('moves up and down, and stays where there is no further place', () => {
    expect(order(moveSection(page('a', 'b', 'c'), 'de', 'b', -1))).toEqual(['b', 'a', 'c'])
    expect(order(moveSection(page('a', 'b', 'c'), 'de', 'b', 1))).toEqual(['a', 'c', 'b'])
    expect(order(moveSection(page('a', 'b'), 'de', 'a', -1))).toEqual(['a', 'b'])
    expect(order(moveSection(page('a', 'b'), 'de', 'b', 1))).toEqual(['a', 'b'])
  })

  test('that is dropped lands before what it was dropped on', () => {
    expect(order(placeSection(page('a', 'b', 'c'), 'de', 'a', 2))).toEqual(['b', 'a', 'c'])
    expect(order(placeSection(page('a', 'b', 'c'), 'de', 'c', 0))).toEqual(['c', 'a', 'b'])
  })

  test('is doubled below itself, and what is changed leaves the page before as it was', () => {
    const before = page('a', 'b')
    const after = write(duplicateSection(before, 'de', 'a', 'a2'), 'a2', 'neu')
    expect(order(after)).toEqual(['a', 'a2', 'b'])
    expect(textOf(after, 'a')).toBe('a')
    expect(before).toEqual(page('a', 'b'))
  })
})

describe('a language', () => {
  test('begins with the sections of the original under the same ids, Leichte Sprache with none', () => {
    const english = addLanguage(page('a', 'b'), 'en', 'de', 4)
    expect(order(english, 'en')).toEqual(['a', 'b'])
    expect(english.variants.en?.follows).toBe(4)
    expect(order(addLanguage(page('a'), 'de-x-ls', 'de', 1), 'de-x-ls')).toEqual([])
  })

  test('that is the only one stays', () => {
    expect(removeLanguage(page('a'), 'de')).toEqual(page('a'))
  })
})

describe('two who write one page', () => {
  test('in different sections both keep what they wrote', () => {
    const { page: merged, clashes } = mergePages(
      page('a', 'b', 'c'),
      entitle(write(page('a', 'b', 'c'), 'a', 'mein'), 'Wir'),
      insertSection(write(page('a', 'b', 'c'), 'c', 'dein'), 'de', quote('d'), 1),
    )
    expect(clashes).toEqual([])
    expect(order(merged)).toEqual(['a', 'd', 'b', 'c'])
    expect([textOf(merged, 'a'), textOf(merged, 'c')]).toEqual(['mein', 'dein'])
    expect(merged.variants.de?.title).toBe('Wir')
  })

  test('in the same section see both, and choose one or keep both', () => {
    const base = page('a', 'b')
    const { page: merged, clashes } = mergePages(base, write(base, 'a', 'mein'), write(base, 'a', 'dein'))
    const clash = clashes[0]
    if (!clash || clashes.length > 1) throw new Error('one clash')
    expect(textOf(merged, 'a')).toBe('mein')
    expect(textOf(settle(merged, clash, 'theirs', 'x'), 'a')).toBe('dein')
    expect(settle(merged, clash, 'mine', 'x')).toEqual(merged)
    const both = settle(merged, clash, 'both', 'x')
    expect(order(both)).toEqual(['a', 'x', 'b'])
    expect([textOf(both, 'a'), textOf(both, 'x')]).toEqual(['mein', 'dein'])
  })

  test('of whom one removes what the other changes lose nothing before they have chosen', () => {
    const base = page('a', 'b')
    for (const [mine, theirs] of [
      [removeSection(base, 'de', 'a'), write(base, 'a', 'neu')],
      [write(base, 'a', 'neu'), removeSection(base, 'de', 'a')],
    ] as const) {
      const { page: merged, clashes } = mergePages(base, mine, theirs)
      expect(textOf(merged, 'a')).toBe('neu')
      const [clash] = clashes
      if (!clash) throw new Error('one clash')
      expect(settle(merged, clash, 'mine', 'x')).toEqual(mine)
      expect(settle(merged, clash, 'theirs', 'x')).toEqual(theirs)
    }
  })

  test('of whom one moves and the other adds get both', () => {
    const base = page('a', 'b', 'c')
    const moved = moveSection(base, 'de', 'c', -1)
    const added = insertSection(base, 'de', quote('d'), 3)
    expect(order(mergePages(base, moved, added).page)).toEqual(['a', 'c', 'd', 'b'])
    expect(order(mergePages(base, added, moved).page)).toEqual(['a', 'c', 'd', 'b'])
  })

  test('change the same event in different fields', () => {
    const base = emptyPage('event', 'de', about)
    const at = (more: object): Page => ({ ...base, happening: { ...base.happening, ...more } as never })
    const { page: merged, clashes } = mergePages(base, at({ place: 'Halle' }), at({ cancelled: true }))
    expect(clashes).toEqual([])
    expect(merged.happening).toMatchObject({ place: 'Halle', cancelled: true })
    const [clash] = mergePages(base, at({ place: 'Halle' }), at({ place: 'Haus' })).clashes
    expect(clash && settle(at({ place: 'Halle' }), clash, 'theirs', 'x').happening?.place).toBe('Haus')
  })

  test('take a language away while the other goes on in it', () => {
    const base = addLanguage(page('a'), 'en', 'de', 1)
    const changed = changeVariant(base, 'en', (one) => ({ ...one, title: 'About' }))
    const { page: merged, clashes } = mergePages(base, removeLanguage(base, 'en'), changed)
    expect(merged.variants.en?.title).toBe('About')
    expect(clashes[0] && settle(merged, clashes[0], 'mine', 'x').variants.en).toBeUndefined()
    expect(mergePages(base, removeLanguage(base, 'en'), base).page.variants.en).toBeUndefined()
  })
})

const step = fc.oneof(
  fc.tuple(fc.constant('write'), fc.nat(5), fc.string({ maxLength: 4 })),
  fc.tuple(fc.constantFrom('up', 'down', 'remove', 'double'), fc.nat(5), fc.constant('')),
  fc.tuple(fc.constant('title'), fc.constant(0), fc.string({ maxLength: 4 })),
)
const after = (steps: [string, number, string][], who: string): Page =>
  steps.reduce(
    (now, [what, which, text], at) => {
      const id = order(now)[which % Math.max(1, order(now).length)] ?? ''
      if (what === 'title') return entitle(now, text)
      if (what === 'write') return write(now, id, text)
      if (what === 'remove') return removeSection(now, 'de', id)
      if (what === 'double') return duplicateSection(now, 'de', id, `${who}${at}`)
      return moveSection(now, 'de', id, what === 'up' ? -1 : 1)
    },
    page('a', 'b', 'c', 'd'),
  )

test('whatever two people do, nobody alone is changed, and nothing of either is lost in silence', () => {
  const base = page('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), (one, other) => {
      const [mine, theirs] = [after(one as never, 'x'), after(other as never, 'y')]
      expect(mergePages(base, base, theirs)).toEqual({ page: theirs, clashes: [] })
      expect(mergePages(base, mine, base)).toEqual({ page: mine, clashes: [] })
      expect(mergePages(base, mine, mine)).toEqual({ page: mine, clashes: [] })
      const { page: merged, clashes } = mergePages(base, mine, theirs)
      expect(new Set(order(merged)).size).toBe(order(merged).length)
      for (const [here, there] of [
        [mine, theirs],
        [theirs, mine],
      ] as const)
        for (const section of sectionsOf(here, 'de')) {
          const was = sectionsOf(base, 'de').find(({ id }) => id === section.id)
          if (isSame(was, section)) continue
          const now = sectionsOf(merged, 'de').find(({ id }) => id === section.id)
          const isSaid = clashes.some(({ where }) => where === section.id)
          expect(isSame(now, section) || isSaid, `${section.id} of ${order(there)}`).toBe(true)
        }
    }),
    { numRuns: 300 },
  )
})
