/** A piece of an XPath expression. */
export type Token = {
  is: 'number' | 'text' | 'name' | 'ref' | 'mark' | 'operator'
  text: string
}

/** What cannot be read as XPath; the whole expression is kept as it is. */
export class NotUnderstood extends Error {
  readonly about: string
  constructor(about: string) {
    super(about)
    this.name = 'NotUnderstood'
    this.about = about
  }
}

const quotes: { [open: string]: string } = {
  '"': '"',
  "'": "'",
  '‘': '’',
  '’': '’',
  '“': '”',
  '”': '”',
  '„': '“',
}
const patterns: [Token['is'], RegExp][] = [
  ['ref', /\$\{\s*([^}]*?)\s*\}/y],
  ['number', /\d+(?:\.\d*)?|\.\d+/y],
  ['mark', /::|\.\.|\/\/|<=|>=|!=|[.()[\],/=<>+\-*|@]/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy],
]
const named = ['and', 'or', 'div', 'mod']
const endsOperand = [')', ']', '.', '..', '*']

/** The pieces of an expression in their order. @throws NotUnderstood */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const mark = source[at] as string
    if (/\s/.test(mark)) {
      at += 1
      continue
    }
    const token = quotes[mark] ? quoted(source, at) : next(source, at)
    tokens.push(asOperator(token.token, tokens.at(-1)))
    at = token.end
    if (tokens.length > 4000) throw new NotUnderstood('…')
  }
  return tokens
}

function quoted(source: string, at: number): { token: Token; end: number } {
  const open = source[at] as string
  // Word processors turn quotation marks round; either of the pair may close.
  const ends = open === '"' || open === "'" ? [open] : [quotes[open], open]
  for (let end = at + 1; end < source.length; end += 1)
    if (ends.includes(source[end]))
      return { token: { is: 'text', text: source.slice(at + 1, end) }, end: end + 1 }
  throw new NotUnderstood(source.slice(at, at + 20))
}

function next(source: string, at: number): { token: Token; end: number } {
  for (const [is, pattern] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) return { token: { is, text: found[1] ?? found[0] }, end: pattern.lastIndex }
  }
  throw new NotUnderstood(source.slice(at, at + 20))
}

/** `and`, `or`, `div`, `mod` and `*` are operators only behind something (XPath 1.0, 3.7). */
function asOperator(token: Token, before: Token | undefined): Token {
  const isBehind =
    before && before.is !== 'operator' && (before.is !== 'mark' || endsOperand.includes(before.text))
  if (!isBehind) return token
  const isNamed = token.is === 'name' && named.includes(token.text)
  return isNamed || (token.is === 'mark' && token.text === '*') ? { is: 'operator', text: token.text } : token
}
