import { later as after, day } from '#kernel/clock.ts'
import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { type JobHandlers, later } from '#kernel/job.ts'
import { Refusal } from '#kernel/refusal.ts'
import { removeUnused } from './bytes.ts'
import { askWhereOld } from './links/links.ts'
import { lookAtLinks } from './links/looking.ts'
import { holdAllBytes, listUsed } from './publications.sql.ts'
import { indexAgain, publishAgain } from './publications.ts'

/** Long: a build, or a walk through the web; no mail waits behind them. */
export const publicationJobs: JobHandlers = {
  'site.again': {
    long: (house, { service }) => inTime(house, (desk) => publishAgain(desk, String(service))),
  },
  'site.index': {
    long: (house, { service, publication }) =>
      inTime(house, (desk) => indexAgain(desk, String(service), String(publication))),
  },
  'site.links': { long: (house, { service }) => lookAtLinks(house, String(service)) },
  'site.tidy': { long: tidy },
}

/** Asks for the work of this day, once however often it is asked; that asks for the next day by itself. */
export const askToTidySites = (desk: Desk): Promise<void> => askFor(desk, desk.now, desk.now)

async function inTime(house: House, work: (desk: Desk) => Promise<void>): Promise<void> {
  try {
    await atDesk(house, { itself: true }, work)
  } catch (error) {
    // It was erased or taken off meanwhile: then nothing goes out any more.
    if (!(error instanceof Refusal)) throw error
  }
}

/** Each day: bytes that no publication names leave the disk, and links that nobody looked at for a week are looked at. */
async function tidy(house: House): Promise<void> {
  await atDesk(house, { itself: true }, async (desk) => {
    const tomorrow = after(desk.now, day)
    await askFor(desk, tomorrow, new Date(`${tomorrow.toISOString().slice(0, 10)}T02:40:00Z`))
    await askWhereOld(desk, after(desk.now, -7 * day))
  })
  await atDesk(house, { itself: true }, tidyBytes)
}

export async function tidyBytes(desk: Desk): Promise<number> {
  await holdAllBytes(desk)
  return removeUnused(desk.house, await listUsed(desk))
}

const askFor = (desk: Desk, of: Date, at: Date) =>
  later(desk, 'site.tidy', {}, { at, key: `site.tidy/${of.toISOString().slice(0, 10)}` })
