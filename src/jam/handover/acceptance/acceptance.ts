import { z } from 'zod'
import { optionalLine } from '#field/text-field.ts'
import { Refusal } from '#kernel/refusal.ts'

/** How it went with one point. What is dropped no longer counts, and stands there with its reason. */
export const verdicts = ['delivered', 'partly', 'not', 'dropped'] as const
export type Verdict = (typeof verdicts)[number]

export type Point = { text: string; verdict: Verdict | null; remark: string }

/** An acceptance test (Abnahme): what was to be done, and whether it is, in the words of the organisation. */
export type Acceptance = {
  team: string
  points: Point[]
  version: number
  signature: { name: string; at: Date } | null
}

export const mostPoints = 20

/** The first points: what the organisation wrote down about when it is done, sentence by sentence. */
export function pointsFrom(doneWhen: string): Point[] {
  const sentences = doneWhen
    .split(/\n+|(?<=\p{L}{3}[.!?])\s+(?=\p{Lu})/u)
    .map((text) => text.replace(/^[\s–•*·-]+/, '').trim())
    .filter((text) => text.length > 2)
  return [...new Set(sentences)].slice(0, mostPoints).map((text) => newPoint(text.slice(0, 300)))
}

export const newPoint = (text: string): Point => ({ text, verdict: null, remark: '' })

/** Delivered n of m. What was dropped is neither. */
export function countPoints(points: readonly Point[]): { delivered: number; partly: number; of: number } {
  const counted = points.filter(({ verdict }) => verdict !== 'dropped')
  const count = (wanted: Verdict) => counted.filter(({ verdict }) => verdict === wanted).length
  return { delivered: count('delivered'), partly: count('partly'), of: counted.length }
}

export const isThrough = (points: readonly Point[]): boolean =>
  points.length > 0 && points.every(({ verdict }) => verdict !== null)

/** @throws Refusal `acceptance.signed`: what is signed stays as it was signed */
export function mustBeUnsigned({ signature }: Pick<Acceptance, 'signature'>): void {
  if (signature) throw new Refusal('conflict', 'acceptance.signed')
}

const remark = optionalLine('remark', 300)

export const pointForm = z.object({ verdict: z.enum(verdicts, 'verdict.empty').nullable(), remark })

export const moreForm = z.object({ more: optionalLine('more', 300) })
