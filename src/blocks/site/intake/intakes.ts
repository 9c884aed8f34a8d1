import type { Desk } from '#kernel/desk.ts'
import { later, wakeJob } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { eraseFile } from '../downloads/downloads.ts'
import { erasePage } from '../page-states.ts'
import { listPages } from '../pages.ts'
import { erasePicture, usesOf } from '../pictures/pictures.ts'
import { listRedirects, removeRedirects } from '../redirects.ts'
import { mustEditSite, mustFindSite, type Site, tell } from '../sites.ts'
import { type Intake, keptDays, nothingAdded } from './intake.ts'
import {
  addIntakeRow,
  beginIntakeRow,
  changeIntakeRow,
  findIntakeRow,
  listIntakeRows,
  removeIntakeRow,
} from './intakes.sql.ts'
import type { Around, Choice } from './plan.ts'
import { forgetBrought, type Seen } from './waiting.ts'

/** What there is already, for whoever may take something over. */
export async function aroundOf(desk: Desk, service: string): Promise<Around> {
  const { settings } = await mustFindSite(desk, service)
  return { languages: settings.languages, pages: await listPages(desk, service) }
}

export async function listIntakes(desk: Desk, service: string): Promise<Intake[]> {
  await mustFindSite(desk, service)
  return listIntakeRows(desk, service)
}

/** @throws Refusal `intake.missing` */
export async function mustFindIntake(
  desk: Desk,
  service: string,
  id: string,
): Promise<{ site: Site; intake: Intake }> {
  const site = await mustFindSite(desk, service)
  const intake = mustFind(await findIntakeRow(desk, id), 'intake.missing')
  if (intake.service !== service) throw new Refusal('missing', 'intake.missing')
  return { site, intake }
}

/**
 * Keeps what somebody brought (it lies there under `id`) and what would become of it; nothing of it is on the site yet. The same again
 * is what was brought before.
 * @throws Refusal `intake.already` when the same is taken over
 */
export async function beginIntake(
  desk: Desk,
  service: string,
  id: string,
  { brought, digest, report }: Seen,
): Promise<Intake> {
  const site = await mustEditSite(desk, service)
  const same = (await listIntakeRows(desk, service)).find(
    (one) => one.digest === digest && one.state !== 'undone',
  )
  if (same && same.state !== 'seen') throw new Refusal('conflict', 'intake.already')
  if (same) {
    forgetBrought(desk, id)
    return same
  }
  const state = { state: 'seen', steps: 0, ofSteps: 0, begunAt: desk.now, endedAt: null } as const
  const intake: Intake = { id, service, brought, digest, report, added: nothingAdded, ...state }
  await addIntakeRow(desk, site.organisation, intake)
  const forgottenAt = new Date(desk.now.getTime() + keptDays * 86_400_000)
  await later(desk, 'site.intake-forgotten', { intake: intake.id }, { at: forgottenAt })
  await tell(desk, 'site.intake-begun', site, { pages: report.pages.length })
  return intake
}

/**
 * More of the same, e.g. the pictures that were missing: what would become of all of it.
 * @throws Refusal `intake.moved-on` when more is there than was looked at
 */
export async function addToIntake(desk: Desk, service: string, id: string, seen: Seen): Promise<void> {
  await mustEditSite(desk, service)
  const { intake } = await mustBeSeen(desk, service, id)
  // Somebody else has brought something meanwhile, which was not looked at together with this.
  if (intake.brought.some(({ lies }, at) => seen.brought[at]?.lies !== lies))
    throw new Refusal('conflict', 'intake.moved-on')
  await changeIntakeRow(desk, id, seen)
}

/** Takes over what was looked at (`fetch`: what is missing is fetched from the old site first): pictures are drawn one after the other, then all pages come at once, as drafts. */
export async function runIntake(
  desk: Desk,
  service: string,
  id: string,
  { kinds, fetch }: Choice & { fetch: boolean },
): Promise<void> {
  const site = await mustEditSite(desk, service)
  const { intake } = await mustFindIntake(desk, service, id)
  if (intake.state === 'done') return
  if (intake.state !== 'running') await mustBeSeen(desk, service, id)
  const isBegun = await beginIntakeRow(desk, id)
  await later(
    desk,
    'site.intake',
    { intake: id, service, kinds: kinds.join(), fetch },
    { key: `site.intake ${id}` },
  )
  await wakeJob(desk, `site.intake ${id}`)
  if (isBegun) await tell(desk, 'site.intake-started', site)
}

/** Throws away what was looked at. */
export async function discardIntake(desk: Desk, service: string, id: string): Promise<void> {
  await mustEditSite(desk, service)
  await mustBeSeen(desk, service, id)
  await removeIntakeRow(desk, id)
  forgetBrought(desk, id)
}

export type Undone = { pages: number; kept: number }

/**
 * Takes an intake back: its pages go as long as nobody has worked on them, with the pictures, files and redirects that came with them
 * and that nothing else needs. What somebody has changed stays.
 */
export async function undoIntake(desk: Desk, service: string, id: string): Promise<Undone> {
  const site = await mustEditSite(desk, service)
  const { intake } = await mustFindIntake(desk, service, id)
  if (intake.state !== 'done') throw new Refusal('conflict', 'intake.moved-on')
  const { added } = intake
  const mine = (await listPages(desk, service)).filter((one) => added.pages.includes(one.id))
  // Below others first: whoever loses a page above has been changed by that, and by nobody.
  const untouched = mine.filter(({ revision, state }) => revision === 1 && state === 'draft')
  for (const one of untouched.toSorted(
    (a, b) => Number(b.page.parent !== null) - Number(a.page.parent !== null),
  ))
    await erasePage(desk, one.id)
  const used = new Set(
    (await usesOf(desk, service, [...added.pictures, ...added.files])).map((one) => one.id),
  )
  for (const one of added.pictures) if (!used.has(one)) await orGone(erasePicture(desk, service, one))
  for (const one of added.files) if (!used.has(one)) await orGone(eraseFile(desk, service, one))
  const there = (await listRedirects(desk, service)).map(({ from }) => from)
  await removeRedirects(
    desk,
    service,
    added.redirects.filter((from) => there.includes(from)),
  )
  await changeIntakeRow(desk, id, { state: 'undone', added: nothingAdded, endedAt: desk.now })
  await tell(desk, 'site.intake-undone', site, { pages: untouched.length })
  return { pages: untouched.length, kept: mine.length - untouched.length }
}

/** What nobody has taken over within a week is forgotten. */
export async function forgetIntake(desk: Desk, id: string): Promise<void> {
  const intake = await findIntakeRow(desk, id)
  if (intake?.state !== 'seen') return
  await removeIntakeRow(desk, id)
  forgetBrought(desk, id)
}

/** Forgets all that lies waiting for a site: part of erasing the site. */
export async function eraseIntakes(desk: Desk, service: string): Promise<void> {
  for (const { id } of await listIntakeRows(desk, service)) forgetBrought(desk, id)
}

async function mustBeSeen(desk: Desk, service: string, id: string) {
  const found = await mustFindIntake(desk, service, id)
  if (found.intake.state !== 'seen') throw new Refusal('conflict', 'intake.moved-on')
  return found
}

// Somebody may have erased it before.
async function orGone(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Refusal && error.reason === 'missing')) throw error
  }
}
