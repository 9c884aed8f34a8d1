import { matchesPattern } from '#field/rule/pattern.ts'
import type { Dice } from './plausible.ts'

/** A text that a simple regular expression matches; undefined where none is found. */
export function wordLike(pattern: string, dice: Dice): string | undefined {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const text = sequence({ source: pattern.replace(/^\^|\$$/g, ''), at: 0 }, dice)
    if (matchesPattern(text, pattern) === true) return text
  }
  return undefined
}

type Reader = { source: string; at: number }
const classes: { [name: string]: string } = {
  d: '0123456789',
  w: 'abcXYZ019_',
  s: ' ',
  D: 'abc',
  W: '-',
  S: 'abc1',
}

function sequence(reader: Reader, dice: Dice): string {
  const branches = ['']
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      reader.at += 1
      branches.push('')
    } else branches.push((branches.pop() ?? '') + repeated(reader, dice))
  }
  return dice.pick(branches) ?? ''
}

function repeated(reader: Reader, dice: Dice): string {
  const from = reader.at
  const one = atom(reader, dice)
  const after = reader.at
  const times = /^(?:\{(\d+)(,?)(\d*)\}|([?*+]))/.exec(reader.source.slice(after))
  if (!times) return one
  const [whole, low, comma, high, mark] = times
  const least = mark ? (mark === '+' ? 1 : 0) : Number(low)
  const most = mark ? (mark === '?' ? 1 : 4) : comma ? Number(high || least + 3) : least
  let text = ''
  for (let count = least + dice.below(most - least + 1); count > 0; count -= 1) {
    reader.at = from
    text += atom(reader, dice)
  }
  reader.at = after + whole.length
  return text
}

function atom(reader: Reader, dice: Dice): string {
  const mark = reader.source[reader.at++] ?? ''
  if (mark === '\\') {
    const name = reader.source[reader.at++] ?? ''
    return dice.pick([...(classes[name] ?? name)]) ?? ''
  }
  if (mark === '[') return oneOfClass(reader, dice)
  if (mark === '(') {
    const isLook = /^\?[=!<]/.test(reader.source.slice(reader.at))
    reader.at += /^\?(:|[=!]|<[=!])?/.exec(reader.source.slice(reader.at))?.[0].length ?? 0
    const inner = sequence(reader, dice)
    reader.at += 1
    return isLook ? '' : inner
  }
  return mark === '.' ? 'a' : mark === '^' || mark === '$' ? '' : mark
}

function oneOfClass(reader: Reader, dice: Dice): string {
  const end = reader.source.indexOf(']', reader.at + 1)
  const body = reader.source.slice(reader.at, end)
  reader.at = end + 1
  const signs = body.replace(/^\^/, '').replace(/(.)-(.)/g, (_all, from: string, to: string) => {
    const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)]
    return Array.from({ length: Math.max(0, last - first + 1) }, (_one, at) =>
      String.fromCharCode(first + at),
    ).join('')
  })
  const plain = signs.replace(/\\([dws])/g, (_all, name: string) => classes[name] ?? '').replaceAll('\\', '')
  const from = body.startsWith('^') ? [...'abcXYZ019'].filter((sign) => !plain.includes(sign)) : [...plain]
  return dice.pick(from) ?? ''
}
