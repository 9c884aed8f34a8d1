/** A regular expression as a tree. */
export type Node =
  | { is: 'take'; takes: (sign: string) => boolean }
  | { is: 'place'; place: 'begin' | 'end' | 'border' | 'inside' }
  | { is: 'all' | 'one'; nodes: Node[] }
  | { is: 'repeat'; node: Node; least: number; most: number }

const longest = 1000
const deepest = 30
const mostTimes = 1000

/** Reads what JavaScript, XPath and Java have in common. @returns null where it is something else, or nothing that makes sense */
export function parsePattern(pattern: string): Node | null {
  if (pattern.length > longest) return null
  const reading: Reading = { signs: [...pattern], at: 0, depth: 0 }
  try {
    const node = readOne(reading)
    return reading.at === reading.signs.length ? node : null
  } catch (fault) {
    if (fault instanceof NotUnderstood) return null
    throw fault
  }
}

class NotUnderstood extends Error {}

type Reading = { signs: string[]; at: number; depth: number }

const see = (reading: Reading): string | undefined => reading.signs[reading.at]

function take(reading: Reading): string {
  const sign = reading.signs[reading.at++]
  if (sign === undefined) throw new NotUnderstood()
  return sign
}

function skips(reading: Reading, text: string): boolean {
  if (reading.signs.slice(reading.at, reading.at + text.length).join('') !== text) return false
  reading.at += text.length
  return true
}

function readOne(reading: Reading): Node {
  const nodes = [readAll(reading)]
  while (skips(reading, '|')) nodes.push(readAll(reading))
  return { is: 'one', nodes }
}

function readAll(reading: Reading): Node {
  const nodes: Node[] = []
  for (let sign = see(reading); sign !== undefined && sign !== '|' && sign !== ')'; sign = see(reading))
    nodes.push(readTimes(reading, readAtom(reading)))
  return { is: 'all', nodes }
}

function readTimes(reading: Reading, node: Node): Node {
  const times = readTimesOnly(reading)
  if (!times) return node
  // Whether it takes much or little at first makes no difference for the whole.
  if (!skips(reading, '?')) skips(reading, '+')
  if (readTimesOnly(reading)) throw new NotUnderstood()
  return { is: 'repeat', node, ...times }
}

function readTimesOnly(reading: Reading): { least: number; most: number } | null {
  if (skips(reading, '*')) return { least: 0, most: Number.POSITIVE_INFINITY }
  if (skips(reading, '+')) return { least: 1, most: Number.POSITIVE_INFINITY }
  if (skips(reading, '?')) return { least: 0, most: 1 }
  const found = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(reading.signs.slice(reading.at, reading.at + 12).join(''))
  if (!found) return null
  reading.at += found[0].length
  const least = Number(found[1])
  const most = found[2] === undefined ? least : found[3] ? Number(found[3]) : Number.POSITIVE_INFINITY
  if (least > most || least > mostTimes || (most > mostTimes && most !== Number.POSITIVE_INFINITY))
    throw new NotUnderstood()
  return { least, most }
}

function readAtom(reading: Reading): Node {
  const sign = take(reading)
  if (sign === '^') return { is: 'place', place: 'begin' }
  if (sign === '$') return { is: 'place', place: 'end' }
  if (sign === '.') return { is: 'take', takes: (one) => one !== '\n' && one !== '\r' }
  if (sign === '(') return readGroup(reading)
  if (sign === '[') return { is: 'take', takes: readClass(reading) }
  if (sign === '\\') return readEscape(reading)
  if ('*+?{'.includes(sign)) throw new NotUnderstood()
  return { is: 'take', takes: (one) => one === sign }
}

function readGroup(reading: Reading): Node {
  if (skips(reading, '?') && !skips(reading, ':')) throw new NotUnderstood()
  if (++reading.depth > deepest) throw new NotUnderstood()
  const node = readOne(reading)
  if (!skips(reading, ')')) throw new NotUnderstood()
  reading.depth--
  return node
}

function readEscape(reading: Reading): Node {
  const sign = see(reading)
  if (sign === 'b' || sign === 'B') {
    reading.at++
    return { is: 'place', place: sign === 'b' ? 'border' : 'inside' }
  }
  const escaped = readEscaped(reading)
  return { is: 'take', takes: typeof escaped === 'string' ? (one) => one === escaped : escaped }
}

const kinds: { [letter: string]: RegExp } = { d: /\d/, D: /\D/, w: /\w/, W: /\W/, s: /\s/, S: /\S/ }
const signs: { [letter: string]: string } = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' }

/** What stands after a backslash: a sign, or a kind of sign. */
function readEscaped(reading: Reading): string | ((sign: string) => boolean) {
  const letter = take(reading)
  const kind = kinds[letter]
  if (kind) return (sign) => kind.test(sign)
  if (signs[letter]) return signs[letter]
  if (letter === 'p' || letter === 'P') return readProperty(reading, letter)
  if (letter === 'u' || letter === 'x') return readCode(reading, letter === 'u' ? 4 : 2)
  if (/[\dA-Za-z]/.test(letter)) throw new NotUnderstood()
  return letter
}

/** `\p{L}`, `\p{Lu}` … of Unicode. */
function readProperty(reading: Reading, letter: string): (sign: string) => boolean {
  const found = /^\{([A-Za-z_=]{1,30})\}/.exec(reading.signs.slice(reading.at, reading.at + 34).join(''))
  if (!found) throw new NotUnderstood()
  reading.at += found[0].length
  try {
    const property = new RegExp(`^\\${letter}{${found[1]}}$`, 'u')
    return (sign) => property.test(sign)
  } catch {
    throw new NotUnderstood()
  }
}

function readCode(reading: Reading, length: number): string {
  const code = reading.signs.slice(reading.at, reading.at + length).join('')
  if (!/^[\da-f]+$/i.test(code) || code.length !== length) throw new NotUnderstood()
  reading.at += length
  return String.fromCodePoint(Number.parseInt(code, 16))
}

function readClass(reading: Reading): (sign: string) => boolean {
  const isNot = skips(reading, '^')
  const takes: ((sign: string) => boolean)[] = []
  for (let first = true; first || see(reading) !== ']'; first = false) {
    if (see(reading) === '[' || (first && see(reading) === ']')) throw new NotUnderstood()
    const from = readMember(reading)
    if (typeof from !== 'string') takes.push(from)
    else if (see(reading) === '-' && reading.signs[reading.at + 1] !== ']')
      takes.push(readRange(reading, from))
    else takes.push((sign) => sign === from)
  }
  reading.at++
  return (sign) => takes.some((one) => one(sign)) !== isNot
}

function readRange(reading: Reading, from: string): (sign: string) => boolean {
  reading.at++
  const to = readMember(reading)
  const [low, high] = [from.codePointAt(0) ?? 0, typeof to === 'string' ? (to.codePointAt(0) ?? -1) : -1]
  if (low > high) throw new NotUnderstood()
  return (sign) => {
    const code = sign.codePointAt(0) ?? -1
    return code >= low && code <= high
  }
}

function readMember(reading: Reading): string | ((sign: string) => boolean) {
  const sign = take(reading)
  if (sign !== '\\') return sign
  return skips(reading, 'b') ? '\b' : readEscaped(reading)
}
