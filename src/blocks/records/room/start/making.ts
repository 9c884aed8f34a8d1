import { askVault } from '#custody/browser/keeper.ts'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../model/collection.ts'
import { type Layer, layers } from '../../model/field.ts'
import type { View } from '../../model/view.ts'
import { askRecords } from '../../worker/asking.ts'
import { enter, findPlan, placePlan, type Where } from '../gathering.ts'

/** Who reads which layer, by their member ids. */
export type Readers = { [layer in Layer]: readonly string[] }

export type Making = Where & {
  /** The space of the plan; null when nothing is there yet. */
  plan: string | null
  collections: Omit<Collection, 'drawers'>[]
  /** The views they begin with. */
  views: View[]
  readers: Readers
  /** How spaces are called in the directory of the vault, and the drawer. */
  says: { plan: string; drawer: string; layer: { [layer in Layer]: string } }
}

/** Makes collections with the spaces of their drawers; the plan too, when it is the first time. @returns the first one's id */
export async function makeCollections(making: Making): Promise<string> {
  const { says } = making
  const plan = making.plan ?? (await beginPlan(making))
  await letReadPlan(making, plan)
  if (!making.plan) await enter(making, () => {})
  const drawers = await openDrawers(making)
  for (const [at, one] of making.collections.entries()) {
    const collection: Collection = {
      ...one,
      drawers: [{ id: newId(), name: says.drawer, spaces: drawers[at] ?? { base: '' } }],
    }
    await askRecords('keep', { what: 'jam/collection/1', collection } as never)
  }
  for (const view of making.views) await askRecords('keep', view)
  return making.collections[0]?.id ?? ''
}

async function beginPlan({ organisation, service, says, readers }: Making): Promise<string> {
  const [plan = ''] = await askVault('openSpaces', organisation, [says.plan], [...readers.base])
  try {
    await placePlan(service, plan)
    return plan
  } catch (error) {
    // Somebody else was faster: theirs it is, if I read it.
    const theirs = await findPlan(service)
    if (!theirs) throw error
    return theirs
  }
}

/** Whoever reads any drawer reads the plan, else they would not find it. */
async function letReadPlan({ organisation, readers }: Making, plan: string): Promise<void> {
  const spaces = await askVault('listReading', organisation)
  const known = spaces.find(({ space }) => space === plan)?.readers ?? []
  const now = new Set(known.filter(({ isNow }) => isNow).map(({ member }) => member))
  for (const member of readers.base)
    if (!now.has(member)) await askVault('letRead', organisation, plan, member, null)
}

/** One space for each layer that a collection uses, read by those who read that layer. */
async function openDrawers({ organisation, collections, readers, says }: Making) {
  const drawers = collections.map((): { [layer in Layer]?: string } => ({}))
  for (const layer of layers) {
    const using = collections.flatMap((one, at) => (uses(one, layer) ? [{ one, at }] : []))
    if (using.length === 0) continue
    const names = using.map(({ one }) => `${one.name.de ?? one.name.en ?? ''} · ${says.layer[layer]}`)
    const spaces = await askVault('openSpaces', organisation, names, [...readers[layer]])
    await askRecords('readAlso', spaces)
    for (const [index, { at }] of using.entries()) {
      const drawer = drawers[at]
      if (drawer) drawer[layer] = spaces[index] ?? ''
    }
  }
  return drawers as Collection['drawers'][number]['spaces'][]
}

export const uses = ({ fields }: Pick<Collection, 'fields'>, layer: Layer): boolean =>
  layer === 'base' || fields.some((field) => field.layer === layer)

/** A collection with one field, to begin with. */
export function blankCollection(
  name: string,
  one: string,
  lang: string,
  nameField: string,
): Omit<Collection, 'drawers'> {
  const title = newId()
  return {
    ...{ schema: 1, id: newId(), version: 1, name: { [lang]: name }, one: { [lang]: one } },
    fields: [{ id: title, kind: 'short-text', label: { [lang]: nameField }, layer: 'base', required: true }],
    ...{ title: [title], steps: [] },
    retention: { months: 36, ground: { [lang]: '' }, end: 'erase' },
  }
}
