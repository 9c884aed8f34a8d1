import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { eraseFile, mustNotBeHeld } from '../deletion/erasing.ts'
import { bury } from '../deletion/journal.ts'
import { keepAlone } from '../envelope/envelopes.ts'
import { listFilesOfRecords } from '../file/outside-files.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mustBeLetterFor, replaceLetter } from '../letter/letters.ts'
import { mustHoldSpace } from '../space/spaces.ts'
import { longest } from './case.ts'
import { findCaseRow, lockCaseRow } from './cases.sql.ts'
import { recordOf } from './derived.ts'

/** A case that is to say less: its first letter sealed anew, what its readers keep of it, and files that go. */
export type Shorter = { letter: unknown; copy: Envelope; files: readonly string[] }

/**
 * Erases some of what the first letter of a case said, while the case stays: letter and copy are replaced by shorter ones, both
 * or none, and no older version of either is left. What they say the server does not know; a reader has sealed them.
 * @throws Refusal `case.missing`, `record.held`, `letter.form`, `letter.no-intake`, and as `putEnvelopes`
 */
export async function shortenCase(
  desk: Desk,
  space: string,
  id: string,
  { letter: sent, copy, files }: Shorter,
): Promise<void> {
  const { organisation } = await mustHoldSpace(desk, space)
  const { member } = await mustHaveKeyring(desk)
  const mine = mustFind(await findCaseRow(desk, id), 'case.missing')
  mustFind(mine.space === space || null, 'case.missing')
  const letter = await mustBeLetterFor(desk, { organisation, space }, sent, longest, mine.sealedBy)
  if (letter.id !== id || copy.id !== id) throw new Refusal('invalid', 'letter.form')
  // Whoever reads a space removes no letters by themselves; that one takes the place of another is for this act alone.
  await asHouse(desk, async () => {
    mustFind(await lockCaseRow(desk, id), 'case.missing')
    await mustNotBeHeld(desk, space, id)
    await replaceLetter(desk, letter)
  })
  await keepAlone(desk, space, member, copy)
  const own = (await listFilesOfRecords(desk, [id])).filter((one) => files.includes(one.id))
  for (const file of own) await eraseFile(desk, space, file.id)
  // A line in the protocol. Its subject is the name of nothing: the case itself is not gone.
  const subject = await recordOf('shorter', id, copy.version)
  const counts = { versions: copy.version - 1, files: own.length }
  await bury(desk, { organisation, space, kind: 'record', subject, member, counts, at: desk.now })
  await record(desk, 'case.shortened', null, { organisation, data: { space } })
}
