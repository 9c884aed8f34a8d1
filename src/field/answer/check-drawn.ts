import type { Question } from '../form/question.ts'
import type { Place, SealedFile, Signature } from './answer.ts'
import { isRecord } from './check-text.ts'
import type { Found } from './fault.ts'

const shape: Found = { fault: 'shape' }

const usualTypes: { [kind in Question['kind']]?: string[] } = { photo: ['image/*'], audio: ['audio/*'] }

/** Media types and endings that a question takes. Empty: all. */
export const typesOf = (question: Question): string[] =>
  question.limits?.types ?? usualTypes[question.kind] ?? []

/** How many files a question takes. */
export const mostFilesOf = ({ kind, limits }: Question): number =>
  limits?.longest ?? (kind === 'file' ? 20 : 5)

export function checkFiles(question: Question, answer: unknown): Found | null {
  if (!Array.isArray(answer) || !answer.every(isFile)) return shape
  const { fewest, bytes } = question.limits ?? {}
  if (fewest !== undefined && answer.length < fewest) return { fault: 'too-few-files', count: fewest }
  const most = mostFilesOf(question)
  if (answer.length > most) return { fault: 'too-many-files', count: most }
  const types = typesOf(question)
  for (const file of answer) {
    if (file.size === 0) return { fault: 'file-empty' }
    if (bytes !== undefined && file.size > bytes) return { fault: 'file-size', most: bytes }
    if (!isOfType(file, types)) return { fault: 'file-type', word: types.join(', ') }
  }
  return null
}

function isFile(file: unknown): file is SealedFile {
  if (!isRecord(file)) return false
  const isText = ['name', 'type', 'file', 'key'].every(
    (part) => typeof file[part] === 'string' && String(file[part]).length < 500,
  )
  return isText && Number.isSafeInteger(file.size) && Number(file.size) >= 0
}

/** `image/*`, `application/pdf` or `.pdf`, as the `accept` of HTML has it. */
export function isOfType(file: { name: string; type: string }, types: string[]): boolean {
  const [name, type] = [file.name.toLowerCase(), file.type.toLowerCase()]
  return (
    types.length === 0 ||
    types.some((wanted) => {
      const like = wanted.toLowerCase()
      if (like.startsWith('.')) return name.endsWith(like)
      return like.endsWith('/*') ? type.startsWith(like.slice(0, -1)) : type === like
    })
  )
}

export function checkSignature(answer: unknown): Found | null {
  if (!isRecord(answer)) return shape
  const { typed, strokes } = answer as Partial<Record<'typed' | 'strokes', unknown>> & Partial<Signature>
  if (typed !== undefined)
    return typeof typed === 'string' && typed.trim() !== '' && typed.length <= 200
      ? null
      : { fault: 'signature' }
  const isDrawn =
    Array.isArray(strokes) && strokes.length > 0 && strokes.length <= 2000 && strokes.every(isStroke)
  return isDrawn && JSON.stringify(strokes).length <= 60_000 ? null : { fault: 'signature' }
}

const isStroke = (stroke: unknown): boolean =>
  Array.isArray(stroke) &&
  stroke.length > 0 &&
  stroke.every((point) => Array.isArray(point) && point.length === 2 && point.every(Number.isFinite))

/** A place may also be said in words alone. */
export const isSaidPlace = (place: unknown): boolean =>
  isRecord(place) &&
  Object.keys(place).join() === 'words' &&
  typeof place.words === 'string' &&
  place.words.length <= 500

export function isPlace(place: unknown): place is Place {
  if (!isRecord(place)) return false
  const { lat, lon, words } = place
  const isThere =
    typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isThere && (words === undefined || (typeof words === 'string' && words.length <= 500))
}

export function checkPlaces(question: Question, answer: unknown): Found | null {
  if (!Array.isArray(answer) || answer.length > 5000) return shape
  if (!answer.every(isPlace)) return { fault: 'place' }
  const fewest = Math.max(question.kind === 'area' ? 3 : 2, question.limits?.fewest ?? 0)
  return answer.length < fewest ? { fault: 'too-few-places', count: fewest } : null
}
