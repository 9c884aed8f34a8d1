import type { z } from 'zod'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import { type Following, follow, type Shift, stampOf } from './follow.ts'
import type { Item, itemForm } from './item.ts'
import {
  addItems,
  adopt,
  asItem,
  deleteItem,
  findOwnItems,
  holdProgramme,
  replaceItems,
  saveItem,
} from './programme.sql.ts'
import { addStep, deleteStep, findLastStep, type Step } from './steps.sql.ts'
import type { TemplateName } from './usual/templates.ts'
import { programmeBy, usualProgramme, usualVersion } from './usual/usual.ts'

export type { Step }

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
  const { items, own } = await begin(desk, jam)
  if (items.some((item) => item.id === id)) return
  await adoptUsual(desk, jam)
  if ((await addItems(desk, jam, [{ ...form, id, version: '' }])) > 0) await end(desk, jam, form.title, own)
}

/** @throws Refusal `programme.moved` when it was changed since `version`, e.g. in another tab. */
export async function changeItem(
  desk: Desk,
  jam: Jam,
  id: string,
  version: string,
  form: ItemForm,
): Promise<void> {
  const { items, own } = await begin(desk, jam)
  const item = mustBeAmong(items, id)
  const isNew = await adoptUsual(desk, jam)
  const isCurrent = version === usualVersion ? isNew : item.version === version
  if (!isCurrent || !(await saveItem(desk, jam, { ...item, ...form })))
    throw new Refusal('conflict', 'programme.moved')
  await end(desk, jam, item.title, own)
}

/**
 * Moves or lengthens an item and lets what comes after it follow.
 * @throws Refusal `programme.moved` unless the programme is still the one that was looked at (`stamp`)
 */
export async function moveWithRest(
  desk: Desk,
  jam: Jam,
  { id, stamp, form }: { id: string; stamp: string; form: ItemForm },
): Promise<Following> {
  const { items, own } = await begin(desk, jam)
  const item = mustBeAmong(items, id)
  if (stampOf(items) !== stamp) throw new Refusal('conflict', 'programme.moved')
  const shift: Shift = { item, startsAt: form.startsAt, endsAt: form.endsAt }
  const following = follow(items, jam, shift)
  const changed = following.items.map((one) => (one.id === id ? { ...one, ...form } : one))
  await replaceItems(desk, jam, changed)
  await end(desk, jam, item.title, own)
  return following
}

/** Takes an item off the programme; gone is gone, however often it is asked. */
export async function removeItem(desk: Desk, jam: Jam, id: string): Promise<void> {
  const { items, own } = await begin(desk, jam)
  const item = items.find((one) => one.id === id)
  if (!item) return
  await adoptUsual(desk, jam)
  if (await deleteItem(desk, id)) await end(desk, jam, item.title, own)
}

/** Begins anew with a template; what was planned before can be had back. */
export async function takeTemplate(desk: Desk, jam: Jam, template: TemplateName): Promise<void> {
  const { own } = await begin(desk, jam)
  // Ids of their own: what was taken before may come back by a step.
  const items = programmeBy(template, jam).map((item) => ({ ...item, id: newId() }))
  await replaceItems(desk, jam, template === 'usual' ? null : items)
  await end(desk, jam, template, own)
}

/** The latest change, to be taken back. */
export async function findStep(desk: Desk, jam: Jam): Promise<Step | undefined> {
  mustBe(desk, jam.id, 'organiser')
  return findLastStep(desk, jam.id)
}

/**
 * Takes the latest change back.
 * @throws Refusal `programme.moved` when another one has become the latest
 */
export async function undo(desk: Desk, jam: Jam, step: string): Promise<void> {
  await begin(desk, jam)
  const last = await findLastStep(desk, jam.id)
  if (last?.id !== step) throw new Refusal('conflict', 'programme.moved')
  await replaceItems(desk, jam, last.items)
  await deleteStep(desk, step)
  await tell(desk, jam)
}

/** One organiser after the other, each on what the one before has left. */
async function begin(desk: Desk, jam: Jam): Promise<{ items: Item[]; own: Item[] | null }> {
  mustBe(desk, jam.id, 'organiser')
  await holdProgramme(desk, jam.id)
  const own = await findOwnItems(desk, jam)
  return { items: own ?? usualProgramme(jam), own }
}

async function end(desk: Desk, jam: Jam, about: string, before: Item[] | null): Promise<void> {
  await addStep(desk, jam.id, { about, items: before })
  await tell(desk, jam)
}

const mustBeAmong = (items: readonly Item[], id: string): Item =>
  mustFind(
    items.find((item) => item.id === id),
    'programme.missing',
  )

// With the first change the jam keeps the usual programme as its own, so that a new version of the house does not
// change what people have read.
async function adoptUsual(desk: Desk, jam: Jam): Promise<boolean> {
  const isNew = await adopt(desk, jam.id)
  if (isNew) await addItems(desk, jam, usualProgramme(jam))
  return isNew
}

const tell = (desk: Desk, jam: Jam) => record(desk, 'programme.changed', jam.id, { jam: jam.id })
