import { z } from 'zod'
import { type GroupOpening, openGroup } from '#custody/conversation/groups.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { plainLine } from '#kernel/plain.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustEnterAsMember } from '../law/declarations.ts'
import { listOffices } from '../offices/offices.ts'
import type { GroupNotice } from './group-notice.ts'
import { addGroupRow, changeGroupRow, findGroupRow, listAhead, listGroupRows } from './groups.sql.ts'

/** A name and a moment go together, or neither stands anywhere. */
export const noticeForm = z
  .strictObject({
    name: plainLine(0, 80, 'group.name', 'group.name'),
    startsAt: z.iso
      .datetime()
      .transform((at) => new Date(at))
      .nullable(),
    minutes: z.int().min(10).max(600),
  })
  .refine(({ name, startsAt }) => (name === '') === (startsAt === null))

/**
 * Opens a group in an office whose space the actor reads.
 * @throws Refusal `office.missing`, as custody's `openGroup`
 */
export async function addGroup(
  desk: Desk,
  service: string,
  office: string,
  opening: GroupOpening,
  notice: z.output<typeof noticeForm>,
): Promise<{ id: string }> {
  const { service: of } = await mustEnterAsMember(desk, service)
  const mine = mustFind(
    (await listOffices(desk, service)).find(({ id }) => id === office),
    'office.missing',
  )
  const { space, retentionMonths: months } = mine
  if (space === null) throw new Refusal('missing', 'office.missing')
  const { organisation } = of
  await openGroup(desk, { organisation, space }, opening, { months })
  const id = opening.first.conversation
  await addGroupRow(desk, { id, office, organisation }, notice)
  return { id }
}

/** @throws Refusal `group.missing` */
export async function changeGroup(
  desk: Desk,
  service: string,
  id: string,
  notice: z.output<typeof noticeForm>,
): Promise<void> {
  await mustEnterAsMember(desk, service)
  mustFind(await findGroupRow(desk, service, id), 'group.missing')
  await changeGroupRow(desk, id, notice)
}

/** For the act that has let a member in. */
export const listGroups = (desk: Desk, service: string): Promise<GroupNotice[]> =>
  listGroupRows(desk, service)

/** Those that stand on the public page and are not over; everybody may see them. */
export const listOpenGroups = (desk: Desk, service: string): Promise<GroupNotice[]> =>
  asHouse(desk, () => listAhead(desk, service, desk.now))

/** A group by its link, which those who lead it have given away. @throws Refusal `group.missing` */
export const mustFindGroup = async (desk: Desk, service: string, id: string): Promise<GroupNotice> =>
  mustFind(await asHouse(desk, () => findGroupRow(desk, service, id)), 'group.missing')
