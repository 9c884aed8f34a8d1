import { z } from 'zod'
import type { Need } from '#jam/needs/need.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { localText, momentAt } from '#kernel/zone.ts'

/**
 * A dribdat event as a Frictionless data package: one event, its projects. We read the fields we have a place for
 * and keep the whole rows, so that what goes out again holds what came in.
 */
const row = z.looseObject({ name: z.string().trim().min(1) })
const eventRow = row.extend({ starts_at: z.string(), ends_at: z.string(), location: z.string().optional() })
const packageForm = z.looseObject({
  resources: z.array(z.looseObject({ name: z.string(), data: z.array(z.unknown()).optional() })),
})

export type ForeignRow = Record<string, unknown> & { name: string }
export type ForeignEvent = z.infer<typeof eventRow>

export type DataPackage = { about: Record<string, unknown>; event: ForeignEvent; projects: ForeignRow[] }

/** What is wrong with a file, as places in it; empty means it can be read. */
export type Reading = { read: DataPackage; problems: [] } | { read: null; problems: string[] }

export function readDataPackage(text: string): Reading {
  const parsed = jsonOf(text)
  const outer = packageForm.safeParse(parsed)
  if (!outer.success) return { read: null, problems: ['resources'] }
  const { resources, ...about } = outer.data
  const data = (name: string) => resources.find((resource) => resource.name === name)?.data ?? []
  const event = eventRow.safeParse(data('events')[0])
  const projects = data('projects').map((project) => row.safeParse(project))
  const problems = [
    ...(event.success
      ? timesWrong(event.data)
      : event.error.issues.map((issue) => `events[0].${issue.path.join('.')}`)),
    ...projects.flatMap((project, place) => (project.success ? [] : [`projects[${place}].name`])),
  ]
  if (problems.length > 0 || !event.success) return { read: null, problems }
  const named = projects.flatMap((project) => (project.success ? [project.data] : []))
  return { read: { about, event: event.data, projects: named }, problems: [] }
}

/** An event of ours as a data package: our fields over whatever was kept from an import. */
export function dataPackageOf(
  jam: Jam,
  needs: { need: Need; kept?: Record<string, unknown> | undefined }[],
  kept: { about?: Record<string, unknown> | undefined; event?: Record<string, unknown> | undefined },
): Record<string, unknown> {
  const event = {
    ...kept.event,
    name: jam.title,
    starts_at: keptTime(kept.event?.starts_at, jam.startsAt, jam.timeZone),
    ends_at: keptTime(kept.event?.ends_at, jam.endsAt, jam.timeZone),
    location: jam.place,
    summary: jam.sections.de?.focus ?? kept.event?.summary ?? '',
    description: jam.sections.de?.description ?? kept.event?.description ?? '',
  }
  const projects = needs.map(({ need, kept: old }) => ({
    ...old,
    name: need.title,
    summary: need.teaser,
    event_name: jam.title,
    ...(old ? {} : { id: need.id, is_challenge: true, phase: 'Challenge', progress: 0 }),
  }))
  return {
    name: `event-${jam.slug}`,
    version: '1',
    sources: [],
    contributors: [],
    ...kept.about,
    title: jam.title,
    resources: [
      { name: 'events', data: [event] },
      { name: 'projects', data: projects },
    ],
  }
}

// Seconds and the form that the other system chose stay as long as the time is still the same.
function keptTime(old: unknown, at: Date, zone: string): string {
  const same = typeof old === 'string' && momentAt(old, zone)?.getTime() === at.getTime()
  return same ? old : localText(at, zone)
}

function timesWrong(event: ForeignEvent): string[] {
  const [from, to] = [momentAt(event.starts_at, 'UTC'), momentAt(event.ends_at, 'UTC')]
  if (!from) return ['events[0].starts_at']
  return to && to > from ? [] : ['events[0].ends_at']
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
