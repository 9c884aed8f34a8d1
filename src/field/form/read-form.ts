import type { Lang } from '#kernel/text.ts'
import { type Form, formSchema } from './form.ts'
import { formShape } from './form-shape.ts'
import { readWords } from './read-form.text.ts'
import { upcast } from './upcast.ts'

/** What keeps a definition from being read: `where` leads to the member that is wrong (`pages.0.items.2.kind`). */
export type Unreadable = { fault: 'large' | 'deep' | 'newer' | 'shape'; where: string }

/** A definition has at most this many members, texts and numbers in all, and lies at most this deep in itself. */
const mostNodes = 400_000
const deepest = 200
const mostSigns = 8_000_000

/** Reads a stored or imported definition of whatever origin: lifted to this schema, bounded, and of the right shape. */
export function readForm(json: unknown): { form: Form } | Unreadable {
  const bad = outOfBounds(json)
  if (bad) return { fault: bad, where: '' }
  if (isNewer(json)) return { fault: 'newer', where: 'schema' }
  const read = formShape.safeParse(upcast(json))
  if (read.success) return { form: read.data }
  return { fault: 'shape', where: read.error.issues[0]?.path.map(String).join('.') ?? '' }
}

/** Why a definition cannot be read, for people. */
export function sayUnreadable({ fault, where }: Unreadable, lang: Lang): string {
  return readWords(lang)[fault](where)
}

// Without recursion: a definition that lies a million deep in itself must not take the stack with it.
function outOfBounds(json: unknown): 'large' | 'deep' | null {
  let [nodes, signs] = [0, 0]
  let level: unknown[] = [json]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return 'deep'
    const below: unknown[] = []
    for (const node of level) {
      if (typeof node === 'string') signs += node.length
      else if (typeof node === 'object' && node !== null)
        for (const inside of Object.values(node)) below.push(inside)
      if (++nodes > mostNodes || signs > mostSigns) return 'large'
    }
    if (below.length > mostNodes) return 'large'
    level = below
  }
  return null
}

const isNewer = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'schema' in json && Number(json.schema) > formSchema
