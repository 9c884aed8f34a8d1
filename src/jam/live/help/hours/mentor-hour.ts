import { z } from 'zod'
import { hour, later } from '#kernel/clock.ts'
import { momentAt } from '#kernel/zone.ts'
import type { Jam } from '../../../profile/jam.ts'
import { type HelpMode, helpModes } from '../help-request.ts'
import type { Span } from './forecast.ts'

/** When a mentor is there (Sprechzeit), on site or from afar. */
export type MentorHours = Span & { id: string; account: string; name: string; mode: HelpMode }

/** A span on the clocks of the jam, near the jam. */
export const hoursForm = (jam: Jam) =>
  z
    .object({
      from: z.string('from.wrong'),
      until: z.string('until.wrong'),
      mode: z.enum(helpModes).catch('here'),
    })
    .transform(({ from, until, mode }, ctx) => {
      const [startsAt, endsAt] = [momentAt(from.trim(), jam.timeZone), momentAt(until.trim(), jam.timeZone)]
      const isNear = (at: Date) => at >= later(jam.startsAt, -near) && at <= later(jam.endsAt, near)
      if (!startsAt || !isNear(startsAt))
        ctx.addIssue({ code: 'custom', path: ['from'], message: 'from.wrong' })
      if (!endsAt || !isNear(endsAt) || (startsAt && endsAt <= startsAt))
        ctx.addIssue({ code: 'custom', path: ['until'], message: 'until.wrong' })
      return startsAt && endsAt ? { mode, startsAt, endsAt } : z.NEVER
    })

const near = 12 * hour
