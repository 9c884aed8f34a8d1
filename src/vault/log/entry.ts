import { isHybrid } from '../age.ts'
import { base64url, isId, sha256 } from '../bytes.ts'
import { bound } from '../canonical.ts'
import type { Card } from '../identity/identity.ts'

/** admin: who belongs to us, may open spaces. member: reads what is granted. guardian: the board's recovery, nothing else. */
export type Role = 'admin' | 'member' | 'guardian'

/**
 * What can be said in an organisation's log (Protokoll der Schlüssel). A `commitment` is what a space key hashes to: a
 * wrap counts only if its key does. `until` is a moment, or null for "until further notice".
 */
export type Said = {
  founded: { card: Card }
  member_added: { card: Card; role: Role }
  member_removed: { member: string }
  role_changed: { member: string; role: Role }
  space_opened: { space: string; commitment: string; readers: string[] }
  epoch_opened: { space: string; epoch: number; commitment: string; readers: string[] }
  epoch_closed: { space: string; epoch: number }
  intake_key_set: { space: string; epoch: number; recipient: string }
  granted: { space: string; member: string; until: string | null }
  recovery_used: { by: 'colleague' | 'guardians'; lost: string; successor: string }
  handed_over: { protocol: string | null }
  space_shredded: { space: string }
  service_retired: { service: string; spaces: string[] }
}
export type Kind = keyof Said

/** One signed line. `previous` is the head before it, null for the first; `time` is UTC to the second, as the author's clock had it. */
export type EntryOf<K extends Kind> = {
  suite: 1
  seq: number
  previous: string | null
  kind: K
  payload: Said[K]
  time: string
  author: string
  signature: string
}
export type Entry = { [K in Kind]: EntryOf<K> }[Kind]

type Form = (value: unknown) => boolean
const hash: Form = (value) => typeof value === 'string' && /^[\w-]{43}$/.test(value)
const list: Form = (value) =>
  Array.isArray(value) && value.every(isId) && new Set(value).size === value.length
const count: Form = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const role: Form = (value) => value === 'admin' || value === 'member' || value === 'guardian'
const card: Form = (value) =>
  hasForm(value, { tenant: isId, id: isId, recipient: isHybrid, verify: hash, proof: isSignature })
const orNull =
  (form: Form): Form =>
  (value) =>
    value === null || form(value)

const forms: Record<Kind, Record<string, Form>> = {
  founded: { card },
  member_added: { card, role },
  member_removed: { member: isId },
  role_changed: { member: isId, role },
  space_opened: { space: isId, commitment: hash, readers: list },
  epoch_opened: { space: isId, epoch: count, commitment: hash, readers: list },
  epoch_closed: { space: isId, epoch: count },
  intake_key_set: { space: isId, epoch: count, recipient: isHybrid },
  granted: { space: isId, member: isId, until: orNull(isTime) },
  recovery_used: { by: (by) => by === 'colleague' || by === 'guardians', lost: isId, successor: isId },
  handed_over: { protocol: orNull(hash) },
  space_shredded: { space: isId },
  service_retired: { service: isId, spaces: list },
}

/** Every kind of line. */
export const kinds = Object.keys(forms) as Kind[]

/** Whether something has the form of an entry; the server takes nothing else. It says nothing about truth: see `replay`. */
export function isEntry(value: unknown): value is Entry {
  const { kind, payload } = Object(value)
  return (
    hasForm(value, {
      suite: (suite) => suite === 1,
      seq: count,
      previous: orNull(hash),
      kind: (said) => typeof said === 'string' && Object.hasOwn(forms, said),
      payload: (said) => typeof said === 'object',
      time: isTime,
      author: isId,
      signature: isSignature,
    }) && hasForm(payload, forms[kind as Kind])
  )
}

/** The space that an entry is about; '' for what is about the whole organisation. */
export const aboutOf = (payload: object): string => ('space' in payload ? String(payload.space) : '')

/** A hash of the whole entry, signature included: SHA-256, base64url. */
export const digestOf = async (entry: Entry): Promise<string> =>
  base64url(await sha256(bound('log/entry', entry)))

/**
 * The head after an entry. Kind and space stand beside the digest, so that a visitor can be given a log in which the
 * lines about other spaces are only named, see `proof.ts`.
 */
export const headAfter = async (
  previous: string | null,
  kind: Kind,
  about: string,
  digest: string,
): Promise<string> => base64url(await sha256(bound('log/head', [previous, kind, about, digest])))

/** A moment as the log writes it, UTC to the second: `2026-03-01T09:30:00Z`. */
export const timeOf = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`

/** Whether exactly these members are there, each in its form. */
export function hasForm(value: unknown, form: Record<string, Form>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const names = Object.keys(form)
  for (const name of names) if (!form[name]?.((value as Record<string, unknown>)[name])) return false
  return Object.keys(value).length === names.length
}

/** Whether a text is a moment as the log writes it. */
export function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}(-\d\d){2}T\d\d:\d\d:\d\dZ$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}

function isSignature(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]{86}$/.test(value)
}
