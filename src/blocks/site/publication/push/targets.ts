import { z } from 'zod'
import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { faultOf } from '#kernel/log.ts'
import { plainLine } from '#kernel/plain.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustPublish } from '../../roles.ts'
import { mustFindSite, mustPublishSite, type Site, tell } from '../../sites.ts'
import type { WholePublication } from '../kept-file.ts'
import { mustFindPublication } from '../publications.ts'
import { type Credentials, type Far, FarFailure, type FarProblem, type Target } from './far.ts'
import { type Progress, push } from './pushing.ts'
import { openSftp } from './sftp.ts'
import {
  dropRunRow,
  findTargetRow,
  type KeptTarget,
  notePushed,
  noteRunRow,
  putTargetRow,
  type Run,
  removeTargetRow,
} from './targets.sql.ts'
import { openWebdav } from './webdav.ts'

export const targetForm = z.object({
  kind: z.enum(['sftp', 'webdav'], 'push.kind'),
  address: plainLine(1, 1000, 'push.address-missing', 'text.long'),
  login: plainLine(1, 200, 'push.login-missing', 'text.long'),
  folder: plainLine(0, 500, '', 'text.long'),
  fingerprint: z
    .string()
    .regex(/^SHA256:[\w+/]{43}$/)
    .nullable()
    .catch(null),
  /** The address whose key that is the fingerprint of. */
  comparedFor: z.string().catch(''),
  password: z.string().max(1000).catch(''),
  key: z.string().max(20_000).catch(''),
  all: z.literal('yes').optional().catch(undefined),
})

export async function findTarget(
  desk: Desk,
  service: string,
): Promise<{ site: Site; target: KeptTarget | undefined; run: Run | undefined }> {
  const site = await mustFindSite(desk, service)
  mustPublish(site)
  const target = await findTargetRow(desk, service)
  return { site, target, run: target && runOf(target, desk.now) }
}

const beats = 5000
const lostAfter = 30_000

/** Nobody says any more how far it is: whoever sent it has fallen, and with it what one signs in with. */
function runOf({ run }: KeptTarget, now: Date): Run | undefined {
  if (run?.state !== 'running' || now.getTime() - run.at.getTime() < lostAfter) return run ?? undefined
  return { ...run, state: 'failed', problem: 'stopped' }
}

/**
 * Keeps where the site is laid, without what one signs in with, and says what is to be laid there.
 * @throws Refusal `site.not-out`, `site.push-runs`
 */
export async function beginPush(desk: Desk, service: string, target: Target): Promise<WholePublication> {
  const site = await mustPublishSite(desk, service)
  if (!site.publication) throw new Refusal('conflict', 'site.not-out')
  await putTargetRow(desk, site, target)
  const kept = await findTargetRow(desk, service)
  if (kept && runOf(kept, desk.now)?.state === 'running') throw new Refusal('conflict', 'site.push-runs')
  await noteRunRow(desk, service, { state: 'running', ...nothingSent })
  return mustFindPublication(desk, service, site.publication)
}

/** Forgets the web space; what lies there stays. */
export async function forgetTarget(desk: Desk, service: string): Promise<void> {
  await mustPublishSite(desk, service)
  await removeTargetRow(desk, service)
}

/** Signs in, which somebody waits for, and sends, which goes on by itself. @throws FarFailure when it does not let us in */
export async function startPush(
  house: House,
  one: WholePublication,
  target: Target,
  credentials: Credentials,
  all: boolean,
): Promise<void> {
  const far = await (target.kind === 'sftp' ? openSftp : openWebdav)(house, target, credentials).catch(
    async (error) => {
      await atDesk(house, { itself: true }, (desk) => dropRunRow(desk, one.service))
      throw error
    },
  )
  void send(house, far, one, all)
}

const nothingSent = { sent: 0, removed: 0, total: 0 }

async function send(house: House, far: Far, one: WholePublication, all: boolean): Promise<void> {
  let progress: Pick<Progress, 'sent' | 'removed' | 'total'> = nothingSent
  let noting: Promise<unknown> = Promise.resolve()
  // One after the other: what was said first may not come last.
  const note = (state: Run['state'], problem: FarProblem | null = null) => {
    const write = (desk: Desk) => noteRunRow(desk, one.service, { state, problem, ...progress })
    noting = noting
      .then(() => atDesk(house, { itself: true }, write))
      .catch((error) => house.log.warn(faultOf(error), 'site: how far a push is could not be noted'))
    return noting
  }
  const beat = setInterval(() => void note('running'), beats).unref()
  try {
    progress = await push(house, far, one.files, (now) => (progress = now), all)
    clearInterval(beat)
    await note('running')
    await atDesk(house, { itself: true }, async (desk) => {
      await notePushed(desk, one.service, one.id)
      await tell(desk, 'site.pushed', one, { files: progress.sent })
    })
  } catch (error) {
    house.log.warn({ ...faultOf(error), service: one.service }, 'site: push failed')
    clearInterval(beat)
    await note('failed', error instanceof FarFailure ? error.problem : 'broken')
  } finally {
    await far.close().catch(() => {})
  }
}
