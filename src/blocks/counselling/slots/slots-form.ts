import { z } from 'zod'
import { plainLine } from '#kernel/plain.ts'
import { momentAt } from '#kernel/zone.ts'
import { officeZone } from '../opening.ts'
import { slotWays } from '../said.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock.form')

export const slotsForm = z
  .object({
    office: z.uuid('office.none'),
    day: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'day.form'),
    starts: clock,
    ends: clock,
    minutes: z.coerce
      .number('minutes.form')
      .int('minutes.form')
      .min(10, 'minutes.form')
      .max(240, 'minutes.form'),
    weeks: z.coerce.number('weeks.form').int('weeks.form').min(1, 'weeks.form').max(26, 'weeks.form'),
    way: z.enum(slotWays, 'way.none'),
    place: plainLine(0, 200, 'text.missing', 'text.long').default(''),
  })
  .refine(({ starts, ends }) => starts < ends, { message: 'clock.order', path: ['ends'] })
  .refine(({ day }) => momentAt(`${day}T12:00`, officeZone) !== null, { message: 'day.form', path: ['day'] })
export type SlotsForm = z.infer<typeof slotsForm>
