import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind } from '#kernel/refusal.ts'
import { takeAwayCase } from '../deletion/erasing.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mustHoldSpace } from '../space/spaces.ts'
import { type CaseRow, countOf, findCaseRow, listCasesIn, listDueCases, lockCaseRow } from './cases.sql.ts'
import { recordsOf } from './derived.ts'
import { removeNotice } from './notices.sql.ts'

/** What went, and when: numbers alone. */
export type Destroyed = {
  case: string
  organisation: string
  letters: number
  replies: number
  records: number
  files: number
  at: string
}

/**
 * Erases a case for good, for a reader of its space: letters, replies, files, what was kept of it, the address for notices.
 * Asked twice it is done once.
 * @throws Refusal `case.missing`, `record.held`
 */
export async function eraseCase(desk: Desk, space: string, id: string): Promise<Destroyed> {
  await mustHoldSpace(desk, space)
  const { member } = await mustHaveKeyring(desk)
  const mine = mustFind(await findCaseRow(desk, id), 'case.missing')
  mustFind(mine.space === space || null, 'case.missing')
  return takeAll(desk, mine, member)
}

/** The same for whoever opened it, and has shown the way back for this. @throws Refusal `record.held` */
export const destroyOwnCase = (desk: Desk, mine: CaseRow): Promise<Destroyed> => takeAll(desk, mine, null)

/** Erases cases whose day has come, at most so many. For the house itself. @returns how many */
export async function eraseDueCases(desk: Desk, most: number): Promise<number> {
  const due = await listDueCases(desk, most)
  for (const one of due) await takeAll(desk, one, null)
  return due.length
}

/**
 * Erases every case of a space: what they were sent to is erased. For an act that has checked the right.
 * @throws Refusal `record.held`
 */
export const eraseCasesIn = (desk: Desk, space: string): Promise<number> =>
  // Whoever erases a service need not read what came to it.
  asHouse(desk, async () => {
    const all = await listCasesIn(desk, space)
    for (const one of all) await takeAll(desk, one, null)
    return all.length
  })

async function takeAll(desk: Desk, { id, organisation, space }: CaseRow, member: string | null) {
  // Whoever wrote has no key; whoever reads may not remove letters by themselves.
  return asHouse(desk, async (): Promise<Destroyed> => {
    mustFind(await lockCaseRow(desk, id), 'case.missing')
    const { letters, replies } = await countOf(desk, id)
    await removeNotice(desk, id)
    const names = await recordsOf(id, letters, replies)
    const { records, files } = await takeAwayCase(desk, { organisation, space, id, member }, names)
    await record(desk, 'case.erased', null, { organisation, data: { space } })
    return { case: id, organisation, letters, replies, records, files, at: desk.now.toISOString() }
  })
}
