/** A part of a line: running text, or an address that can be followed. */
export type Piece = { text: string; href?: string }

/** A line of a note. `value` is what stands behind its name ("Passwort: …"), to be copied by a button. */
export type Line = { pieces: Piece[]; name?: string; value?: string }

const address = /https:\/\/[^\s<>"'`]+/g
const named = /^\s*([^:\n]{2,30}):[ \t]+(\S.*)$/

/** The lines of a text with what can be followed and copied. Nothing but https is ever a link. */
export const linesOf = (text: string): Line[] => text.split('\n').map(lineOf)

function lineOf(text: string): Line {
  const [, name, value] = named.exec(text) ?? []
  const pieces = piecesOf(text)
  return name !== undefined && value !== undefined
    ? { pieces, name: name.trim(), value: value.trim() }
    : { pieces }
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(address)) {
    const said = withoutEnd(found[0])
    const href = hrefOf(said)
    if (href === null) continue
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) })
    pieces.push({ text: said, href })
    from = found.index + said.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

// A sentence may end behind an address, and brackets may close around it.
const withoutEnd = (said: string): string => {
  const bare = said.replace(/[.,;:!?]+$/, '')
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare
}

function hrefOf(said: string): string | null {
  if (!URL.canParse(said)) return null
  const { protocol, username, password, href } = new URL(said)
  return protocol === 'https:' && username === '' && password === '' ? href : null
}
