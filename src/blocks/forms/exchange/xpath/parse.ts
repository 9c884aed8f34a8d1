import { NotUnderstood, type Token, tokensOf } from './tokens.ts'

export type Step = { name: string; tests: Expression[] }

/** An expression of XPath 1.0 with what XLSForm adds: `${name}`. */
export type Expression =
  | { is: 'number'; value: number }
  | { is: 'text'; value: string }
  | { is: 'ref'; name: string; tests: Expression[] }
  | { is: 'call'; name: string; with: Expression[] }
  | { is: 'two'; operator: string; left: Expression; right: Expression }
  | { is: 'minus'; of: Expression }
  | { is: 'path'; absolute: boolean; steps: Step[]; from?: Expression }

const levels = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']]
const deepest = 50
/** Operators of one kind one after the other. */
const longest = 400

/** @throws NotUnderstood */
export function parseXpath(source: string): Expression {
  const tokens = tokensOf(source)
  const reader = { tokens, at: 0, depth: 0 }
  const expression = level(reader, 0)
  if (reader.at < tokens.length) throw new NotUnderstood(tokens[reader.at]?.text ?? '')
  return expression
}

type Reader = { tokens: Token[]; at: number; depth: number }

const peek = (reader: Reader): Token | undefined => reader.tokens[reader.at]

function take(reader: Reader, text: string): boolean {
  const token = peek(reader)
  if (token?.text !== text || token.is === 'text' || token.is === 'ref') return false
  reader.at += 1
  return true
}

function must(reader: Reader, text: string): void {
  if (!take(reader, text)) throw new NotUnderstood(peek(reader)?.text ?? `… ${text}`)
}

function level(reader: Reader, number: number): Expression {
  const operators = levels[number]
  if (!operators) return unary(reader)
  let left = level(reader, number + 1)
  for (let length = 0; ; length += 1) {
    if (length > longest) throw new NotUnderstood('…')
    const operator = operators.find((one) => {
      const token = peek(reader)
      return token?.text === one && (token.is === 'mark' || token.is === 'operator') && take(reader, one)
    })
    if (!operator) return left
    left = { is: 'two', operator, left, right: level(reader, number + 1) }
  }
}

function unary(reader: Reader): Expression {
  if (take(reader, '-')) {
    reader.depth += 1
    if (reader.depth > deepest) throw new NotUnderstood('---…')
    const of = unary(reader)
    reader.depth -= 1
    return { is: 'minus', of }
  }
  const one = path(reader)
  if (peek(reader)?.is === 'mark' && peek(reader)?.text === '|') throw new NotUnderstood('|')
  return one
}

function path(reader: Reader): Expression {
  const token = peek(reader)
  if (!token) throw new NotUnderstood('…')
  if (token.is === 'number') {
    reader.at += 1
    return { is: 'number', value: Number(token.text) }
  }
  if (token.is === 'text') {
    reader.at += 1
    return { is: 'text', value: token.text }
  }
  if (token.is === 'ref') {
    reader.at += 1
    return further(reader, { is: 'ref', name: token.text, tests: tests(reader) })
  }
  if (take(reader, '(')) return further(reader, inside(reader, ')'))
  if (token.is === 'name' && reader.tokens[reader.at + 1]?.text === '(')
    return further(reader, called(reader))
  if (take(reader, '/')) return { is: 'path', absolute: true, steps: steps(reader) }
  return { is: 'path', absolute: false, steps: steps(reader) }
}

function called(reader: Reader): Expression {
  const name = reader.tokens[reader.at]?.text ?? ''
  reader.at += 2
  const given: Expression[] = []
  if (take(reader, ')')) return { is: 'call', name, with: given }
  do given.push(inside(reader, ''))
  while (take(reader, ','))
  must(reader, ')')
  return { is: 'call', name, with: given }
}

function inside(reader: Reader, end: string): Expression {
  reader.depth += 1
  if (reader.depth > deepest) throw new NotUnderstood('((((…')
  const one = level(reader, 0)
  reader.depth -= 1
  if (end) must(reader, end)
  return one
}

function further(reader: Reader, from: Expression): Expression {
  if (!take(reader, '/')) return from
  return { is: 'path', absolute: false, steps: steps(reader), from }
}

function steps(reader: Reader): Step[] {
  const found: Step[] = []
  do {
    const token = peek(reader)
    if (!token || (token.is !== 'name' && !['.', '..', '*'].includes(token.text)))
      throw new NotUnderstood(token?.text ?? '/')
    reader.at += 1
    if (peek(reader)?.text === '::' || peek(reader)?.text === '(') throw new NotUnderstood(token.text)
    found.push({ name: token.text, tests: tests(reader) })
  } while (take(reader, '/'))
  return found
}

function tests(reader: Reader): Expression[] {
  const found: Expression[] = []
  while (take(reader, '[')) found.push(inside(reader, ']'))
  return found
}
