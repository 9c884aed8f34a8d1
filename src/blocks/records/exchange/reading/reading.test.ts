import csvSpectrum from 'csv-spectrum'
import { array, assert, property, string } from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { odsOf, xlsxOf } from '#field/office/writing.ts'
import { csvText } from '#kernel/csv.ts'
import { BadTable } from './bad-table.ts'
import { readPasted, readTable } from './read-table.ts'
import { tableWords } from './table-words.ts'

type Case = { name: string; csv: Buffer; json: Buffer }
const spectrum = await new Promise<Case[]>((resolve, reject) =>
  csvSpectrum((error: Error | null, cases: Case[]) => (error ? reject(error) : resolve(cases))),
)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const whyNot = (bytes: Uint8Array) => {
  try {
    readTable(bytes)
    return 'read'
  } catch (problem) {
    if (!(problem instanceof BadTable)) throw problem
    expect(tableWords('de').bad[problem.code](problem.about).length).toBeGreaterThan(10)
    return `${problem.code}${problem.about && ` ${problem.about}`}`
  }
}

describe('a CSV', () => {
  test.each(spectrum.map(({ name, ...one }) => [name, one] as const))(
    'is read as it is meant: %s',
    (_, { csv, json }) => {
      const { columns, rows } = readTable(csv, { head: 0 })
      const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])))
      const meant = [JSON.parse(json.toString())].flat()
      // The package has changed the telephone number on one side only.
      const number = 'Contact Phone Number'
      expect(objects).toEqual(meant.map((one) => (number in one ? { ...one, [number]: '2095257564' } : one)))
    },
  )

  test('from a German Excel has semicolons, umlauts of Windows, and a line that names its separator', () => {
    const table = readTable(
      latin('sep=;\r\nName;Straße\r\n"M\xfcller; Ute";"Gr\xfcner\r\nWeg 1"\r\nJ\xf6rg;\r\n'),
    )
    expect(table).toMatchObject({ separator: ';', encoding: 'windows-1252', head: 0, lines: [3, 5] })
    expect(table.rows).toEqual([
      ['Müller; Ute', 'Grüner\r\nWeg 1'],
      ['Jörg', ''],
    ])
    expect(table.odd).toEqual([{ what: 'guessed', count: 1 }])
  })

  test('that grew over the years has lines in two encodings, and each is read in its own', () => {
    const old = latin('K\xf6ln;1\n')
    const bytes = Buffer.concat([Buffer.from('Ort;n\nMünchen;2\n'), old, Buffer.from('Zürich;3\n')])
    const { rows, encoding, odd } = readTable(bytes)
    expect(rows.map(([town]) => town)).toEqual(['München', 'Köln', 'Zürich'])
    expect({ encoding, odd }).toEqual({ encoding: 'mixed', odd: [{ what: 'mixed', count: 1 }] })
  })

  test('in UTF-16 is known with its mark and without one', () => {
    const wide = Buffer.from('Name\tOrt\nJörg\tKöln\n', 'utf16le')
    for (const bytes of [wide, Buffer.concat([Buffer.from([0xff, 0xfe]), wide])])
      expect(readTable(bytes)).toMatchObject({
        encoding: 'utf-16le',
        separator: '\t',
        rows: [['Jörg', 'Köln']],
      })
  })

  test('is not cut at commas of numbers, nor at separators within quotation marks', () => {
    expect(readTable(strToU8('a;b\n1,5;2,5\n3,5;4,5\n')).separator).toBe(';')
    expect(readTable(strToU8('a,b\n"1;5;3","2;2;2"\n"3;5;6","4;4;4"\n')).separator).toBe(',')
    expect(readTable(strToU8("'Name';'Ort'\n'Ute; K.';'Ulm'\n"))).toMatchObject({
      quote: "'",
      rows: [['Ute; K.', 'Ulm']],
    })
  })

  test('may have titles above its headings, or none at all; headings are there once', () => {
    const titled = readTable(
      strToU8('Teilnehmerliste 2026;;;\nStand: Mai;;;\nName;Ort;Ort;\nUte;Ulm;Aalen;\nJan;Bonn;;\n'),
    )
    expect(titled).toMatchObject({ head: 2, columns: ['Name', 'Ort', 'Ort (2)'], lines: [4, 5] })
    const bare = readTable(strToU8('Ute;12.3.1980\nJan;4.5.1990\n'))
    expect(bare).toMatchObject({ head: -1, columns: ['A', 'B'] })
    expect(bare.rows).toHaveLength(2)
  })

  test('of any cells at all comes back as it was written', () => {
    const cells = array(array(string({ unit: 'grapheme', maxLength: 8 }), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    })
    assert(
      property(cells, (rows) => {
        const kept = rows.map((row) => row.map((cell) => cell.replaceAll('\0', '')))
        const text = csvText([['Kopf', 'Zeile'], ...kept], { separator: ';', guard: false })
        const read = readTable(strToU8(text), { head: 0, separator: ';', quote: '"' })
        expect(read.rows).toEqual(kept)
      }),
    )
  })

  test('pasted from a spreadsheet has tabs, also where a cell has several lines', () => {
    const { rows, columns } = readPasted('Name\tNotiz\r\nUte\t"eins\nzwei"\r\n')
    expect({ rows, columns }).toEqual({ columns: ['Name', 'Notiz'], rows: [['Ute', 'eins\nzwei']] })
  })
})

