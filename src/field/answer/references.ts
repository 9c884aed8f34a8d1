import type { Form } from '../form/form.ts'
import { type Placed, questionsOf } from '../form/questions.ts'

const references = /\$\{([^{}]{1,200})\}/g

export const holdsAnswers = (text: string): boolean => text.includes('${')

/** A text in its pieces: words, and names of answers between them. */
export function piecesOf(text: string): (string | { name: string })[] {
  if (!holdsAnswers(text)) return [text]
  const pieces: (string | { name: string })[] = []
  let at = 0
  for (const { index, 0: whole, 1: name = '' } of text.matchAll(references)) {
    if (index > at) pieces.push(text.slice(at, index))
    pieces.push({ name: name.trim() })
    at = index + whole.length
  }
  return at < text.length ? [...pieces, text.slice(at)] : pieces
}

export const namesInside = (text: string): string[] =>
  piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.name]))

const byName = new WeakMap<Form, Map<string, Placed>>()

/** The question of a name; of a name with a dot perhaps the part of an answer. */
export function placedAs(form: Form, name: string): { placed: Placed; part: string } | null {
  const known = byName.get(form) ?? new Map(questionsOf(form).map((one) => [one.question.name, one]))
  byName.set(form, known)
  const whole = known.get(name)
  if (whole) return { placed: whole, part: '' }
  const dot = name.lastIndexOf('.')
  const placed = dot > 0 ? known.get(name.slice(0, dot)) : undefined
  return placed ? { placed, part: name.slice(dot + 1) } : null
}
