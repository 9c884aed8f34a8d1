import type { Desk } from '#kernel/desk.ts'
import { later } from '#kernel/job.ts'
import { listPages } from '../pages.ts'
import type { SiteDraft } from './drafts.ts'

/** Asks for what goes out by itself at a moment; once however often it is asked. */
export const askAgain = (desk: Desk, service: string, at: Date): Promise<void> =>
  later(desk, 'site.again', { service }, { at, key: `site.again/${service}/${at.toISOString()}` })

/** When something of a published site changes without anybody's doing: a new day, where there are events. */
export function nextMoment({ pages }: Pick<SiteDraft, 'pages'>, now: Date): Date | null {
  const zone = pages.find(({ page }) => page.happening)?.page.happening?.zone
  return zone ? nextMidnight(now, zone) : null
}

/** Asks for the moments of all pages that are planned. */
export async function askForPlanned(desk: Desk, service: string): Promise<void> {
  for (const { state, notBefore } of await listPages(desk, service))
    if (state === 'ready' && notBefore && notBefore > desk.now) await askAgain(desk, service, notBefore)
}

/** A few minutes after midnight where the events are. */
function nextMidnight(now: Date, zone: string): Date {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  const [hours = 0, minutes = 0] = clock.format(now).split(':').map(Number)
  const left = 24 * 60 - (hours * 60 + minutes) + 3
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 + left * 60_000)
}