describe('a workbook', () => {
  const rows = [
    ['Name', 'Geboren', 'Betrag', 'Ja'],
    ['Ute  Ö', '1980-03-12', 1234.5, true],
    ['=1+1', '2024-02-29', -3, false],
  ]
  test.each([
    ['xlsx', xlsxOf],
    ['ods', odsOf],
  ] as const)('.%s keeps days, numbers, and yes or no', (kind, write) => {
    const table = readTable(
      write([
        { name: 'Leer', rows: [] },
        { name: 'Menschen', rows },
      ]),
    )
    expect(table).toMatchObject({ kind, sheet: 'Menschen', sheets: ['Menschen'], head: 0, lines: [2, 3] })
    expect([table.columns, ...table.rows]).toEqual(rows)
  })

  test('counts its days from 1904 where it says so, shares its texts, and calculates nothing', () => {
    const bytes = workbook({
      book: '<workbook><workbookPr date1904="true"/><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
      sheet:
        '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row><row><c s="1"><v>42000</v></c><c><f>1+1</f><v>2</v></c></row></sheetData></worksheet>',
    })
    const table = readTable(bytes)
    expect(table.columns).toEqual(['Tag', 'Tag (2)'])
    expect(table.rows).toEqual([['2018-12-28', 2]])
    expect(table.odd).toEqual([{ what: 'formulas', count: 1 }])
  })

  test('that says of empty rows and cells that they come a million times is as small as it is', () => {
    const many = 'table:number-rows-repeated="1048576"'
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
    const row = (...texts: string[]) =>
      `<table:table-row>${texts.map(cell).join('')}<table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
    const empty = `<table:table-row ${many}><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
    expect(readTable(openDocument(row('Name') + row('Ute') + empty)).rows).toEqual([['Ute']])
    expect(
      whyNot(openDocument(`${row('Name')}<table:table-row ${many}>${cell('x')}</table:table-row>`)),
    ).toBe('rows')
  })
})

describe('a file that is no table', () => {
  const old = (name: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(name, 'utf16le')])
  test.each([
    ['empty', new Uint8Array(), 'empty'],
    ['.xls with another name', old('Workbook'), 'old-excel'],
    ['.xlsx with a password', old('EncryptedPackage'), 'locked'],
    ['a web page called .xls', strToU8('<html><table></table></html>'), 'web-page'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'pdf'],
    ['a picture', Uint8Array.from({ length: 900 }, (_, at) => at % 32), 'binary'],
    ['a torn archive', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 0), 'broken'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'unknown'],
    ['a zip bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }), 'bomb xl/workbook.xml'],
    ['quotes never closed', strToU8('a;b\n1;2\n3;"4\n5;6\n'), 'quote 3'],
    ['5,000 columns', strToU8(`${'x;'.repeat(5000)}\n${'1;'.repeat(5000)}\n`), 'columns'],
    ['headings alone', strToU8('Name;Ort\n'), 'head-only'],
  ])('%s: is refused with a sentence', (_, bytes, code) => {
    expect(whyNot(bytes)).toBe(code)
  })

  test('a few signs without a meaning, ragged rows and a cell of 1 MB are taken, and told', () => {
    const big = 'x'.repeat(1_000_000)
    const { rows, odd } = readTable(strToU8(`a;b\n1\0;2;3\n${big};4\n5\n`))
    expect(rows).toEqual([['1', '2', '3'], [big, '4'], ['5']])
    expect(odd).toEqual([
      { what: 'nul', count: 1 },
      { what: 'ragged', count: 1 },
    ])
  })
})

function workbook({ book, sheet }: { book: string; sheet: string }): Uint8Array {
  const parts = {
    'xl/workbook.xml': book,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': '<sst><si><r><t>T</t></r><r><t>ag</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

function openDocument(rows: string): Uint8Array {
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  })
}
