import { z } from 'zod'

/** Whom a report is for: what federal statistics ask, or what dioceses and church districts ask besides. */
export const reports = ['federal', 'diocese'] as const
export type ReportKind = (typeof reports)[number]

/**
 * What is counted (Zählfeld), never of whom. The names follow what statistics of youth welfare (section 99 SGB VIII) and yearly
 * reports of church counselling ask for; `topic` takes the office's own topics.
 */
export const fields = {
  contact: ['message', 'chat', 'video', 'phone', 'place'],
  person: ['new', 'known'],
  age: ['under-14', '14-17', '18-26', '27-64', '65-over', 'unknown'],
  gender: ['female', 'male', 'diverse', 'unknown'],
  whom: ['self', 'relative', 'professional'],
  topic: [],
  length: ['one', 'two-to-five', 'more'],
  ending: ['as-agreed', 'referred', 'broken-off'],
  residence: ['within', 'outside', 'unknown'],
  confession: ['catholic', 'protestant', 'other', 'none', 'unknown'],
  referred: ['own-service', 'other-service', 'none'],
} as const satisfies Record<string, readonly string[]>
export type Field = keyof typeof fields

const church: readonly Field[] = ['residence', 'confession', 'referred']

/** The fields of a report, in their order. */
export const fieldsOf = (report: ReportKind): Field[] =>
  (Object.keys(fields) as Field[]).filter((field) => report === 'diocese' || !church.includes(field))

export type Figure = { office: string; month: string; field: string; value: string; count: number }

/** Below this a number could point to a person. */
export const least = 5

/** A number as it is shown: null where it is too small to show. */
export const shown = (count: number): number | null => (count > 0 && count < least ? null : count)

/**
 * What a field adds up to; null as soon as one value of it is suppressed: from the sum and the rest it could be reckoned.
 */
export const sumOf = (counts: readonly number[]): number | null =>
  counts.some((count) => shown(count) === null) ? null : counts.reduce((sum, count) => sum + count, 0)

export const monthForm = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** The counters of several months as one. */
export function together(figures: readonly Figure[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { field, value, count } of figures) {
    const key = `${field} ${value}`
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return counts
}
