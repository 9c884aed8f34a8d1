import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { isArchive, readArchive } from '#field/office/archive.ts'
import { BadFile, most } from '#field/office/bad-file.ts'
import { BadTemplate } from './bad-template.ts'
import { type Dialect, filled, holdersIn, openText, type Scope, textIn, word } from './fill.ts'
import { type Piece, piecesOf, written } from './markup.ts'

/** A document of the organisation with placeholders (Vorlage). */
export type Template = {
  kind: 'docx' | 'odt'
  files: Map<string, Uint8Array>
  /** The members with text, in their pieces. */
  parts: Map<string, Piece[]>
  /** Placeholders, each once; `mark` is `#` for those that repeat. */
  holders: { mark: string; name: string }[]
}

export const letterTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
}

const dialects: { [kind in Template['kind']]: Dialect } = { docx: word, odt: openText }
const textual = {
  docx: /^word\/(document|header\d*|footer\d*|footnotes)\.xml$/,
  odt: /^(content|styles)\.xml$/,
}

/** @throws BadTemplate: no such document, damaged, or with macros */
export function readTemplate(bytes: Uint8Array): Template {
  if (!isArchive(bytes)) throw new BadTemplate('unknown')
  const files = unpacked(bytes)
  const kind = files.has('word/document.xml') ? 'docx' : files.has('content.xml') ? 'odt' : null
  if (!kind || (kind === 'odt' && !isText(files))) throw new BadTemplate('unknown')
  if ([...files.keys()].some((path) => /vbaProject|^Basic\/|^Scripts\/|vbaData/i.test(path)))
    throw new BadTemplate('macro')
  if (kind === 'docx') dropTemplateLink(files)
  const parts = new Map<string, Piece[]>()
  for (const [path, file] of files) if (textual[kind].test(path)) parts.set(path, piecesOf(strFromU8(file)))
  const all = [...parts.values()].flatMap((pieces) => holdersIn(textIn(pieces, dialects[kind])))
  const each = new Map(all.filter(({ mark }) => mark !== '/').map((one) => [`${one.mark}${one.name}`, one]))
  return { kind, files, parts, holders: [...each.values()] }
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return readArchive(bytes, () => true, { ...most, ratio: 1000 })
  } catch (problem) {
    if (problem instanceof BadFile) throw new BadTemplate('broken')
    throw problem
  }
}

const isText = (files: Map<string, Uint8Array>): boolean => {
  const type = files.get('mimetype')
  return type !== undefined && strFromU8(type).startsWith('application/vnd.oasis.opendocument.text')
}

/** A document may name another one that its program fetches when it is opened. Ours name none. */
function dropTemplateLink(files: Map<string, Uint8Array>): void {
  const drop = (path: string, what: RegExp) => {
    const file = files.get(path)
    if (file) files.set(path, strToU8(strFromU8(file).replace(what, '')))
  }
  drop('word/settings.xml', /<w:attachedTemplate\b[^>]*\/>/g)
  drop('word/_rels/settings.xml.rels', /<Relationship\b[^>]*attachedTemplate[^>]*\/>/g)
}

/** The document with what a scope says in the place of its placeholders. @throws BadTemplate */
export function letterOf({ kind, files, parts }: Template, scope: Scope): Uint8Array<ArrayBuffer> {
  const made: [string, Zippable[string]][] = [...files].map(([path, file]) => {
    const pieces = parts.get(path)
    const bytes = pieces ? strToU8(written(filled(pieces, scope, dialects[kind]))) : file
    // Whoever looks at the beginning of the file finds its type there, so it stays as it is.
    return [path, path === 'mimetype' ? [bytes, { level: 0 }] : bytes]
  })
  made.sort(([a], [b]) => Number(b === 'mimetype') - Number(a === 'mimetype'))
  return zipSync(Object.fromEntries(made)) as Uint8Array<ArrayBuffer>
}
