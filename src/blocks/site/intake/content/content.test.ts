import { describe, expect, test } from 'vitest'
import { bare, read, saidIn } from '#test/site/old-page.ts'
import type { Section } from '../../model/section.ts'

describe('what is typed in an old editor', () => {
  test('has its paragraphs at empty lines, its breaks at ends of lines, and bold, italic and links', () => {
    expect(
      bare('Eins <strong>zwei</strong>\ndrei\n\n<em>vier</em> <a href="https://example.org">hier</a>'),
    ).toEqual([
      {
        kind: 'text',
        text: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Eins ' },
                { type: 'text', text: 'zwei', marks: [{ type: 'bold' }] },
                { type: 'hardBreak' },
                { type: 'text', text: 'drei' },
              ],
            },
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'vier', marks: [{ type: 'italic' }] },
                { type: 'text', text: ' ' },
                {
                  type: 'text',
                  text: 'hier',
                  marks: [{ type: 'link', attrs: { href: 'https://example.org' } }],
                },
              ],
            },
          ],
        },
      },
    ])
  })

  test('begins a section at each heading of the highest rank that occurs, whichever it is', () => {
    const sections = bare('<h3>Erstes</h3><p>a</p><h5>Klein</h5><p>b</p><h3>Zweites</h3><p>c</p>')
    expect(sections.map((one) => 'title' in one && one.title)).toEqual(['Erstes', 'Zweites'])
    expect(saidIn(read('<h2>A</h2><h4>B</h4><h6>C</h6>').sections)).toMatch(/"level":3.*"level":4/)
    // A smaller heading before any larger one would leave out a step.
    expect(bare('<h4>Vorher</h4><p>a</p><h2>Dann</h2>').map((one) => 'title' in one && one.title)).toEqual([
      'Vorher',
      'Dann',
    ])
  })

  test('says its own title once', () => {
    expect(saidIn(read('<h1>Titel</h1><p>Text</p>').sections)).not.toContain('Titel')
  })

  test('keeps lists in lists, and puts a picture in one behind it', () => {
    const [list, picture] = bare(
      '<ul><li>a<ol><li>b</li></ol></li><li>c<img src="c.jpg" alt="See"></li></ul>',
    )
    expect(saidIn([list as Section])).toMatch(/bulletList.*orderedList/)
    expect(picture).toMatchObject({ kind: 'picture', shown: { alt: 'See' } })
  })

  test('has captions, galleries and quotes as sections of their own', () => {
    expect(
      bare('[caption id="a" align="left"]<img src="a.jpg" alt="Boot"> Unser Boot[/caption]')[0],
    ).toMatchObject({
      kind: 'picture',
      shown: { alt: 'Boot', caption: 'Unser Boot' },
    })
    expect(bare('[gallery ids="3,4"]')[0]).toMatchObject({
      kind: 'gallery',
      pictures: [{ picture: 'p3' }, { picture: 'p4' }],
    })
    expect(bare('[gallery]')[0]).toMatchObject({ pictures: [{ picture: 'p7' }, { picture: 'p8' }] })
    expect(bare('<blockquote>Es lohnt sich.<cite>— Ada</cite></blockquote>')).toEqual([
      { kind: 'quote', text: 'Es lohnt sich.', who: 'Ada' },
    ])
    expect(saidIn(read('<blockquote><p>Ohne Namen</p></blockquote>').sections)).toContain('"blockquote"')
  })

  test('makes a list of a table, with the name of the column before each cell', () => {
    const { sections, codes } = read(
      '<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>10 Uhr</td></tr></table>',
    )
    expect(saidIn(sections)).toContain('Tag: Montag · Zeit: 10 Uhr')
    expect(codes).toEqual(['table'])
  })

  test('loses the codes of extensions and keeps what stood between them; brackets of people stay', () => {
    const { sections, codes } = read(
      '[vc_row][vc_column width="1/2"]Da[/vc_column][/vc_row] siehe [1] und [sic] [foo a="b"]drin[/foo] [contact-form-7 id="1" title="Kontakt"]',
    )
    const said = saidIn(sections)
    for (const word of ['Da', 'siehe [1] und [sic]', 'drin']) expect(said).toContain(word)
    expect(said).not.toMatch(/vc_|foo|contact-form/)
    expect(codes).toEqual(['shortcode', 'form'])
  })

  test('has folded texts as questions and answers', () => {
    expect(
      bare(
        '[toggle title="Was kostet das?"]Nichts.[/toggle]<details><summary>Wann?</summary><p>Heute</p></details>',
      ),
    ).toMatchObject([{ kind: 'faq', questions: [{ question: 'Was kostet das?' }, { question: 'Wann?' }] }])
  })

  test('shows nothing that comes from strangers: films and frames become links', () => {
    const { sections, codes } = read(
      'https://youtu.be/abcdefgh\n\n<iframe src="//www.youtube-nocookie.com/embed/abcdefgh?x=1"></iframe><video src="https://a.example/x.mp4"></video>',
    )
    expect(saidIn(sections)).toContain('https://www.youtube.com/watch?v=abcdefgh')
    expect(saidIn(sections)).not.toMatch(/iframe|embed\//)
    expect(codes).toEqual(['embed', 'frame', 'film'])
  })

  test('loses programs, forms and what was hidden, and says so', () => {
    const { sections, codes } = read(
      '<p>Da</p><script>alert(1)</script><form><input name="q"></form><div style="display:none">Viagra</div>',
    )
    expect(saidIn(sections)).not.toMatch(/alert|Viagra|input/)
    expect(codes).toEqual(['script', 'form', 'hidden'])
  })
})

