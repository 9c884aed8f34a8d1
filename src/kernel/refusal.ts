/** Why the house says no, and the HTTP status that says it. */
export const statusOf = {
  invalid: 422,
  unknown: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  gone: 410,
  busy: 429,
} as const

export type Reason = keyof typeof statusOf

/**
 * A no that a person gets to read. `code` is a key in a `.text.ts`, e.g. `need.settled`.
 * Anything else that is thrown is a bug and becomes an incident.
 */
export class Refusal extends Error {
  readonly reason: Reason
  readonly code: string
  constructor(reason: Reason, code: string) {
    super(`${reason}: ${code}`)
    this.name = 'Refusal'
    this.reason = reason
    this.code = code
  }
}

/** @throws Refusal `missing` when there is nothing, or nothing this person may see. */
export function mustFind<T>(thing: T | null | undefined, code = 'page.missing'): T {
  if (thing === null || thing === undefined) throw new Refusal('missing', code)
  return thing
}

/** What is said to somebody of a refusal, by its code: what happened, what is kept, what to do. */
export type Faults = Record<string, { title: string; says: string; todo: string }>
