import { askCases } from '#custody/browser/ask-cases.ts'
import { askVault } from '#custody/browser/keeper.ts'
import type { Canon } from '#vault/canonical.ts'
import type { SealedFile } from '#vault/file/file.ts'
import type { Inboxed } from './model/inboxed.ts'
import { withoutAnswers } from './model/keeping.ts'
import { staffDataIn } from './model/reading.ts'
import { nothingKept, type StaffData, sealedStaffData } from './model/staff-data.ts'

export type Place = { organisation: string; space: string }

type Change = (kept: StaffData) => Partial<StaffData>

/**
 * Keeps what the staff say of cases, on top of what a colleague has kept meanwhile. One act after the other, also from
 * different corners of this page: each begins with what the one before has left.
 */
export function keepStaffData(
  place: Place,
  cases: readonly Pick<Inboxed, 'id'>[],
  change: Change,
  told: (done: number) => void = () => {},
): Promise<void> {
  const work = before.catch(() => {}).then(() => keepAll(place, cases, change, told))
  before = work
  return work
}

let before: Promise<void> = Promise.resolve()

async function keepAll(
  { organisation, space }: Place,
  cases: readonly Pick<Inboxed, 'id'>[],
  change: Change,
  told: (done: number) => void,
): Promise<void> {
  const kept = staffDataIn(await askVault('listRecords', organisation, space))
  for (const [at, { id: of }] of cases.entries()) {
    const { data, version } = kept.get(of) ?? { data: nothingKept, version: 0 }
    const body = sealedStaffData(of, { ...data, ...change(data) })
    const id = await askCases('notesOf', of)
    await askVault('writeRecord', organisation, space, body, { id, version })
    told(at + 1)
  }
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
  await keepStaffData(place, [one], () => ({ ...(state && { state }), seen: one.letters.length }))
}

export type Receipt = {
  what: 'jam/erased/1'
  at: string
  by: string
  form: string
  cases: { id: string; openedAt: string }[]
  /** Of cases that stay: the short names of what was erased out of them. */
  answers?: { id: string; openedAt: string; names: string[] }[]
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

/** Erases the answers of one case whose time is over; the case stays. @returns its line of the receipt */
export async function eraseAnswers(
  { organisation, space }: Place,
  one: Inboxed,
  today: string,
): Promise<NonNullable<Receipt['answers']>> {
  const names = one.over()
  if (names.length === 0) return []
  const erased = Object.fromEntries(names.map((name) => [name, today]))
  await askCases('shortenCase', organisation, space, one.id, { ...withoutAnswers(one, names), erased })
  return [{ id: one.id, openedAt: one.openedAt, names }]
}
