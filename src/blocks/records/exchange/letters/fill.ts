import { BadTemplate } from './bad-template.ts'
import { escaped, type Part, type Piece, unescaped } from './markup.ts'

/** What stands for the placeholders: a text by its name, or several scopes for what is repeated. null: nobody knows it. */
export type Scope = { say: (name: string) => string | null; each: (name: string) => Scope[] | null }

/** How a kind of document calls its paragraphs, rows and texts. */
export type Dialect = {
  paragraphs: ReadonlySet<string>
  rows: ReadonlySet<string>
  /** The element that texts lie in; null: they may lie anywhere in a paragraph. */
  text: string | null
  /** What ends a line within a text, from within it. */
  lineBreak: string
  space: (part: Part) => Part
}

export const word: Dialect = {
  paragraphs: new Set(['w:p']),
  rows: new Set(['w:tr']),
  text: 'w:t',
  lineBreak: '</w:t><w:br/><w:t xml:space="preserve">',
  // Without this, spaces at the beginning and the end are dropped.
  space: (part) =>
    part.open.includes('xml:space')
      ? part
      : { ...part, open: part.open.replace(/>$/, ' xml:space="preserve">') },
}
export const openText: Dialect = {
  paragraphs: new Set(['text:p', 'text:h']),
  rows: new Set(['table:table-row']),
  text: null,
  lineBreak: '<text:line-break/>',
  space: (part) => part,
}

