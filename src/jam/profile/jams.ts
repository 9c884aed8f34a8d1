import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe, mustRunTheHouse } from '#people/role.ts'
import type { Jam } from './jam.ts'
import { addJam, findJamById, findJamBySlug, listJamRows, lockJam, removeJam, saveJam } from './jams.sql.ts'

/** The jams this person may see: published ones, and their own. */
export const listJams = (desk: Desk): Promise<Jam[]> => listJamRows(desk)

/** @throws Refusal `missing`: there is no such jam, or none this person may see. */
export async function mustFindJam(desk: Desk, slug: string | undefined): Promise<Jam> {
  return mustFind(await findJamBySlug(desk, slug ?? ''), 'jam.missing')
}

/** @throws Refusal `missing` */
export async function mustFindJamById(desk: Desk, id: string): Promise<Jam> {
  return mustFind(await findJamById(desk, id), 'jam.missing')
}

export async function openJam(desk: Desk, form: Omit<Jam, 'id' | 'publishedAt'>): Promise<Jam> {
  mustRunTheHouse(desk)
  const jam: Jam = { ...form, id: newId(), publishedAt: null }
  if (!(await addJam(desk, jam))) throw new Refusal('conflict', 'jam.slug.taken')
  await record(desk, 'jam.opened', jam.id, { jam: jam.id })
  return jam
}

type Change = Partial<Omit<Jam, 'id'>> | ((jam: Jam) => Partial<Omit<Jam, 'id'>>)

export async function changeJam(desk: Desk, known: Jam, change: Change): Promise<Jam> {
  mustBe(desk, known.id, 'organiser')
  const jam = mustFind(await lockJam(desk, known.slug), 'jam.missing')
  const changed = { ...jam, ...(typeof change === 'function' ? change(jam) : change) }
  await saveJam(desk, changed)
  await record(desk, 'jam.changed', jam.id, { jam: jam.id })
  return changed
}

/** Makes the profile public. Once is enough; again changes nothing. */
export async function publishJam(desk: Desk, jam: Jam): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  if (jam.publishedAt) return
  await saveJam(desk, { ...jam, publishedAt: desk.now })
  await record(desk, 'jam.published', jam.id, { jam: jam.id })
  // Who asked to hear of the next jam hears of it now.
  await later(desk, 'jam.announce', { jam: jam.id }, { key: `jam.announce:${jam.id}` })
}

/** Throws the sample jam away with everything in it. @throws Refusal when the jam is a real one. */
export async function discardSample(desk: Desk, jam: Jam): Promise<void> {
  mustRunTheHouse(desk)
  if (!jam.sample) throw new Refusal('forbidden', 'jam.real')
  if (await removeJam(desk, jam.id)) await record(desk, 'jam.discarded', jam.id)
}

/** A jam from its row, for rooms that ask for it and much else in one statement. */
export { asJam as jamFromRow } from './jams.sql.ts'
