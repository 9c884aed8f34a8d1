import type { z } from 'zod'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import type { Item, itemForm } from './item.ts'
import { addItems, adopt, asItem, deleteItem, findOwnItems, saveItem } from './programme.sql.ts'
import { usualProgramme, usualVersion } from './usual.ts'

/** What a form says of an item, with its times already read as moments. */
export type ItemForm = Omit<z.infer<typeof itemForm>, 'from' | 'until'> & Pick<Item, 'startsAt' | 'endsAt'>

/** What is stored of a programme, as another room reads it along with its own things. */
export type StoredItems = Parameters<typeof asItem>[1][] | null

/** The programme (Ablauf) of a jam in order: its own, or the usual one. */
export async function listProgramme(desk: Desk, jam: Jam): Promise<Item[]> {
  return (await findOwnItems(desk, jam)) ?? usualProgramme(jam)
}

export const programmeFrom = (jam: Jam, stored: StoredItems): Item[] =>
  stored ? stored.map((row) => asItem(jam, row)) : usualProgramme(jam)

/** @throws Refusal `missing` */
export async function mustFindItem(desk: Desk, jam: Jam, id: string): Promise<Item> {
  return mustFind(
    (await listProgramme(desk, jam)).find((item) => item.id === id),
    'programme.missing',
  )
}

/** Adds an item under the id its form brought along: sent twice it is added once. */
export async function addItem(desk: Desk, jam: Jam, id: string, form: ItemForm): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  await adoptUsual(desk, jam)
  if ((await addItems(desk, jam, [{ ...form, id, version: '' }])) > 0) await tell(desk, jam)
}

/** @throws Refusal `programme.moved` when it was changed since `version`, e.g. in another tab. */
export async function changeItem(
  desk: Desk,
  jam: Jam,
  id: string,
  version: string,
  form: ItemForm,
): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const item = await mustFindItem(desk, jam, id)
  const isNew = await adoptUsual(desk, jam)
  const isCurrent = version === usualVersion ? isNew : item.version === version
  if (!isCurrent || !(await saveItem(desk, jam, { ...item, ...form })))
    throw new Refusal('conflict', 'programme.moved')
  await tell(desk, jam)
}

/** Takes an item off the programme; gone is gone, however often it is asked. */
export async function removeItem(desk: Desk, jam: Jam, id: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const items = await listProgramme(desk, jam)
  if (!items.some((item) => item.id === id)) return
  await adoptUsual(desk, jam)
  if (await deleteItem(desk, id)) await tell(desk, jam)
}

// With the first change the jam keeps the usual programme as its own, so that a new version of the house does not
// change what people have read.
async function adoptUsual(desk: Desk, jam: Jam): Promise<boolean> {
  const isNew = await adopt(desk, jam.id)
  if (isNew) await addItems(desk, jam, usualProgramme(jam))
  return isNew
}

const tell = (desk: Desk, jam: Jam) => record(desk, 'programme.changed', jam.id, { jam: jam.id })
