import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { BadTemplate } from './bad-template.ts'
import { filledText, type Scope } from './fill.ts'
import { letterOf, readTemplate } from './template.ts'

const scopeOf = (
  says: { [name: string]: string },
  lists: { [name: string]: { [name: string]: string }[] } = {},
): Scope => ({
  say: (name) => says[name] ?? null,
  each: (name) => lists[name]?.map((one) => scopeOf({ ...says, ...one })) ?? null,
})
const ute = scopeOf(
  { Name: 'Ute & Ö', Ort: 'Ulm\nAltstadt' },
  { Spenden: [{ Betrag: '5 €' }, { Betrag: '7 €' }], Leer: [] },
)

const docx = (body: string, more: { [path: string]: string } = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [path, strToU8(text)])),
  })
const odt = (body: string) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(`<office:text>${body}</office:text>`),
  })
const run = (...texts: string[]) =>
  texts.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`).join('')
const p = (...texts: string[]) => `<w:p>${run(...texts)}</w:p>`
const body = (bytes: Uint8Array, scope = ute) =>
  /<w:body>(.*)<\/w:body>/s.exec(
    strFromU8(unzipSync(letterOf(readTemplate(bytes), scope))['word/document.xml'] as Uint8Array),
  )?.[1]
const why = (bytes: Uint8Array) => {
  try {
    letterOf(readTemplate(bytes), ute)
    return 'made'
  } catch (problem) {
    return problem instanceof BadTemplate ? problem.code : problem
  }
}
const plain = (text = '') => text.replace(/<w:br\/>/g, '|').replace(/<[^>]*>/g, '')

describe('a letter', () => {
  test('has what the record says, also where Word has cut a placeholder in pieces, in the looks of its first one', () => {
    const made = body(docx(p('Liebe ', '{', '{Na', 'me}', '}!', ' Gruß')))
    expect(plain(made)).toBe('Liebe Ute &amp; Ö! Gruß')
    expect(made).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Ute &amp; Ö</w:t>')
    expect(made?.match(/<w:r>/g)).toHaveLength(6)
  })

  test('keeps lines, leaves unknown placeholders empty, and changes nothing else', () => {
    expect(plain(body(docx(p('{{Ort}} {{Gibtsnicht}}.'))))).toBe('Ulm|Altstadt .')
    const other = '<w:p w:x="a>b"><w:r><w:t>1 &lt; 2</w:t></w:r></w:p><!-- x --><w:sectPr/>'
    expect(body(docx(other))).toBe(other)
  })

  test('repeats paragraphs, rows of a table, and words', () => {
    expect(
      plain(
        body(
          docx(
            p('{{#Spenden}}') +
              p('{{Name}}: {{Betrag}};') +
              p('{{/Spenden}}') +
              p('{{#Leer}}') +
              p('x') +
              p('{{/Leer}}'),
          ),
        ),
      ),
    ).toBe('Ute &amp; Ö: 5 €;Ute &amp; Ö: 7 €;')
    const row = `<w:tbl><w:tr><w:tc>${p('Kopf')}</w:tc></w:tr><w:tr><w:tc>${p('{{#Spen', 'den}}{{Name}}')}</w:tc><w:tc>${p('{{Betrag}}{{/Spenden}}')}</w:tc></w:tr></w:tbl>`
    const made = body(docx(row))
    expect(made?.match(/<w:tr>/g)).toHaveLength(3)
    expect(plain(made)).toBe('KopfUte &amp; Ö5 €Ute &amp; Ö7 €')
    expect(plain(body(docx(p('Gaben: {{#Spenden}}', '{{Betrag}}, ', '{{/Spenden}}danke'))))).toBe(
      'Gaben: 5 €, 7 €, danke',
    )
    expect(filledText('{{#Spenden}}{{Betrag}} {{/Spenden}}', ute)).toBe('5 € 7 € ')
  })

  test('of LibreOffice is filled the same way', () => {
    const template = odt(
      '<text:p text:style-name="P1">Liebe <text:span>{{Na</text:span>me}}, <text:s/>{{Ort}}</text:p>',
    )
    const made = unzipSync(letterOf(readTemplate(template), ute))
    expect(Object.keys(made)[0]).toBe('mimetype')
    expect(strFromU8(made['content.xml'] as Uint8Array)).toContain(
      'Liebe <text:span>Ute &amp; Ö</text:span>, <text:s/>Ulm<text:line-break/>Altstadt</text:p>',
    )
    expect(readTemplate(template).holders.map(({ name }) => name)).toEqual(['Name', 'Ort'])
  })

  test('is not made of what has macros, is damaged, or begins a repetition without its end', () => {
    expect(why(docx(p('a'), { 'word/vbaProject.bin': 'x' }))).toBe('macro')
    expect(why(strToU8('abc'))).toBe('unknown')
    expect(why(zipSync({ 'a.xml': strToU8('<a/>') }))).toBe('unknown')
    expect(why(docx('<w:p>'))).toBe('broken')
    expect(why(docx(p('{{#Spenden}}') + p('x')))).toBe('unclosed')
    const linked = docx(p('a'), {
      'word/settings.xml': '<w:settings><w:attachedTemplate r:id="r1"/></w:settings>',
    })
    expect(strFromU8(unzipSync(letterOf(readTemplate(linked), ute))['word/settings.xml'] as Uint8Array)).toBe(
      '<w:settings></w:settings>',
    )
  })
})
