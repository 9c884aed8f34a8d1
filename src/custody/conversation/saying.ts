import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { isOutside, type Line } from '#vault/conversation/line.ts'
import { timeOf } from '#vault/log/entry.ts'
import { findMember, type LogState } from '#vault/log/state.ts'
import { claimFiles, listFilesOfRecords } from '../file/outside-files.ts'
import { stateOf } from '../log/log-state.ts'
import { findRow, lockRow } from './conversations.sql.ts'
import { listAsked } from './groups.sql.ts'

/**
 * Looks at what stands beside a line: the seats and the space of a turn, as the log says them now; the files of a seeker, which
 * belong to the conversation from here on. A courtesy against mistakes: browsers check for themselves.
 * @param begunIn the organisation in which a group begins with this line
 * @throws Refusal `conversation.missing`, `conversation.seats`, `conversation.space`, `file.incomplete`
 */
export async function mustBeReady(
  desk: Desk,
  speaker: { seeker: string } | { member: string },
  line: Line,
  files: readonly string[],
  begunIn: string | null = null,
): Promise<void> {
  await asHouse(desk, async () => {
    const found = await findRow(desk, line.conversation)
    if (line.turn) await mustBeTurn(desk, found?.organisation ?? begunIn, line)
    if (begunIn !== null) return
    const mine = mustFind(found, 'conversation.missing')
    if (mine.organisation !== line.tenant) throw new Refusal('missing', 'conversation.missing')
    if (files.length === 0 || !('seeker' in speaker)) return
    // Held: what is erased at this moment takes them along or does not get them.
    mustFind(await lockRow(desk, mine.id), 'conversation.missing')
    const had = new Set((await listFilesOfRecords(desk, [mine.id])).map(({ id }) => id))
    await claimFiles(
      desk,
      mine.space,
      files.filter((id) => !had.has(id)),
      mine.id,
    )
  })
}

async function mustBeTurn(desk: Desk, organisation: string | null, line: Line): Promise<void> {
  if (organisation !== line.tenant) throw new Refusal('missing', 'conversation.missing')
  const { seats } = line.turn ?? { seats: [] }
  const [log, now] = [await stateOf(desk, organisation), timeOf(desk.now)]
  const outside = seats.filter(isOutside).map(({ member }) => member)
  const asked = await listAsked(desk, line.conversation, outside)
  const isEachOnce = new Set(seats.map(({ member }) => member)).size === seats.length
  const areThere = seats.every(
    (seat) =>
      (isOutside(seat) ? asked.has(seat.member) : belongs(log, seat.member)) && isAhead(seat.until, now),
  )
  if (!isEachOnce || !areThere) throw new Refusal('invalid', 'conversation.seats')
  const space = log.spaces.get(line.space)
  const isThere = space && !space.shredded && (seats.length > 0 || space.intake !== null)
  if (!isThere) throw new Refusal('conflict', 'conversation.space')
}

// The 31st of February has the form of a moment, and is none.
const isAhead = (until: string | null, now: string): boolean =>
  until === null || (until > now && timeOf(new Date(until)) === until)

// A guardian is a key on paper: nobody who reads.
const belongs = (log: LogState, id: string): boolean => {
  const member = findMember(log, id)
  return member !== undefined && member.role !== 'guardian'
}
