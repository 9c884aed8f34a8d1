import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffPages } from './diff.ts'
import { emptyPage, emptySection } from './empty.ts'
import type { Page } from './page.ts'
import { richFrom } from './rich.ts'
import type { Section } from './section.ts'
import { wordDiff } from './word-diff.ts'

const page = (sections: Section[], title = 'Verein'): Page => {
  const empty = emptyPage('page', 'de', { title, slug: 'verein', day: '2027-01-01' })
  return { ...empty, variants: { de: { ...empty.variants.de, title, sections } as Page['variants'][string] } }
}
const text = (id: string, says: string): Section => ({ ...emptySection('text', id), text: richFrom(says) })

describe('what has changed on a page', () => {
  test('is nothing when nothing has, even when fields stand in another order', () => {
    const one = page([text('a', 'Hallo')])
    expect(diffPages(one, JSON.parse(JSON.stringify(one)))).toEqual([])
    const { variants, kind, ...rest } = one
    expect(diffPages(one, { ...rest, variants, kind })).toEqual([])
  })
  test('is said word by word, section by section', () => {
    const before = page([text('a', 'Wir helfen am Montag.'), text('b', 'Bleibt')])
    const after = page(
      [text('a', 'Wir helfen am Dienstag.'), text('b', 'Bleibt'), text('c', 'Neu')],
      'Der Verein',
    )
    expect(diffPages(before, after).map(({ code, section }) => [code, section?.id])).toEqual([
      ['title', undefined],
      ['section-changed', 'a'],
      ['section-added', 'c'],
    ])
    expect(diffPages(before, after)[1]?.words).toEqual([
      { is: 'same', text: 'Wir helfen am ' },
      { is: 'gone', text: 'Montag.' },
      { is: 'new', text: 'Dienstag.' },
    ])
  })
  test('names the one section that was moved, not all that make room for it', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => text(id, id)) as [
      Section,
      Section,
      Section,
      Section,
    ]
    expect(
      diffPages(page([a, b, c, d]), page([d, a, b, c])).map(({ code, section }) => [code, section?.id]),
    ).toEqual([['section-moved', 'd']])
  })
  test('knows languages, times and pictures', () => {
    const event = emptyPage('event', 'de', { title: 'Fest', slug: 'fest', day: '2027-01-01' })
    const { happening, variants } = event
    if (!happening || !variants.de) throw new Error('no event')
    const after = {
      ...{ ...event, picture: 'b1', happening: { ...happening, cancelled: true } },
      variants: { en: { ...variants.de, title: 'Party' } },
    }
    expect(diffPages(event, after).map(({ code, lang }) => [code, lang])).toEqual([
      ...[
        ['lang-removed', 'de'],
        ['lang-added', 'en'],
        ['happening', null],
        ['picture', null],
      ],
    ])
  })
  test('joins to both texts whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('der ', 'Hund', ' ', 'bellt.\n', 'laut '), { maxLength: 30 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordDiff(before, after)
        const side = (out: string) =>
          pieces
            .filter(({ is }) => is !== out)
            .map(({ text }) => text)
            .join('')
        expect(side('new')).toBe(before)
        expect(side('gone')).toBe(after)
      }),
    )
  })
})
