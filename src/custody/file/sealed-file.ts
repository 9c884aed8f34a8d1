import { z } from 'zod'
import { sealedId } from '../door.ts'

/** A sealed file (Anlage): its name, type and true length are in the record that it belongs to. */
export type SealedFile = {
  id: string
  space: string
  organisation: string
  record: string
  author: string
  size: number
  partSize: number
  completeAt: Date | null
}

export const largestFile = 10 * 1024 ** 3

const mostParts = 20_000

/** All parts are equally long, only the last may be shorter. */
const shape = {
  id: sealedId,
  size: z.int().min(1).max(largestFile),
  partSize: z
    .int()
    .min(1024)
    .max(8 * 1024 * 1024),
}
const isFew = (file: Parts) => countParts(file) <= mostParts
export const fileForm = z.strictObject({ ...shape, record: sealedId }).refine(isFew)
export type FileForm = z.infer<typeof fileForm>

/** The same of somebody who has no record yet. */
export const outsideFileForm = z.strictObject(shape).refine(isFew)

type Parts = Pick<SealedFile, 'size' | 'partSize'>

export const countParts = ({ size, partSize }: Parts): number => Math.ceil(size / partSize)

/** How long a part has to be; undefined for a part that the file does not have. */
export function lengthOfPart(file: Parts, number: number): number | undefined {
  const last = countParts(file) - 1
  if (number > last) return undefined
  return number < last ? file.partSize : file.size - last * file.partSize
}

/** The first and last byte that a `Range` header asks for (RFC 9110); the whole file without one, null for nonsense. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | null {
  if (header === undefined) return { start: 0, end: size - 1 }
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header) ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(size - Number(to), 0) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end ? { start, end } : null
}

const ageHead = new TextEncoder().encode('age-encryption.org/v1\n')

/** Whether these bytes are sealed: every part is an age file of its own, and anything else is refused. */
export const isSealedPart = (bytes: Uint8Array): boolean => ageHead.every((byte, at) => bytes[at] === byte)