describe('what was built of blocks', () => {
  test('reads covers, files, buttons, news and profiles', () => {
    const html = `<!-- wp:cover {"url":"https://a.example/x.jpg","id":9} --><div class="wp-block-cover"><p>Willkommen</p></div><!-- /wp:cover -->
<!-- wp:file {"href":"https://a.example/satzung.pdf"} --><div><a href="https://a.example/satzung.pdf">Satzung</a></div><!-- /wp:file -->
<!-- wp:buttons --><div><!-- wp:button --><div><a href="https://a.example/mit">Mitmachen</a></div><!-- /wp:button --></div><!-- /wp:buttons -->
<!-- wp:latest-posts {"postsToShow":3} /-->
<!-- wp:social-links --><ul><!-- wp:social-link {"url":"https://social.example/@wir","service":"mastodon"} /--></ul><!-- /wp:social-links -->`
    expect(bare(html)).toMatchObject([
      { kind: 'picture', shown: { picture: 'p9' } },
      { kind: 'text' },
      { kind: 'downloads', files: [{ file: 'f1', name: 'Satzung' }] },
      { kind: 'text' },
      { kind: 'news', most: 3 },
      { kind: 'text' },
    ])
    expect(saidIn(read(html).sections)).toMatch(/Mitmachen.*a\.example\/mit.*mastodon.*social\.example/)
  })

  test('takes a line break in a paragraph for a blank, and leaves out what the house draws itself', () => {
    const { sections, codes } = read(
      '<!-- wp:paragraph -->\n<p>eins\nzwei</p>\n<!-- /wp:paragraph -->\n<!-- wp:search /-->\n<!-- wp:calendar /-->',
    )
    expect(saidIn(sections)).toContain('eins zwei')
    expect(codes).toEqual(['widget', 'widget'])
  })

  test('reads blocks that are used in several pages, even those that hold themselves', () => {
    const said = saidIn(read('<!-- wp:block {"ref":5} /-->').sections)
    expect(said.split('Geteilt').length - 1).toBeGreaterThan(0)
    expect(said.split('Geteilt').length - 1).toBeLessThan(10)
  })
})
