import { listNeeds, placeNeed } from '#jam/needs/needs.ts'
import { type Jam, slugOf } from '#jam/profile/jam.ts'
import { listJams, openJam } from '#jam/profile/jams.ts'
import { day, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { momentAt } from '#kernel/zone.ts'
import { type DataPackage, dataPackageOf, type ForeignEvent } from './data-package.ts'
import { addOwner, keepForeign, listForeign } from './events.sql.ts'
import { hackathonOf } from './hackathon.ts'

const zone = 'Europe/Berlin'

/** Opens a jam from another system's event, with its projects as needs on the table of the reviewers. */
export async function importEvent(desk: Desk, from: DataPackage): Promise<{ jam: Jam; needs: number }> {
  const jam = await openJam(desk, await formOf(desk, from.event))
  await keepForeign(desk, jam.id, 'package', from.about)
  await keepForeign(desk, jam.id, 'event', from.event)
  // Who owned a project there is not said in a way we could rely on; an organiser invites the owner later.
  const owner = { id: newId(), name: from.event.name }
  await addOwner(desk, owner)
  for (const [place, project] of from.projects.entries()) {
    const need = await placeNeed(desk, {
      jam: jam.id,
      organisation: owner.id,
      organisationName: textOf(project.team) || owner.name,
      title: project.name.slice(0, 200),
      teaser: textOf(project.summary).slice(0, 600),
      kind: 'custom',
      fit: 'smaller',
      state: 'submitted',
      mode: 'hybrid',
      teamMin: 3,
      teamMax: 6,
      skills: [],
      credit: textOf(project.webpage_url) || textOf(project.url),
    })
    await keepForeign(desk, jam.id, 'project', project, need.id, place)
  }
  return { jam, needs: from.projects.length }
}

/** A jam in the formats of others: a Frictionless data package and schema.org's `hackathon.json`. */
export async function exportEvent(
  desk: Desk,
  jam: Jam,
): Promise<{ package: Record<string, unknown>; hackathon: Record<string, unknown> }> {
  const kept = await listForeign(desk, jam.id)
  const one = (kind: 'package' | 'event') => kept.find((row) => row.kind === kind)?.data
  const order = kept.flatMap(({ need }) => need ?? [])
  const found = await listNeeds(desk, jam.id)
  const needs = found.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  const rows = needs.map((need) => ({ need, kept: kept.find((row) => row.need === need.id)?.data }))
  return {
    package: dataPackageOf(jam, rows, { about: one('package'), event: one('event') }),
    hackathon: hackathonOf(jam, needs, desk.house.config.address),
  }
}

async function formOf(desk: Desk, event: ForeignEvent): Promise<Omit<Jam, 'id' | 'publishedAt'>> {
  const [startsAt, endsAt] = [momentAt(event.starts_at, zone), momentAt(event.ends_at, zone)]
  if (!startsAt || !endsAt) throw new Refusal('invalid', 'form.unreadable')
  const base = slugOf(event.name) || 'jam'
  const taken = new Set((await listJams(desk)).map(({ slug }) => slug))
  const slug = [base, ...Array.from({ length: 50 }, (_, n) => `${base.slice(0, 55)}-${n + 2}`)].find(
    (one) => !taken.has(one),
  )
  return {
    slug: slug ?? newId(),
    title: event.name.slice(0, 200),
    place: event.location ?? '',
    timeZone: zone,
    startsAt,
    endsAt,
    callOpensAt: later(startsAt, -60 * day),
    callClosesAt: later(startsAt, -30 * day),
    registrationClosesAt: later(startsAt, -7 * day),
    sections: { de: { description: textOf(event.description), focus: textOf(event.summary) } },
    sample: false,
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
