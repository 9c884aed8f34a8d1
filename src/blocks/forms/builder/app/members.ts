import type { Item } from '#field/form/question.ts'

export type ChangeOf<T extends Item> = (change: (item: T) => T, place?: string) => void

/** The same with some members; what is undefined is left out, for a form is stored as JSON. */
export function withOptional<T extends object>(one: T, more: { [K in keyof T]?: T[K] | undefined }): T {
  const next = { ...one, ...more }
  for (const [name, value] of Object.entries(more)) if (value === undefined) delete next[name as keyof T]
  return next as T
}
