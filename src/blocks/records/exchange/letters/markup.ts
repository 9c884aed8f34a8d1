import { BadTemplate } from './bad-template.ts'

/** A piece of XML as it was written: an element with its tags, or whatever lies between. */
export type Piece = string | Part
export type Part = { name: string; open: string; close: string; pieces: Piece[] }

const tokens = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g

/** A document in its pieces, of which each can be written again as it was. @throws BadTemplate */
export function piecesOf(source: string): Piece[] {
  const root: Part = { name: '', open: '', close: '', pieces: [] }
  const path = [root]
  for (const [token] of source.matchAll(tokens)) {
    const now = path.at(-1) ?? root
    if (token.startsWith('<!') && !token.startsWith('<!--') && !token.startsWith('<!['))
      throw new BadTemplate('broken')
    if (!token.startsWith('<') || token.startsWith('<!') || token.startsWith('<?')) now.pieces.push(token)
    else if (token.startsWith('</')) {
      if (now === root || now.name !== token.slice(2, -1).trim()) throw new BadTemplate('broken')
      now.close = token
      path.pop()
    } else {
      const name = /^<([^\s/>]+)/.exec(token)?.[1] ?? ''
      const part: Part = { name, open: token, close: '', pieces: [] }
      now.pieces.push(part)
      if (!token.endsWith('/>')) path.push(part)
      if (path.length > 200) throw new BadTemplate('broken')
    }
  }
  if (path.length !== 1) throw new BadTemplate('broken')
  return root.pieces
}

export const written = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.open + written(piece.pieces) + piece.close))
    .join('')

const entities: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name[0] !== '#') return entities[name] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** XML has no place for some signs, not even escaped. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
