import { randomInt } from 'node:crypto'
import { slugOf } from '#kernel/slug.ts'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** An address for a form: words of its name, and four signs, because others have forms of that name, too. */
export function freshSlug(name: string): string {
  const tail = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${slugOf(name).slice(0, 48).replace(/-$/, '') || 'formular'}-${tail}`
}
