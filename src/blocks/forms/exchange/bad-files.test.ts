import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { BadFile } from '#field/office/bad-file.ts'
import { effortOf } from '#test/cpu.ts'
import { exchangeWords } from './exchange.text.ts'
import { writeWorkbook } from './files/workbook-out.ts'
import { importForm } from './reading.ts'
import { outcomeOf, sayBad } from './report.ts'

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
})

function whyNot(name: string, content: string | Uint8Array): string {
  const { made: outcome, ms } = effortOf(() => outcomeOf(file(name, content)))
  expect(ms).toBeLessThan(5000)
  if (!('bad' in outcome)) return 'read'
  expect(sayBad(outcome.bad, 'de')).not.toBe('')
  return outcome.bad.code
}

const survey = '| survey |\n| | type | name | label |\n| | text | a | Wie? |\n'
const xform = (inside: string) =>
  `<h:html xmlns="x" xmlns:h="y"><h:head><h:title>T</h:title><model><instance><d><a/></d></instance></model></h:head><h:body>${inside}</h:body></h:html>`

describe('a file that cannot be read', () => {
  test.each([
    ['empty', 'leer.xlsx', ''],
    ['old-excel', 'alt.xls', 'irgendwas'],
    ['old-excel', 'alt.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['zip-broken', 'kaputt.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4])],
    ['unknown', 'text.md', 'Nur ein Text ohne Tabelle.'],
    ['sheet-missing', 'falsch.md', '| blatt |\n| | a |\n| | b |\n'],
    ['no-question', 'ohne.md', '| survey |\n| | type | name |\n'],
    ['json-broken', 'kaputt.json', '{"a":'],
    ['json-deep', 'tief.json', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['not-a-form', 'fremd.json', '{"a":1}'],
    ['xml-broken', 'kaputt.xml', '<a><b></a>'],
    ['xml-broken', 'offen.xml', '<a'],
    ['xml-deep', 'tief.xml', '<a>'.repeat(100_000)],
    ['not-a-form', 'fremd.xml', '<rss><channel/></rss>'],
    ['encoding', 'falsch.xml', '<?xml version="1.0" encoding="klingonisch"?><a/>'],
    ['encoding', 'binär.md', new Uint8Array([0x7c, 1, 2, 3, 0xff, 0xfe, 0x81])],
  ])('says why: %s (%s)', (code, name, content) => {
    expect(whyNot(name, content)).toBe(code)
  })

  test('has a sentence for every reason, in both languages', () => {
    const { bad } = exchangeWords('de')
    for (const code of Object.keys(bad) as (keyof typeof bad)[])
      for (const lang of ['de', 'en'] as const) expect(sayBad(new BadFile(code), lang)).toMatch(/\.$/)
  })
})

describe('a file that means harm', () => {
  test('an entity bomb is not even begun: there is no document type', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>`
    expect(whyNot('bombe.xml', bomb)).toBe('xml-doctype')
    expect(whyNot('fremd.xml', xform('<!DOCTYPE x SYSTEM "file:///etc/passwd">'))).toBe('xml-doctype')
  })

  test('a zip that would become a thousand times larger is not unpacked', () => {
    const zip = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) })
    expect(whyNot('bombe.xlsx', zip)).toBe('zip-big')
  })

  test('a zip that lies about its size gets no more room than it said', () => {
    const zip = zipSync({ 'xl/workbook.xml': new Uint8Array(5_000_000) })
    const view = new DataView(zip.buffer, zip.byteOffset)
    for (let at = 0; at + 4 < zip.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    expect(whyNot('lüge.xlsx', zip)).not.toBe('read')
  })

  test('a zip of very many files is not opened', () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_one, at) => [`${at}.txt`, strToU8('a')]))
    expect(whyNot('viele.xlsx', zipSync(many))).toBe('zip-many')
  })

  test('a huge table is not read to its end', () => {
    const rows = Array.from({ length: 25_000 }, () => ['text', 'a', 'b'])
    expect(whyNot('riesig.xlsx', writeWorkbook([{ name: 'survey', rows }]))).toBe('sheet-big')
  })

  test('ten thousand choices are read; more are refused with a sentence', () => {
    const choices = (count: number) =>
      Array.from({ length: count }, (_one, at) => `| | l | c${at} | Wahl ${at} |`).join('\n')
    const of = (count: number) =>
      `| survey |\n| | type | name | label |\n| | select_one l | a | Wo? |\n| choices |\n| | list_name | name | label |\n${choices(count)}\n`
    expect(importForm(file('viele.md', of(10_000))).form?.lists?.l).toHaveLength(10_000)
    expect(whyNot('zu-viele.md', of(10_001))).toBe('too-large-form')
  })

  test('groups within groups within groups end somewhere', () => {
    const rows = `| survey |\n| | type | name |\n${Array.from({ length: 500 }, (_one, at) => `| | begin group | g${at} |`).join('\n')}\n`
    expect(['read', 'too-large-form']).toContain(whyNot('tief.md', rows))
  })

  test('a name that would change what an object is is only a name', () => {
    const rows = `${survey}| | text | __proto__ | x |\n| | select_one __proto__ | constructor | y |\n| choices |\n| | list_name | name | label |\n| | __proto__ | polluted | z |\n`
    expect(whyNot('proto.md', rows)).toBe('read')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('of a formula only what came out of it is read, and it is said', () => {
    const sheet = `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>type</t></is></c><c t="inlineStr"><is><t>name</t></is></c><c t="inlineStr"><is><t>label</t></is></c></row><row r="2"><c t="inlineStr"><is><t>text</t></is></c><c t="inlineStr"><is><t>a</t></is></c><c t="str"><f>HYPERLINK("http://böse")</f><v>Wie?</v></c></row></sheetData></worksheet>`
    const zip = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="survey" r:id="1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="1" Target="worksheets/a.xml"/></Relationships>',
      ),
      'xl/worksheets/a.xml': strToU8(sheet),
    })
    const { form, remarks } = importForm(file('formel.xlsx', zip))
    expect(remarks).toEqual(['formulas'])
    expect(form?.pages[0]?.items[0]?.label).toEqual({ de: 'Wie?' })
    expect(JSON.stringify(form)).not.toContain('HYPERLINK')
  })

  test('a table that Windows wrote in western Europe keeps its letters', () => {
    const bytes = new Uint8Array([
      ...strToU8('| survey |\n| | type | name | label |\n| | text | a | '),
      0xdc,
      0x62,
      0x65,
      0x72,
      ...strToU8(' |\n'),
    ])
    const { form, remarks } = importForm(file('alt.md', bytes))
    expect(Object.values(form?.pages[0]?.items[0]?.label ?? {})).toEqual(['Über'])
    expect(remarks).toEqual(['encoding'])
  })
})
