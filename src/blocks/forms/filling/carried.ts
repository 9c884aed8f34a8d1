import { z } from 'zod'
import type { Answers } from '#field/answer/answer.ts'

/** What goes from page to page without JavaScript: the answers so far, and by which parts its sealed files are known. */
export type Carried = { answers: Answers; files: { [file: string]: SealedParts } }

/** A file as the vault knows it; its key stands in the answer. */
export type SealedParts = {
  id: string
  name: string
  type: string
  size: number
  age: string
  parts: string[]
}

const shape = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  files: z.record(
    z.string(),
    z.strictObject({
      id: z.string(),
      name: z.string(),
      type: z.string(),
      size: z.number(),
      age: z.string(),
      parts: z.array(z.string()),
    }),
  ),
})

/** Characters of answers that a page carries: more is no form that somebody fills in. */
const most = 2_000_000

export const nothing: Carried = { answers: {}, files: {} }

export const carry = (carried: Carried): string => Buffer.from(JSON.stringify(carried)).toString('base64url')

/** @returns null for what no page of ours carried. */
export function carriedIn(text: string): Carried | null {
  if (text === '') return nothing
  if (text.length > most) return null
  try {
    const read = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return read.success ? (read.data as Carried) : null
  } catch {
    return null
  }
}
