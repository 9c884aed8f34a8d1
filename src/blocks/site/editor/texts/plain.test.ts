import { expect, test } from 'vitest'
import { emptyPage, emptySection } from '../../model/empty.ts'
import type { Page } from '../../model/page.ts'
import { readPage } from '../../model/read-page.ts'
import { written } from '../../model/written.ts'
import { insertSection } from '../state/edits.ts'
import { plainFieldsOf, withTyped } from './plain.ts'

const page: Page = readPage(
  [
    { ...emptySection('text', 's1'), text: written('Wir **helfen**.\n\nSeit [1999](https://example.org).') },
    { ...emptySection('people', 's2'), people: [{ name: 'Mira', role: 'Vorstand' }] },
    { ...emptySection('picture', 's3'), shown: { picture: 'p1', alt: 'Ein Haus' } },
  ].reduce(
    (all, section) => insertSection(all, 'de', section, 99),
    emptyPage('page', 'de', { title: 'Wir', slug: 'wir', day: '2026-11-26' }),
  ),
)
const fields = () =>
  Object.fromEntries(plainFieldsOf(page.variants.de?.sections ?? []).map((one) => [one.name, one.value]))

test('every text of a page is a plain field, also what a picture shows', () => {
  expect(fields()).toMatchObject({
    's1/text': 'Wir helfen.\n\nSeit 1999.',
    's2/people.0.name': 'Mira',
    's3/shown.alt': 'Ein Haus',
  })
})

test('what is sent as it came changes nothing, not even a link', () => {
  expect(readPage(withTyped(page, 'de', fields()))).toEqual(page)
})

test('what is typed stands where it was', () => {
  const typed = {
    ...fields(),
    title: 'Über uns',
    's1/text': 'Neu.\n\nZwei.',
    's2/people.0.name': 'Kim',
    's3/shown.alt': '',
  }
  const next = withTyped(page, 'de', typed)
  expect(next.variants.de?.title).toBe('Über uns')
  expect(next.variants.de?.sections).toMatchObject([
    { text: { content: [{ content: [{ text: 'Neu.' }] }, { content: [{ text: 'Zwei.' }] }] } },
    { people: [{ name: 'Kim', role: 'Vorstand' }] },
    { shown: { alt: '', picture: 'p1' } },
  ])
  expect(page.variants.de?.title).toBe('Wir')
})

test('names that nobody gave out change nothing', () => {
  expect(withTyped(page, 'de', { 's1/kind': 'x', '__proto__/x': 'y', 's9/text': 'z' })).toEqual(page)
})
