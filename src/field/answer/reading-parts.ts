import type { Question } from '../form/question.ts'
import { shapeOf } from '../form/questions.ts'
import type { Answer } from './answer.ts'
import { readDate, readTime } from './parse.ts'
import { listed, type Reading, readJson, textAt, textsAt } from './sent.ts'

export function readSignature(reading: Reading, name: string): Answer | undefined {
  const [drawn] = textsAt(reading, `${name}.strokes`).map(readJson)
  if (drawn !== undefined) return { strokes: drawn as [number, number][][] }
  const typed = textAt(reading, `${name}.typed`) ?? textAt(reading, name)
  return typed === undefined ? undefined : { typed: typed.trim() }
}

/** `52.5,13.4 52.6,13.5`, or JSON. */
export function readPlaces(typed: string | undefined): Answer | undefined {
  if (typed === undefined) return undefined
  if (typed.startsWith('[')) return listed(readJson(typed)) as Answer | undefined
  return typed
    .trim()
    .replace(/,\s+/g, ',')
    .split(/[\s;]+/)
    .slice(0, 5000)
    .map((pair) => {
      const [lat, lon] = pair.split(',').map(Number)
      return { lat: lat ?? Number.NaN, lon: lon ?? Number.NaN }
    })
}

const parts: { [shape: string]: string[] } = {
  span: ['from', 'to'],
  name: ['first', 'last', 'title'],
  address: ['street', 'postcode', 'town', 'more', 'country'],
  place: ['lat', 'lon', 'words'],
}

/** Parts of which at least one is filled in; what must be there is empty, what may be missing is not there. */
export function readParts(reading: Reading, question: Question, name: string): Answer | undefined {
  const shape = shapeOf(question)
  const read = question.kind === 'date-range' ? readDate : question.kind === 'time-range' ? readTime : trimmed
  const found = (parts[shape] ?? []).map((part) => [part, textAt(reading, `${name}.${part}`)] as const)
  if (found.every(([, text]) => text === undefined)) return undefined
  const must = {
    span: ['from', 'to'],
    name: ['first', 'last'],
    address: ['street', 'postcode', 'town'],
    place: [],
  }[shape as 'span']
  const answer: { [part: string]: string | number } = {}
  for (const [part, text] of found) {
    if (part === 'lat' || part === 'lon') Object.assign(answer, readDegrees(part, text, found))
    else if (text !== undefined) answer[part] = read(text)
    else if (must?.includes(part)) answer[part] = ''
  }
  return answer as Answer
}

/** Without both it is a place in words. */
function readDegrees(
  part: string,
  text: string | undefined,
  found: readonly (readonly [string, string | undefined])[],
) {
  const isSaid = found.every(([name, given]) => name === 'words' || given === undefined)
  return isSaid ? {} : { [part]: text === undefined ? Number.NaN : Number(text.trim().replace(',', '.')) }
}

const trimmed = (text: string): string => text.trim()
