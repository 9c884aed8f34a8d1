import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxOf } from './docx.ts'
import { odtOf } from './odt.ts'
import { fileNameOf, piecesOf } from './pieces.ts'

const said = `# Sachbericht 2026

Die Beratung war
gut & <b>nah</b>.\u0000

## Zahlen
- offen: 3
- fertig: 12

| Monat | Fälle |
| Januar | < 5 |
`
const parts = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]))

describe('a document', () => {
  test('is read from a text as people write it', () => {
    expect(piecesOf(said).map(({ is }) => is)).toEqual(['title', 'paragraph', 'heading', 'list', 'table'])
    expect(fileNameOf('Sachbericht 2026 / Übersicht', 'docx')).toBe('Sachbericht-2026-Übersicht.docx')
  })
  test('holds the same words as DOCX and as ODT, and nothing that a program would obey', () => {
    const docx = parts(docxOf(piecesOf(said), 'Sachbericht', 'de'))
    const odt = parts(odtOf(piecesOf(said), 'Sachbericht', 'de'))
    for (const text of [docx['word/document.xml'], odt['content.xml']]) {
      expect(text).toContain('Sachbericht 2026')
      expect(text).toContain('gut &amp; &lt;b&gt;nah&lt;/b&gt;.')
      expect(text).toContain('&lt; 5')
      expect(text).not.toContain('\u0000')
    }
    expect(docx['word/document.xml']?.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(docx['word/_rels/document.xml.rels']).not.toContain('External')
    expect(docx['docProps/core.xml']).toContain('<dc:language>de-DE</dc:language>')
  })
})
