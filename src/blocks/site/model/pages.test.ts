import { describe, expect, test } from 'vitest'
import { emptyPage } from './empty.ts'
import { followed, isOutdated } from './follow.ts'
import { langStateOf, missingLanguages } from './missing.ts'
import type { KeptPage, Page } from './page.ts'
import { goesOut, mayStandBelow, reordered, withFreeSlugs } from './pages.ts'
import { pathOf } from './paths.ts'
import { mayEdit, mayPublish, siteRoleOf } from './rights.ts'
import { keepsVersion } from './versions.ts'

const page = (slug: string, kind: Page['kind'] = 'page') =>
  emptyPage(kind, 'de', { title: slug, slug, day: '2027-01-01' })
const at = (minute: number) => new Date(Date.UTC(2027, 0, 1, 9, minute))

describe('addresses of pages', () => {
  test('are those of flat files, with a folder for each language but the original', () => {
    const event = {
      ...page('fest', 'event'),
      variants: {
        de: page('fest').variants.de,
        'de-x-ls': page('fest-leicht').variants.de,
        en: page('party').variants.de,
      },
    } as Page
    const languages = ['de', 'en', 'de-x-ls']
    expect(languages.map((lang) => pathOf(event, lang, languages))).toEqual([
      ...['termine/fest.html', 'en/termine/party.html', 'leicht/termine/fest-leicht.html'],
    ])
    expect(pathOf(page('x'), 'en', languages)).toBeNull()
    expect(pathOf(event, 'de', ['en', 'de'])).toBe('de/termine/fest.html')
  })
  test('are given once in a folder; posts and events have folders of their own', () => {
    const others = [page('fest'), page('fest-2')]
    expect(withFreeSlugs(page('fest'), others).variants.de?.slug).toBe('fest-3')
    expect(withFreeSlugs(page('fest', 'event'), others).variants.de?.slug).toBe('fest')
    expect(withFreeSlugs(page('', 'post'), []).variants.de?.slug).toBe('seite')
    expect(withFreeSlugs(page('suche'), []).variants.de?.slug).toBe('suche-2')
    expect(withFreeSlugs(page('index'), []).variants.de?.slug).toBe('index')
    expect(withFreeSlugs(page('index', 'post'), []).variants.de?.slug).toBe('index-2')
  })
})

describe('the order of pages', () => {
  const all = [
    { id: 'a', parent: null },
    { id: 'b', parent: 'a' },
    { id: 'c', parent: null },
  ].map(({ id, parent }) => ({ id, page: { kind: 'page' as const, parent } }))
  test('has two levels and no circle', () => {
    expect(mayStandBelow(all, 'c', 'a')).toBe(true)
    expect(mayStandBelow(all, 'c', 'b')).toBe(false)
    expect(mayStandBelow(all, 'a', 'c')).toBe(false)
    expect(mayStandBelow(all, 'a', 'a')).toBe(false)
    expect(mayStandBelow(all, 'c', 'weg')).toBe(false)
  })
  test('never loses one, wherever it is moved', () => {
    for (const place of [-5, 0, 1, 2, 99])
      expect(reordered(['a', 'b', 'c'], 'b', place).toSorted()).toEqual(['a', 'b', 'c'])
    expect(reordered(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b'])
  })
})

describe('languages of a page', () => {
  const say = (title: string, follows?: number) => ({
    ...page('x').variants.de,
    title,
    ...(follows && { follows }),
  })
  const both = (de: object, en: object) => ({ ...page('x'), variants: { de, en } }) as Page
  test('are behind once their original went on without them', () => {
    const first = followed(null, both(say('Eins'), say('One')), 1)
    expect(isOutdated(first, 'en', 'de')).toBe(false)
    const second = followed(first, both(say('Zwei', 1), say('One', 1)), 2)
    expect(isOutdated(second, 'en', 'de')).toBe(true)
    expect(langStateOf(second, 'en', ['de', 'en'])).toBe('outdated')
    const third = followed(second, both(say('Zwei', 2), say('Two', 1)), 3)
    expect(isOutdated(third, 'en', 'de')).toBe(false)
    expect(isOutdated(third, 'de', 'de')).toBe(false)
  })
  test('are up to date again when somebody says that they fit', () => {
    const behind = both(say('Zwei', 2), say('One', 1))
    expect(isOutdated(followed(behind, both(say('Zwei', 2), say('One', 2)), 3), 'en', 'de')).toBe(false)
    expect(isOutdated(followed(behind, both(say('Zwei', 2), say('One', 1)), 3), 'en', 'de')).toBe(true)
  })
  test('are asked for, Leichte Sprache only where it counts', () => {
    const kept = (id: string, page: Page) => ({ id, page }) as KeptPage
    const pages = [
      kept('a', page('a')),
      kept('b', page('b', 'post')),
      kept('c', both(say('Zwei', 2), say('One', 1))),
    ]
    expect(
      missingLanguages(pages, ['de', 'en', 'de-x-ls']).map(({ page, lang, state }) => [page.id, lang, state]),
    ).toEqual([
      ...[
        ['a', 'en', 'missing'],
        ['a', 'de-x-ls', 'missing'],
        ['b', 'en', 'missing'],
        ['c', 'en', 'outdated'],
        ['c', 'de-x-ls', 'missing'],
      ],
    ])
  })
})

describe('who may do what', () => {
  const member = { member: true, admin: false, builder: false }
  const builder = { member: false, admin: false, builder: true }
  test('as long as nobody is named, members publish and builders edit', () => {
    expect(siteRoleOf(member, null, false)).toBe('publisher')
    expect(siteRoleOf(builder, null, false)).toBe('editor')
  })
  test('once somebody is named, the others write drafts; admins publish all the same', () => {
    expect(siteRoleOf(member, null, true)).toBe('author')
    expect(siteRoleOf(builder, null, true)).toBe('author')
    expect(siteRoleOf({ ...member, admin: true }, 'author', true)).toBe('publisher')
    expect(siteRoleOf(member, 'editor', true)).toBe('editor')
  })
  test('a team never publishes, and nobody else has a role', () => {
    expect(siteRoleOf(builder, 'publisher', true)).toBe('editor')
    expect(siteRoleOf({ member: false, admin: false, builder: false }, 'publisher', true)).toBeNull()
    expect([mayEdit('author'), mayEdit('editor'), mayPublish('editor'), mayPublish('publisher')]).toEqual([
      false,
      true,
      false,
      true,
    ])
  })
})

test('a page goes out when it is ready and its time has come', () => {
  expect(goesOut({ state: 'draft', notBefore: null }, at(0))).toBe(false)
  expect(goesOut({ state: 'ready', notBefore: null }, at(0))).toBe(true)
  expect(goesOut({ state: 'ready', notBefore: at(5) }, at(4))).toBe(false)
  expect(goesOut({ state: 'ready', notBefore: at(5) }, at(5))).toBe(true)
})

describe('a version is kept', () => {
  const by = (who: string, minute: number) => ({ changedBy: who, changedAt: at(minute) })
  test('when somebody else goes on', () => {
    expect(keepsVersion(by('amina', 0), by('amina', 0), 'jonas', at(1))).toBe(true)
  })
  test('at most once in five minutes of one person’s work', () => {
    expect(keepsVersion(by('amina', 1), by('amina', 0), 'amina', at(2))).toBe(false)
    expect(keepsVersion(by('amina', 6), by('amina', 0), 'amina', at(7))).toBe(true)
  })
  test('when somebody comes back to what they had left', () => {
    expect(keepsVersion(by('amina', 1), by('amina', 0), 'amina', at(40))).toBe(true)
  })
})
