import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mostNotes } from './conversation.ts'
import { findSeat, lockRow, sayWord } from './conversations.sql.ts'
import { mustHear } from './hearing.ts'
import { countNotes, findNoteRow, listNoteRows, putNoteRow } from './notes.sql.ts'
import { originOf } from './telling.ts'

/** Characters of a sealed note: about 100 kB of text. */
const longest = 150_000

/** The side room (Nebenraum) of a conversation: each note in its newest version. @throws Refusal `conversation.missing` */
export async function listNotes(desk: Desk, id: string): Promise<Envelope[]> {
  await mustHear(desk, id)
  return (await listNoteRows(desk, id)).map(({ envelope }) => envelope)
}

/**
 * Keeps a note of the side room, by somebody who has a seat: the next version, under the present key. Of the version before nothing
 * stays. The same again is acknowledged again.
 * @returns its version
 * @throws Refusal `conversation.missing`, `conversation.not-seated`, `envelope.epoch`, `envelope.version`,
 * `envelope.foreign-author`, `envelope.other-place`, `conversation.full`
 */
export async function keepNote(desk: Desk, id: string, envelope: Envelope): Promise<number> {
  await mustHear(desk, id)
  const { member } = await mustHaveKeyring(desk)
  if (envelope.space !== id || envelope.ct.length > longest)
    throw new Refusal('invalid', 'envelope.other-place')
  if (envelope.author !== member) throw new Refusal('invalid', 'envelope.foreign-author')
  // Whoever has a seat reads; that something is added is for this act alone.
  return asHouse(desk, async () => {
    const mine = mustFind(await lockRow(desk, id), 'conversation.missing')
    if (!(await findSeat(desk, id, member))) throw new Refusal('forbidden', 'conversation.not-seated')
    const before = await findNoteRow(desk, id, envelope.id)
    if (before && isSame(before.envelope, envelope)) return envelope.version
    if (envelope.epoch !== mine.epoch) throw new Refusal('conflict', 'envelope.epoch')
    if (envelope.version !== (before?.version ?? 0) + 1) throw new Refusal('conflict', 'envelope.version')
    if (!before && (await countNotes(desk, id)) >= mostNotes)
      throw new Refusal('conflict', 'conversation.full')
    await putNoteRow(desk, id, envelope)
    await sayWord(desk, `from ${originOf(desk.house)}\nnote ${mine.space} ${id} ${envelope.id}`)
    return envelope.version
  })
}

const isSame = (one: Envelope, other: Envelope): boolean =>
  one.version === other.version && one.iv === other.iv && one.ct === other.ct
