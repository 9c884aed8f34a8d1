import { asSaid } from '../../said.ts'
import type { Conversation } from './conversation.ts'
import { responsible } from './seating.ts'

/** Somebody is away, back on a day, and stood in for: as the roster has it, by their keys in the vault. */
export type Away = { member: string; fromOn: string; backOn: string; substitute: string }

/** Who is away on a day. */
export const awayOn = (all: readonly Away[], member: string, day: string): Away | undefined =>
  all.find((one) => one.member === member && one.fromOn <= day && day < one.backOn)

/**
 * The conversations whose seekers do not know yet until when I am away. The roster is the server's, so it is told only when I say
 * so: a server could not make me say it.
 */
export const untoldOf = (all: readonly Conversation[], away: Away, endsAt: string): Conversation[] =>
  all.filter(
    (one) =>
      responsible(one.seats)?.member === away.member &&
      !one.standing.isClosed &&
      !one.lines.some(({ by, said }) => {
        const known = by === away.member ? asSaid(said) : null
        return known?.kind === 'away' && known.until === endsAt
      }),
  )
