import { z } from 'zod'
import { keyedHash } from '#kernel/id.ts'
import { plainLine } from '#kernel/plain.ts'

/** A jam that has gone remote (dezentral): everybody works from where they are, and meets by video. */
export type Remote = { id: string; jam: string; base: string; beganAt: Date }

export const remoteForm = z.object({
  base: plainLine(1, 300, 'base.empty', 'base.long').refine(isVideoAddress, 'base.wrong'),
  sure: z.literal('yes', 'sure.missing'),
})

/** The room of a team, or the lobby of all. Who does not know its name does not find it. */
export function roomOf(secret: string, remote: Remote, team: string | null): string {
  const name = keyedHash(secret, `room:${remote.id}:${team ?? 'lobby'}`).slice(0, 24)
  return `${remote.base.replace(/\/+$/, '')}/jam-${name}`
}

function isVideoAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url?.protocol === 'https:' && !url.username && !url.password && !url.search && !url.hash
}
