import { askCases } from '#custody/browser/ask-cases.ts'
import { askVault } from '#custody/browser/keeper.ts'
import type { Canon } from '#vault/canonical.ts'
import type { SealedFile } from '#vault/file/file.ts'
import type { Inboxed } from './model/inboxed.ts'
import { type StaffData, sealedStaffData } from './model/staff-data.ts'

export type Place = { organisation: string; space: string }

/** Keeps what the staff say of a case; refused when a colleague was faster. */
export async function keepStaffData(
  { organisation, space }: Place,
  one: Inboxed,
  change: Partial<StaffData>,
): Promise<void> {
  const id = await askCases('notesOf', one.id)
  const body = sealedStaffData(one.id, { ...one.staff, ...change })
  await askVault('writeRecord', organisation, space, body, { id, version: one.staffVersion })
}

export type Reply = { text: string; state: string | null; asks: boolean; files: SealedFile[] }

/** Answers, and moves the case on to where the answer says it is now. */
export async function answerCase(
  place: Place,
  one: Inboxed,
  { text, state, asks, files }: Reply,
): Promise<void> {
  const body = {
    what: 'jam/reply/1',
    ...(text && { text }),
    ...(state && { state }),
    ...(files.length > 0 && { files: files as unknown as Canon }),
    ...(asks && { asks: true }),
  }
  await askCases('replyTo', place.organisation, place.space, one.id, body)
  await keepStaffData(place, one, { ...(state && { state }), seen: one.letters.length })
}

export type Receipt = {
  what: 'jam/erased/1'
  at: string
  by: string
  form: string
  cases: { id: string; openedAt: string }[]
}

/** One after the other, so that what is torn has erased whole cases. */
export async function eraseCases(
  place: Place,
  cases: readonly Inboxed[],
  told: (done: number) => void,
): Promise<Receipt['cases']> {
  const erased: Receipt['cases'] = []
  for (const { id, openedAt } of cases) {
    await askCases('eraseCase', place.organisation, place.space, id)
    erased.push({ id, openedAt })
    told(erased.length)
  }
  return erased
}
