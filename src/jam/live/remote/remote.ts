import { z } from 'zod'
import { checkField } from '#field/text-field.ts'
import { isId, keyedHash } from '#kernel/id.ts'
import { plainLine, plainText } from '#kernel/plain.ts'

/** A jam, or a part of it, that has gone remote (dezentral): those people work from where they are, and meet by video. */
export type Remote = {
  id: string
  jam: string
  /** Where the video rooms are: an address, or a pattern with {room} in it. */
  base: string
  beganAt: Date
  /** One room for all who have no team; empty: made like the others. */
  lobby?: string
  /** Set where only a part is remote: a venue that was lost, or one team. */
  venue?: string | null
  team?: string | null
  /** A room opened by hand for the team that is looked at. */
  link?: string | null
}

/** What is remote: the whole jam, what was in one venue, or one team. */
export type Scope = { kind: 'jam' } | { kind: 'venue' | 'team'; id: string }

/** A scope as it stands in a form: `jam`, `team:<id>`. */
export function scopeOf(text: unknown): Scope | undefined {
  if (text === undefined || text === 'jam') return { kind: 'jam' }
  const [, kind, id] = /^(venue|team):(.+)$/.exec(String(text)) ?? []
  return isId(id) ? { kind: kind as 'venue' | 'team', id } : undefined
}

export const scopeText = (scope: Scope): string =>
  scope.kind === 'jam' ? 'jam' : `${scope.kind}:${scope.id}`

export const isSame = (remote: Remote, scope: Scope): boolean =>
  scopeText(scope) === (remote.team ? `team:${remote.team}` : remote.venue ? `venue:${remote.venue}` : 'jam')

const pattern = plainLine(1, 300, 'base.empty', 'base.long').superRefine((text, context) => {
  const problem = problemOf(text)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})

const link = plainLine(0, 300, 'link.long', 'link.long').refine(
  (text) => text === '' || isVideoAddress(text),
  'base.wrong',
)

const scope = z
  .string()
  .optional()
  .refine((text) => scopeOf(text) !== undefined, 'scope.wrong')
  .transform((text) => scopeOf(text) ?? { kind: 'jam' as const })

export const remoteForm = z.object({
  base: pattern,
  scope,
  sure: z.literal('yes', 'sure.missing'),
})

/** The same without the promise to be sure: nothing happens of it. */
export const rehearsalForm = remoteForm.omit({ sure: true })

export const planForm = z.object({
  pattern,
  lobby: link,
  shifts: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .optional()
    .transform((titles = []) => titles.map((title) => title.slice(0, 200)).slice(0, 200)),
  notes: plainText(0, 4000, 'notes.long', 'notes.long').prefault(''),
})

export const roomForm = z.object({ link })
export const presenceForm = z.object({ here: checkField })

/** What a pattern may name: the secret name of a room, and a short sign of its team. */
const places = ['room', 'team']

/** What is wrong with a pattern, as the key of a sentence. */
export function problemOf(text: string): string | undefined {
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  if (named.some((name) => !places.includes(name))) return 'base.place'
  if (/[{}]/.test(text.replaceAll(/\{\w+\}/g, ''))) return 'base.place'
  // Without the secret name every team would stand in the same room, or anybody would guess theirs.
  if (named.length > 0 && !named.includes('room')) return 'base.open'
  if (/^https:\/\/[^/]*[{}]/.test(text)) return 'base.wrong'
  return isVideoAddress(text.replaceAll(/\{\w+\}/g, 'x'), named.length > 0) ? undefined : 'base.wrong'
}

/** The room of a team, or the lobby of all. Who does not know its name does not find it. */
export function roomOf(secret: string, remote: Remote, team: string | null): string {
  if (team && remote.link) return remote.link
  if (!team && remote.lobby) return remote.lobby
  const name = `jam-${keyedHash(secret, `room:${remote.id}:${team ?? 'lobby'}`).slice(0, 24)}`
  if (!remote.base.includes('{')) return `${remote.base.replace(/\/+$/, '')}/${name}`
  return remote.base.replaceAll('{room}', name).replaceAll('{team}', team?.slice(0, 8) ?? 'lobby')
}

function isVideoAddress(address: string, withQuery = true): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' || url.username || url.password) return false
  return withQuery || (!url.search && !url.hash)
}
