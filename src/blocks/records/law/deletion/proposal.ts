import { base64url, sha256, utf8 } from '#vault/bytes.ts'
import { canonical } from '#vault/canonical.ts'
import type { Holding, Paper } from '../../worker/holding.ts'
import type { Day } from '../retention/calendar.ts'

export type End = 'erase' | 'anonymise'

/** What somebody proposes to erase (Löschvorschlag). Kept in the plan: sealed and signed by its author. Names nobody. */
export type DeletionBody = {
  what: 'jam/deletion/1'
  at: string
  /** Its time is over, somebody asked for it (Art. 17), a consent was withdrawn, or it was proposed on its own page. */
  why: 'due' | 'request' | 'withdrawal' | 'other'
  lines: DeletionLine[]
}

/** `version`: as it was when it was looked at. Whoever has worked on it since is not overrun. */
export type DeletionLine = {
  record: string
  collection: string
  version: number
  end: End
  /** The class by which it is due, and since when. */
  class?: string
  due?: Day
}

/** What a second member says to it (Vier Augen). Holds for exactly what was proposed. */
export type DecisionBody = {
  what: 'jam/deletion-decision/1'
  of: string
  digest: string
  says: 'confirmed' | 'refused'
  why?: string
}

/** What has become of it: which records, never what was in them. */
export type DoneBody = {
  what: 'jam/deletion-done/1'
  of: string
  at: string
  done: { record: string; collection: string; end: End; class?: string; links: number; entries: number }[]
  left: { record: string; collection: string; why: LeftWhy }[]
}

export type LeftWhy = 'changed' | 'held' | 'restricted' | 'waits' | 'damaged' | 'not-due' | 'refused'

export type Standing =
  | { state: 'open' }
  | { state: 'refused'; by: string; why?: string }
  | { state: 'confirmed'; by: string }
  | { state: 'done'; by: string; done: DoneBody }

/** What is confirmed: every letter of it. */
export const digestOf = async (body: DeletionBody): Promise<string> =>
  base64url(await sha256(utf8(`jam/deletion/1\n${canonical(body)}`)))

/**
 * How a proposal stands. A word counts only when it is of another member than the proposal and of exactly this content: authors
 * are those who sealed, as the vault has checked them.
 */
export async function standingOf(holding: Holding, proposal: Paper<DeletionBody>): Promise<Standing> {
  const digest = await digestOf(proposal.body)
  const words = holding
    .papers<DecisionBody>('jam/deletion-decision/1')
    .filter(
      ({ body, author }) => body.of === proposal.id && body.digest === digest && author !== proposal.author,
    )
  const refused = words.find(({ body }) => body.says === 'refused')
  if (refused)
    return { state: 'refused', by: refused.author, ...(refused.body.why && { why: refused.body.why }) }
  const confirmed = words.find(({ body }) => body.says === 'confirmed')
  // One that was changed after it was made is another one.
  if (!confirmed || proposal.version !== 1) return { state: 'open' }
  const done = doneOf(holding, proposal.id)
  return done ? { state: 'done', by: confirmed.author, done } : { state: 'confirmed', by: confirmed.author }
}

/** All that was done of a proposal: torn work leaves several protocols. */
function doneOf(holding: Holding, of: string): DoneBody | undefined {
  const all = holding.papers<DoneBody>('jam/deletion-done/1').filter(({ body }) => body.of === of)
  const first = all[0]?.body
  if (!first) return undefined
  return {
    ...first,
    done: all.flatMap(({ body }) => body.done),
    left: all.flatMap(({ body }) => body.left),
  }
}

export const propose = (
  holding: Holding,
  why: DeletionBody['why'],
  lines: DeletionLine[],
  now: Date,
): Promise<Paper<DeletionBody>> =>
  holding.keep<DeletionBody>({ what: 'jam/deletion/1', at: now.toISOString(), why, lines })

/** @throws Error `own` when it is one's own proposal: then there are no four eyes */
export async function decide(
  holding: Holding,
  proposal: Paper<DeletionBody>,
  says: DecisionBody['says'],
  why?: string,
): Promise<void> {
  if (holding.me.member === proposal.author) throw new Error('own')
  const digest = await digestOf(proposal.body)
  const body = {
    what: 'jam/deletion-decision/1' as const,
    of: proposal.id,
    digest,
    says,
    ...(why && { why }),
  }
  await holding.keep<DecisionBody>(body)
}
