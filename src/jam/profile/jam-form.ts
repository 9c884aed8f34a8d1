import { z } from 'zod'
import { lineField, optionalLine } from '#field/text-field.ts'
import { day, later } from '#kernel/clock.ts'
import { isZone, localText, momentAt } from '#kernel/zone.ts'
import { datesFor, type Jam, slugOf } from './jam.ts'

const about = z.object({
  title: lineField('title', 120),
  slug: optionalLine('slug', 60).pipe(z.string().regex(/^([a-z0-9][a-z0-9-]{1,59})?$/, 'slug.wrong')),
  place: lineField('place', 120),
  timeZone: z.string('zone.wrong').trim().refine(isZone, 'zone.wrong'),
})

const moments = ['startsAt', 'endsAt', 'callOpensAt', 'callClosesAt', 'registrationClosesAt'] as const
type MomentName = (typeof moments)[number]

/** What a new jam needs at first: the other dates follow from the start. */
export const newJamForm = about
  .extend({ startsAt: z.string('date.wrong') })
  .transform(({ startsAt, ...form }, ctx) => ({
    ...form,
    startsAt: moment('startsAt', startsAt, form.timeZone, ctx),
  }))

type NewJam = Pick<Jam, 'title' | 'place' | 'timeZone' | 'startsAt'> & { slug: string }

/** A whole jam from its first five facts. */
export const jamFrom = (form: NewJam, now: Date): Omit<Jam, 'id' | 'publishedAt'> => ({
  ...form,
  ...datesFor(form.startsAt, now),
  slug: form.slug || slugOf(form.title) || 'jam',
  sections: {},
  sample: false,
})

/** Name, place and all dates, in the order in which they must come. */
export const factsForm = about
  .omit({ slug: true })
  .extend(
    Object.fromEntries(moments.map((name) => [name, z.string('date.wrong')])) as Record<
      MomentName,
      z.ZodString
    >,
  )
  .transform((form, ctx) => {
    const at = (name: MomentName) => moment(name, form[name], form.timeZone, ctx)
    const dates = {
      startsAt: at('startsAt'),
      endsAt: at('endsAt'),
      callOpensAt: at('callOpensAt'),
      callClosesAt: at('callClosesAt'),
      registrationClosesAt: at('registrationClosesAt'),
    }
    for (const [name, code] of outOfOrder(dates))
      ctx.addIssue({ code: 'custom', path: [name], message: code })
    return { ...form, ...dates }
  })

type Moments = Record<MomentName, Date>

function outOfOrder(dates: Moments): [MomentName, string][] {
  const { startsAt, endsAt, callOpensAt, callClosesAt, registrationClosesAt } = dates
  return [
    ...(endsAt <= startsAt || endsAt > later(startsAt, 7 * day)
      ? [['endsAt', 'end.wrong'] as [MomentName, string]]
      : []),
    ...(callClosesAt <= callOpensAt ? [['callClosesAt', 'call.wrong'] as [MomentName, string]] : []),
    ...(registrationClosesAt < callClosesAt || registrationClosesAt > startsAt
      ? [['registrationClosesAt', 'registration.wrong'] as [MomentName, string]]
      : []),
  ]
}

function moment(name: MomentName, text: string, zone: string, ctx: z.RefinementCtx): Date {
  const at = momentAt(text.trim(), zone)
  const year = at?.getUTCFullYear() ?? 0
  if (at && year >= 2000 && year < 2100) return at
  ctx.addIssue({ code: 'custom', path: [name], message: 'date.wrong' })
  return z.NEVER
}

/** A jam as its form shows it. */
export const factsOf = (jam: Jam): Record<string, string> => ({
  title: jam.title,
  place: jam.place,
  timeZone: jam.timeZone,
  ...Object.fromEntries(moments.map((name) => [name, localText(jam[name], jam.timeZone)])),
})
