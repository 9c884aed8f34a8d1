import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanRich, isEmptyRich, linksOf, plainOf, relinked, richFrom } from './rich.ts'

const said = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
const link = (href: unknown) => ({ type: 'link', attrs: { href, target: '_blank', onclick: 'alert(1)' } })

describe('text of a page', () => {
  test('keeps what Tiptap writes and is kept the same a second time', () => {
    const doc = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [said('Wir')] },
        {
          type: 'paragraph',
          content: [said('Guten '), said('Tag', { type: 'bold' }), { type: 'hardBreak' }],
        },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [said('eins')] }] }],
        },
        {
          type: 'blockquote',
          content: [{ type: 'paragraph', content: [said('so', link('https://example.org/'))] }],
        },
      ],
    }
    const clean = cleanRich(doc)
    expect(plainOf(clean)).toBe('Wir\nGuten Tag\n\neins\nso')
    expect(linksOf(clean)).toEqual([{ to: 'https://example.org/', says: 'so' }])
    expect(cleanRich(clean)).toEqual(clean)
  })
  test('drops every node, mark and attribute that is none of its own', () => {
    const clean = cleanRich({
      content: [
        { type: 'script', content: [said('alert(1)')] },
        { type: 'image', attrs: { src: 'x', onerror: 'alert(1)' } },
        {
          type: 'paragraph',
          attrs: { style: 'color:red' },
          content: [said('a', link('javascript:alert(1)'), { type: 'code' })],
        },
      ],
    })
    expect(clean).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }],
    })
  })
  test('brings headings below those of the page and its sections', () => {
    const heading = (level: number) => ({ type: 'heading', attrs: { level }, content: [said('x')] })
    const levels = cleanRich({ content: [1, 2, 3, 4, 6].map(heading) }).content.map(
      (one) => 'attrs' in one && one.attrs.level,
    )
    expect(levels).toEqual([3, 3, 3, 4, 4])
  })
  test('is of no depth and length that would stop a page', () => {
    let deep: object = { type: 'paragraph', content: [said('tief')] }
    for (let at = 0; at < 3000; at += 1) deep = { type: 'blockquote', content: [deep] }
    expect(isEmptyRich(cleanRich({ content: [deep] }))).toBe(true)
    expect(
      plainOf(cleanRich({ content: [{ type: 'paragraph', content: [said('x'.repeat(90_000))] }] })),
    ).toHaveLength(60_000)
  })
  test('comes from plain text with its paragraphs and lines', () => {
    expect(plainOf(richFrom('eins\nzwei\n\n\ndrei'))).toBe('eins\nzwei\ndrei')
    expect(richFrom('eins\nzwei\n\ndrei').content).toHaveLength(2)
    expect(richFrom('').content).toEqual([])
  })
  test('leads elsewhere when pages are renamed, and loses a link that leads nowhere', () => {
    const rich = cleanRich({
      content: [{ type: 'paragraph', content: [said('a', link('page:1')), said('b', link('page:2'))] }],
    })
    const led = relinked(rich, (to) => (to === 'page:1' ? 'page:9' : null))
    expect(linksOf(led)).toEqual([{ to: 'page:9', says: 'a' }])
    expect(plainOf(led)).toBe('ab')
  })
  test('never throws, whatever it gets, and is clean after one cleaning', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const clean = cleanRich({ content: [{ type: 'paragraph', content: [value] }, value] })
        expect(cleanRich(clean)).toEqual(clean)
      }),
    )
  })
})
