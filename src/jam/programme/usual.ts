import { createHash } from 'node:crypto'
import { day, hour, later, minute } from '#kernel/clock.ts'
import { localText, momentAt } from '#kernel/zone.ts'
import { freezeOf, type Jam } from '../profile/jam.ts'
import type { Item, ItemKind } from './item.ts'
import { usualWords } from './usual.text.ts'

type Planned = { kind: ItemKind; name: keyof ReturnType<typeof usualWords>; from: number; until: number }

/** The version of every item that nobody has changed yet. */
export const usualVersion = 'usual'

/** When people eat and rest by the clock on the wall, wherever the 24 hours begin. */
const byTheClock: [Planned['name'], ItemKind, string, number][] = [
  ['breakfast', 'meal', '07:00', hour],
  ['lunch', 'meal', '13:00', hour],
  ['dinner', 'meal', '19:00', hour],
  ['snack', 'meal', '00:00', hour / 2],
  ['night', 'night', '23:00', 7 * hour],
]

/**
 * The programme a jam has as long as nobody planned another: a check-in every four hours, meals and rest by the
 * clock, the last three hours for what makes the result stay.
 */
export function usualProgramme(jam: Jam): Item[] {
  const key = [
    jam.id,
    jam.startsAt.getTime(),
    jam.endsAt.getTime(),
    freezeOf(jam).getTime(),
    jam.timeZone,
  ].join()
  const items = drawn.get(key) ?? draw(jam)
  if (drawn.size >= 100) drawn.clear()
  drawn.set(key, items)
  return [...items]
}

/** Nearly every page of a jam asks for it, and clocks in time zones are slow to read. */
const drawn = new Map<string, Item[]>()

function draw(jam: Jam): Item[] {
  const planned = [...beginning(jam), ...checkins(jam), ...meals(jam), ...ending(jam)]
  return planned
    .filter(({ until }) => until <= jam.endsAt.getTime())
    .sort((a, b) => a.from - b.from || b.until - a.until)
    .map((plan, at) => itemOf(jam, plan, at))
}

function beginning({ startsAt }: Jam): Planned[] {
  const start = startsAt.getTime()
  return [
    { kind: 'arrival', name: 'arrival', from: start - hour, until: start },
    { kind: 'opening', name: 'opening', from: start, until: start + 45 * minute },
    { kind: 'teams', name: 'teams', from: start + 45 * minute, until: start + 90 * minute },
  ]
}

function checkins(jam: Jam): Planned[] {
  const until = freezeOf(jam).getTime()
  const times: number[] = []
  for (let at = jam.startsAt.getTime() + 4 * hour; at < until; at += 4 * hour) times.push(at)
  return times.map((from) => ({ kind: 'checkin', name: 'checkin', from, until: from + 15 * minute }))
}

function meals({ startsAt, endsAt, timeZone }: Jam): Planned[] {
  const first = startsAt.getTime() + 90 * minute
  const last = endsAt.getTime() - 4 * hour
  const days = [startsAt, later(startsAt, day), endsAt].map((at) => localText(at, timeZone).slice(0, 10))
  return [...new Set(days)].flatMap((date) =>
    byTheClock.flatMap(([name, kind, time, length]) => {
      const from = momentAt(`${date}T${time}`, timeZone)?.getTime() ?? 0
      return from >= first && from <= last ? [{ name, kind, from, until: from + length }] : []
    }),
  )
}

// Rule 5: training, documents and handover happen inside the 24 hours.
function ending(jam: Jam): Planned[] {
  const freeze = freezeOf(jam).getTime()
  return [
    { kind: 'freeze', name: 'freeze', from: freeze, until: freeze + 15 * minute },
    { kind: 'training', name: 'training', from: freeze + 15 * minute, until: freeze + 75 * minute },
    { kind: 'documents', name: 'documents', from: freeze + 75 * minute, until: freeze + 120 * minute },
    { kind: 'handover', name: 'handover', from: freeze + 120 * minute, until: freeze + 150 * minute },
    { kind: 'closing', name: 'closing', from: freeze + 150 * minute, until: freeze + 180 * minute },
  ]
}

function itemOf(jam: Jam, { kind, name, from, until }: Planned, at: number): Item {
  const title = usualWords('de')[name]
  return {
    id: usualId(jam.id, at),
    kind,
    startsAt: new Date(from),
    endsAt: new Date(until),
    title,
    titleEn: usualWords('en')[name],
    place: '',
    version: usualVersion,
  }
}

// The same id in every process, so that two organisers who adopt the programme at once adopt it once.
function usualId(jam: string, at: number): string {
  const hex = createHash('sha256').update(`${jam} ${at}`).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
}
