import { createHash } from 'node:crypto'
import { day, hour, later, minute } from '#kernel/clock.ts'
import { localText, momentAt } from '#kernel/zone.ts'
import { freezeOf, type Jam } from '../../profile/jam.ts'
import type { Item } from '../item.ts'
import { type Planned, type TemplateName, templates } from './templates.ts'
import { usualWords } from './usual.text.ts'

/** The version of every item that nobody has changed yet. */
export const usualVersion = 'usual'

/**
 * The programme a jam has as long as nobody planned another: a check-in every four hours, meals and rest by the
 * clock, the last three hours for what makes the result stay.
 */
export const usualProgramme = (jam: Jam): Item[] => programmeBy('usual', jam)

/** A template with the moments of a jam: hours are real ones, meals and rest follow the clock on the wall. */
export function programmeBy(template: TemplateName, jam: Jam): Item[] {
  const dates = [jam.startsAt.getTime(), jam.endsAt.getTime(), freezeOf(jam).getTime()]
  const key = [template, jam.id, ...dates, jam.timeZone].join()
  const items = drawn.get(key) ?? draw(template, jam)
  if (drawn.size >= 100) drawn.clear()
  drawn.set(key, items)
  return [...items]
}

/** Nearly every page of a jam asks for it, and clocks in time zones are slow to read. */
const drawn = new Map<string, Item[]>()

type Timed = Planned & { from: number; until: number }

function draw(template: TemplateName, jam: Jam): Item[] {
  return templates[template]
    .flatMap((plan) => momentsOf(plan, jam).map((from) => ({ ...plan, from, until: from + plan.length })))
    .filter(({ until }) => until <= jam.endsAt.getTime())
    .toSorted((a, b) => a.from - b.from || b.until - a.until)
    .map((plan, at) => itemOf(template, jam, plan, at))
}

function momentsOf({ kind, when }: Planned, jam: Jam): number[] {
  const freeze = freezeOf(jam).getTime()
  if ('afterFreeze' in when) return [freeze + when.afterFreeze]
  if ('clock' in when) return byTheClock(when.clock, jam)
  const from = jam.startsAt.getTime() + when.after
  return kind === 'checkin' && from >= freeze ? [] : [from]
}

function byTheClock(clock: string, { startsAt, endsAt, timeZone }: Jam): number[] {
  const first = startsAt.getTime() + 105 * minute
  const last = endsAt.getTime() - 4 * hour
  const days = [startsAt, later(startsAt, day), endsAt].map((at) => localText(at, timeZone).slice(0, 10))
  return [...new Set(days)].flatMap((date) => {
    const from = momentAt(`${date}T${clock}`, timeZone)?.getTime() ?? 0
    return from >= first && from <= last ? [from] : []
  })
}

function itemOf(
  template: TemplateName,
  jam: Jam,
  { kind, name, from, until, fixed }: Timed,
  at: number,
): Item {
  return {
    id: usualId(template === 'usual' ? jam.id : `${jam.id} ${template}`, at),
    kind,
    startsAt: new Date(from),
    endsAt: new Date(until),
    title: usualWords('de')[name],
    titleEn: usualWords('en')[name],
    place: '',
    fixed: fixed ?? false,
    version: usualVersion,
  }
}

// The same id in every process, so that two organisers who adopt the programme at once adopt it once.
function usualId(jam: string, at: number): string {
  const hex = createHash('sha256').update(`${jam} ${at}`).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
}
