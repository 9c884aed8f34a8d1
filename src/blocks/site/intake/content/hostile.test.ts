import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read, saidIn } from '#test/site/old-page.ts'
import { readPage } from '../../model/read-page.ts'

describe('whatever is brought', () => {
  const word = fc.constantFrom(
    'Text',
    '\n\n',
    '[gallery]',
    '[/x]',
    '[a b="',
    '"]',
    '&lt;',
    '\0',
    '\u202e',
    'javascript:alert(1)',
  )
  const tag = fc.constantFrom(
    ...[
      'p',
      'div',
      'a',
      'img',
      'ul',
      'li',
      'h1',
      'h2',
      'h4',
      'table',
      'tr',
      'td',
      'script',
      'svg',
      'style',
      'iframe',
    ],
    ...[
      'blockquote',
      'cite',
      'figure',
      'details',
      'summary',
      'video',
      'form',
      'template',
      'math',
      'pre',
      'br',
    ],
  )
  const attrs = fc.constantFrom(
    '',
    ' href="javascript:alert(1)"',
    ' href=" jAvAsCrIpT&#58;alert(1)"',
    ' src="x" onerror="alert(1)"',
    ' href="data:text/html,<script>alert(1)</script>"',
    ' src="fehlt.jpg"',
    ' style="background:url(javascript:alert(1))"',
    ' class="gallery" id="jam"',
  )
  const comment = fc.constantFrom(
    '<!-- wp:cover {"url":"javascript:1"} -->',
    '<!-- /wp:cover -->',
    '<!-- wp:button -->',
    '<!--',
    '-->',
    '<!-- wp:html -->',
  )
  const piece = fc.oneof(
    word,
    comment,
    fc.tuple(tag, attrs).map(([name, rest]) => `<${name}${rest}>`),
    tag.map((name) => `</${name}>`),
    fc.string({ maxLength: 6 }),
  )

  test('nothing but what the model knows comes out, and no address that runs anything', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { sections } = read(pieces.join(''))
        const page = { kind: 'page', variants: { de: { title: 'T', sections } } }
        const kept = readPage(page).variants.de?.sections ?? []
        expect(kept.map(({ kind }) => kind)).toEqual(sections.map(({ kind }) => kind))
        expect(saidIn(kept)).not.toMatch(/"(href|to)":"\s*(javascript|data|vbscript):/i)
        expect(saidIn(kept)).not.toMatch(/"(href|to|picture|file)":"[^"]*[<>]/)
      }),
      { numRuns: 400 },
    )
  })

  test.each([
    ['tags that are never closed', '<div><b><ul><li>'.repeat(60_000)],
    ['comments that never end', '<!-- wp:group '.repeat(60_000)],
    ['blocks in blocks in blocks', '<!-- wp:group -->'.repeat(40_000) + '<!-- /wp:group -->'.repeat(40_000)],
    ['brackets without an end', '[a '.repeat(200_000)],
    ['attributes without an end', `[x ${'a'.repeat(300_000)}]`],
    ['quotes in quotes', `${'<blockquote>'.repeat(2000)}x${'</blockquote>'.repeat(2000)}`],
    ['one word as long as a book', 'x'.repeat(2_000_000)],
    ['ten thousand headings', '<h2>Titel</h2><p>Text</p>'.repeat(10_000)],
    ['ten thousand pictures', '<img src="a.jpg"><p>x</p>'.repeat(10_000)],
    ['a table of ten thousand rows', `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(10_000)}</table>`],
  ])('a page of %s is read in a moment and fits', (_, html) => {
    const began = performance.now()
    const { sections } = read(html)
    expect(performance.now() - began).toBeLessThan(20_000)
    expect(sections.length).toBeLessThanOrEqual(80)
  })

  test('a long text is split into several, and not a word is lost', () => {
    const words = Array.from({ length: 9000 }, (_, at) => `Wort${at}`)
    const { sections, codes } = read(words.map((one, at) => (at % 50 === 49 ? `${one}\n\n` : one)).join(' '))
    const kept = readPage({ kind: 'page', variants: { de: { title: 'T', sections } } })
    const said = JSON.stringify(kept)
    expect(words.filter((one) => !said.includes(one))).toEqual([])
    expect(codes).toEqual([])
  })
})
