import type { Wording } from '#field/form/wording.ts'
import { type Json, textAt } from '../value.ts'

/** `titleEn` and `titleFr` as one. */
export function both(json: Json, name: string): Wording {
  const [en, fr] = [textAt(json[`${name}En`]), textAt(json[`${name}Fr`])]
  return { ...(en ? { en } : {}), ...(fr ? { fr } : {}) }
}
