import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyPage, emptySection, sectionKinds } from './empty.ts'
import type { Page } from './page.ts'
import { readPage, readSection } from './read-page.ts'

const fromJson = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('a page that comes from anywhere', () => {
  test('is kept as it is when it is one, with every kind of section', () => {
    const sections = sectionKinds.map((kind, at) => emptySection(kind, `s${at}`))
    const page = emptyPage('event', 'de', { title: 'Fest', slug: 'fest', day: '2027-05-01' })
    const whole = { ...page, variants: { de: { ...page.variants.de, sections } } } as Page
    expect(sections).toHaveLength(23)
    expect(readPage(fromJson(whole))).toEqual(whole)
  })
  test('loses what runs, what leads elsewhere, and what nobody knows', () => {
    const section = {
      id: 'x',
      kind: 'hero',
      title: '<script>alert(1)</script>',
      text: 'a\u0000b',
      evil: true,
      links: [{ says: 'x', to: 'javascript:alert(1)' }],
    }
    const page = readPage({
      kind: 'page',
      __proto__: { polluted: 1 },
      variants: {
        de: {
          title: 'T',
          slug: '../../etc',
          sections: [section, { kind: 'script' }, { kind: 'constructor' }, null, 7],
        },
        '<b>': {},
      },
    })
    expect(page).toEqual({
      ...{ kind: 'page', parent: null, inMenu: false },
      variants: {
        de: {
          ...{ title: 'T', slug: '', description: '', menu: '' },
          // Marks of HTML are text here, and are put out as text.
          sections: [
            {
              id: 'x',
              kind: 'hero',
              title: '<script>alert(1)</script>',
              text: 'a b',
              links: [{ says: 'x', to: '' }],
            },
          ],
        },
      },
    })
  })
  test('gives each section a name of its own', () => {
    const one = { kind: 'text', id: 'a', text: {} }
    const ids = readPage({
      variants: { de: { sections: [one, one, { ...one, id: 's2' }, { ...one, id: '!' }] } },
    }).variants.de?.sections
    expect(new Set(ids?.map(({ id }) => id)).size).toBe(4)
  })
  test('keeps an event that can be', () => {
    const event = (happening: unknown) => readPage({ kind: 'event', happening }).happening
    expect(event({ from: '2027-05-01T10:00', to: '2027-05-01T09:00' })).toMatchObject({
      to: '2027-05-01T10:00',
      zone: 'Europe/Berlin',
    })
    expect(event({ from: '2027-05-01', to: '2027-05-02T10:00' })?.to).toBe('2027-05-01')
    expect(event({ from: '2027-02-30', online: 'javascript:1', zone: 'Mars/Base' })).toMatchObject({
      from: '2000-01-01',
      zone: 'Europe/Berlin',
    })
    expect(
      event({ from: '2027-05-01', repeats: { unit: 'week', every: 1e9, until: '2027-04-01' } }),
    ).not.toHaveProperty('repeats')
    expect(
      event({
        from: '2027-05-01',
        repeats: { unit: 'week', every: -3, until: '2027-06-01', except: ['x', '2027-05-08'] },
      })?.repeats,
    ).toEqual({
      ...{ unit: 'week', every: 1, until: '2027-06-01', except: ['2027-05-08'] },
    })
  })
  test('never throws, is clean after one reading, and holds nothing longer than a page can be', () => {
    const kind = fc.constantFrom(...sectionKinds, 'x')
    const section = fc.record(
      {
        kind,
        id: fc.anything(),
        title: fc.anything(),
        text: fc.anything(),
        links: fc.anything(),
        hours: fc.anything(),
        people: fc.array(fc.anything(), { maxLength: 3 }),
        shown: fc.anything(),
      },
      { requiredKeys: ['kind'] },
    )
    const page = fc.record({
      kind: fc.constantFrom('page', 'event', 'post', 'x'),
      happening: fc.anything(),
      variants: fc.dictionary(
        fc.constantFrom('de', 'en', '__proto__', 'q!'),
        fc.record({ title: fc.anything(), sections: fc.array(section, { maxLength: 4 }) }),
      ),
    })
    fc.assert(
      fc.property(page, (value) => {
        const read = readPage(value)
        expect(readPage(fromJson(read))).toEqual(read)
      }),
    )
    expect(
      readPage({ variants: { de: { sections: Array(500).fill({ kind: 'news' }) } } }).variants.de?.sections,
    ).toHaveLength(80)
  })
  test('with alt text that is missing keeps the picture, which is found and said', () => {
    expect(readSection({ kind: 'picture', shown: { picture: 'b1' } }, 's')).toMatchObject({
      shown: { picture: 'b1', alt: '' },
    })
    expect(
      readSection({ kind: 'picture', shown: { picture: 'b1', alt: 'x', decorative: true } }, 's'),
    ).toMatchObject({ shown: { alt: '', decorative: true } })
  })
})