const holder = /\{\{\s*([#/]?)\s*([^{}]{1,200}?)\s*\}\}/g
const begins = /^\s*\{\{\s*#\s*([^{}]+?)\s*\}\}\s*$/
const ends = /^\s*\{\{\s*\/\s*([^{}]+?)\s*\}\}\s*$/

/** Every placeholder of a text, as it is written in it. */
export const holdersIn = (text: string): { mark: string; name: string }[] =>
  [...text.matchAll(holder)].map(([, mark = '', name = '']) => ({ mark, name }))

/** The text of pieces, as somebody reads it. */
export function textIn(pieces: readonly Piece[], { text }: Dialect, isInside = text === null): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return isInside ? unescaped(piece) : ''
      return textIn(piece.pieces, { text } as Dialect, isInside || piece.name === text)
    })
    .join('')
}

/** Fills placeholders; rows of tables and paragraphs between `{{#…}}` and `{{/…}}` come as often as there is something. */
export function filled(pieces: readonly Piece[], scope: Scope, dialect: Dialect): Piece[] {
  const result: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (typeof piece === 'string') result.push(piece)
    else if (dialect.paragraphs.has(piece.name)) {
      const name = begins.exec(textIn(piece.pieces, dialect))?.[1]
      if (name === undefined) result.push(paragraph(piece, scope, dialect))
      else {
        const end = endOf(pieces, at, name, dialect)
        const inner = pieces.slice(at + 1, end)
        for (const one of scope.each(name) ?? []) result.push(...filled(inner, one, dialect))
        at = end
      }
    } else if (dialect.rows.has(piece.name)) result.push(...rowsOf(piece, scope, dialect))
    else result.push({ ...piece, pieces: filled(piece.pieces, scope, dialect) })
  }
  return result
}

/** The paragraph that ends what another has begun, beside it. */
function endOf(pieces: readonly Piece[], from: number, name: string, dialect: Dialect): number {
  let depth = 0
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (typeof piece === 'string' || !dialect.paragraphs.has(piece.name)) continue
    const text = textIn(piece.pieces, dialect)
    if (begins.exec(text)?.[1] === name) depth++
    if (ends.exec(text)?.[1] === name && --depth === 0) return at
  }
  throw new BadTemplate('unclosed')
}

/** A row that begins and ends a repetition in different cells comes once for each. */
function rowsOf(row: Part, scope: Scope, dialect: Dialect): Piece[] {
  const found = holdersIn(textIn(row.pieces, dialect))
  const open = found.find(({ mark }) => mark === '#')
  const isSpread =
    open &&
    found.some(({ mark, name }) => mark === '/' && name === open.name) &&
    !isInOne(row, open.name, dialect)
  if (!open || !isSpread) return [{ ...row, pieces: filled(row.pieces, scope, dialect) }]
  const bare = without(row, open.name, dialect)
  return (scope.each(open.name) ?? []).map((one) => ({ ...bare, pieces: filled(bare.pieces, one, dialect) }))
}

function isInOne(part: Part, name: string, dialect: Dialect): boolean {
  if (!dialect.paragraphs.has(part.name))
    return part.pieces.some((piece) => typeof piece !== 'string' && isInOne(piece, name, dialect))
  const marks = holdersIn(textIn(part.pieces, dialect)).filter((one) => one.name === name)
  return marks.some(({ mark }) => mark === '#') && marks.some(({ mark }) => mark === '/')
}

/** The same part without the marks of a repetition. */
function without(part: Part, name: string, dialect: Dialect): Part {
  if (dialect.paragraphs.has(part.name))
    return replaced(part, dialect, (text) =>
      text.replace(holder, (whole, mark: string, one: string) => (mark !== '' && one === name ? '' : whole)),
    )
  return {
    ...part,
    pieces: part.pieces.map((piece) => (typeof piece === 'string' ? piece : without(piece, name, dialect))),
  }
}

const paragraph = (part: Part, scope: Scope, dialect: Dialect): Part =>
  replaced(part, dialect, (text) => filledText(text, scope))

/** Placeholders and repetitions within one text. */
export function filledText(text: string, scope: Scope): string {
  const found = new RegExp(holder.source, 'g')
  let result = ''
  let at = 0
  for (let match = found.exec(text); match; match = found.exec(text)) {
    const [whole, mark = '', name = ''] = match
    result += text.slice(at, match.index)
    at = match.index + whole.length
    if (mark === '/') throw new BadTemplate('unclosed')
    if (mark === '#') {
      const end = closing(text, at, name)
      const inner = text.slice(at, end.from)
      result += (scope.each(name) ?? []).map((one) => filledText(inner, one)).join('')
      at = end.to
      found.lastIndex = at
    } else result += scope.say(name) ?? ''
  }
  return result + text.slice(at)
}

function closing(text: string, from: number, name: string): { from: number; to: number } {
  let depth = 1
  const found = new RegExp(holder.source, 'g')
  found.lastIndex = from
  for (let match = found.exec(text); match; match = found.exec(text)) {
    if (match[2] !== name || match[1] === '') continue
    depth += match[1] === '#' ? 1 : -1
    if (depth === 0) return { from: match.index, to: match.index + match[0].length }
  }
  throw new BadTemplate('unclosed')
}

type Run = { piece: string; set: (text: string) => void }

/**
 * A paragraph whose text is changed as a whole. Programs cut a placeholder in pieces as they like (spelling, bold letters): what
 * comes out stands where the changed stretch began, and all else stays where and as it was.
 */
function replaced(part: Part, dialect: Dialect, change: (text: string) => string): Part {
  const copy: Part = structuredClone(part)
  const runs: Run[] = []
  gather(copy, dialect, dialect.text === null, runs)
  const texts = runs.map(({ piece }) => unescaped(piece))
  const whole = texts.join('')
  if (!whole.includes('{{')) return part
  const spans = stretches(whole)
  for (const { from, to } of spans.reverse()) {
    const next = change(whole.slice(from, to))
    put(texts, from, to, next)
  }
  for (const [at, { set }] of runs.entries()) set(texts[at] ?? '')
  return copy
}

/** From where to where placeholders stand; a repetition within the paragraph is one stretch. */
function stretches(whole: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  const all = new RegExp(holder.source, 'g')
  for (let match = all.exec(whole); match; match = all.exec(whole)) {
    const from = match.index
    let to = from + match[0].length
    if (
      match[1] === '#' &&
      whole
        .slice(to)
        .match(new RegExp(holder.source, 'g'))
        ?.some((one) => holdersIn(one)[0]?.mark === '/' && holdersIn(one)[0]?.name === match?.[2])
    )
      to = closing(whole, to, match[2] ?? '').to
    found.push({ from, to })
    all.lastIndex = to
  }
  return found
}

/** Puts a text in the place of a stretch that may go over several runs. */
function put(texts: string[], from: number, to: number, next: string): void {
  let begin = 0
  let isPut = false
  for (const [at, text] of texts.entries()) {
    const end = begin + text.length
    if (end > from && begin < to) {
      const before = text.slice(0, Math.max(0, from - begin))
      const behind = text.slice(Math.min(text.length, to - begin))
      texts[at] = before + (isPut ? '' : next) + behind
      isPut = true
    }
    begin = end
  }
}

function gather(part: Part, dialect: Dialect, isInside: boolean, runs: Run[]): void {
  for (const [at, piece] of part.pieces.entries()) {
    if (typeof piece === 'string') {
      if (!isInside || piece.startsWith('<')) continue
      runs.push({
        piece,
        set: (text) => {
          part.pieces[at] = escaped(text).replace(/\r?\n/g, dialect.lineBreak)
          if (dialect.text !== null) part.open = dialect.space(part).open
        },
      })
    } else if (!dialect.paragraphs.has(piece.name))
      gather(piece, dialect, isInside || piece.name === dialect.text, runs)
  }
}
