import { z } from 'zod'
import { homeDay, localText, momentAt } from '#kernel/zone.ts'
import type { OpenSpan } from '../office.ts'
import { officeZone } from '../opening.ts'

/**
 * A time in which somebody is on duty (Dienst): each week (`weekly`, weekday 1 is Monday), on one day besides (`extra`), or on one
 * day not (`off`).
 */
export type Duty = {
  id: string
  office: string
  account: string
  kind: 'weekly' | 'extra' | 'off'
  weekday: number | null
  /** `2027-03-14` */
  onDay: string | null
  starts: string
  ends: string
}

/** Somebody is away until the day on which they are back (Abwesenheit). */
export type Absence = {
  id: string
  account: string
  fromOn: string
  backOn: string
  substitute: string | null
}

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock.form')
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'day.form')
  .refine(isDay, 'day.form')

export const dutyForm = z
  .object({
    office: z.uuid('office.none'),
    account: z.uuid('person.none'),
    when: z.string().regex(/^([1-7]|extra|off)$/, 'when.none'),
    day: z.string().default(''),
    starts: clock,
    ends: clock,
  })
  .refine(({ starts, ends }) => starts < ends, { message: 'clock.order', path: ['ends'] })
  .refine(({ when, day: on }) => /^\d$/.test(when) || isDay(on), { message: 'day.form', path: ['day'] })
export type DutyForm = z.infer<typeof dutyForm>

export const absenceForm = z
  .object({
    account: z.uuid('person.none'),
    fromOn: day,
    backOn: day,
    substitute: z.union([z.uuid(), z.literal('')]).default(''),
  })
  .refine(({ fromOn, backOn }) => fromOn < backOn, { message: 'day.order', path: ['backOn'] })
  .refine(({ account, substitute }) => account !== substitute, {
    message: 'substitute.same',
    path: ['substitute'],
  })
export type AbsenceForm = z.infer<typeof absenceForm>

/** What somebody says of themselves, in the room. */
export const awayForm = z.strictObject({ backOn: day, substitute: z.uuid().nullable() })
export type AwayForm = z.infer<typeof awayForm>

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

export const dayAfter = (day: string, days: number): string =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** A time of one day in which somebody is there, in whose place if they stand in. */
export type Shift = {
  office: string
  account: string
  insteadOf: string | null
  starts: string
  ends: string
}

/**
 * Who is on duty on a day: the weekly pattern, what is besides, without what is off; whoever is away is stood in for by their
 * substitute, who is named only if they are not away as well.
 */
export function shiftsOn(duties: readonly Duty[], absences: readonly Absence[], day: string): Shift[] {
  const off = duties.filter(({ kind, onDay }) => kind === 'off' && onDay === day)
  const planned = duties
    .filter(({ kind, onDay, weekday }) =>
      kind === 'weekly' ? weekday === weekdayOf(day) : kind === 'extra' && onDay === day,
    )
    .flatMap((duty) => without(duty, off))
  const away = absences.filter(({ fromOn, backOn }) => fromOn <= day && day < backOn)
  const isAway = (account: string) => away.some((one) => one.account === account)
  const shifts = planned.flatMap(({ office, account, starts, ends }): Shift[] => {
    const absence = away.find((one) => one.account === account)
    if (!absence) return [{ office, account, insteadOf: null, starts, ends }]
    const { substitute } = absence
    return substitute && !isAway(substitute)
      ? [{ office, account: substitute, insteadOf: account, starts, ends }]
      : []
  })
  return shifts.sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0))
}

/** When an office says that somebody is there, and nobody is planned in. */
export function gapsOn(
  { id, hours }: { id: string; hours: readonly OpenSpan[] },
  shifts: readonly Shift[],
  day: string,
): { from: string; until: string }[] {
  const there = shifts.filter(({ office }) => office === id)
  return hours
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .flatMap(({ from, until }) =>
      there.reduce(
        (gaps, { starts, ends }) =>
          gaps.flatMap((gap) => [
            ...(gap.from < starts
              ? [{ from: gap.from, until: gap.until < starts ? gap.until : starts }]
              : []),
            ...(ends < gap.until ? [{ from: gap.from > ends ? gap.from : ends, until: gap.until }] : []),
          ]),
        [{ from, until }],
      ),
    )
}

/** Who is there at a moment, each once. */
export function onDutyAt(duties: readonly Duty[], absences: readonly Absence[], now: Date): Shift[] {
  const clockNow = localText(now, officeZone).slice(11)
  const shifts = shiftsOn(duties, absences, homeDay(now)).filter(
    ({ starts, ends }) => starts <= clockNow && clockNow < ends,
  )
  return shifts.filter(
    (shift, at) =>
      shifts.findIndex((one) => one.account === shift.account && one.office === shift.office) === at,
  )
}

export const momentOf = (day: string, at: string): Date =>
  momentAt(`${day}T${at}`, officeZone) ?? new Date(day)

/** What is left of a duty when some of it is off. */
function without(duty: Duty, off: readonly Duty[]): Duty[] {
  return off
    .filter(({ account, office }) => account === duty.account && office === duty.office)
    .reduce(
      (parts, gap) =>
        parts.flatMap((part) => [
          ...(part.starts < gap.starts
            ? [{ ...part, ends: part.ends < gap.starts ? part.ends : gap.starts }]
            : []),
          ...(gap.ends < part.ends
            ? [{ ...part, starts: part.starts > gap.ends ? part.starts : gap.ends }]
            : []),
        ]),
      [duty],
    )
}
