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
import { findTargetRow, type KeptTarget, notePushed, putTargetRow, removeTargetRow } from './targets.sql.ts'
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

/** What is on its way, or how the last way ended. In memory: with the password it is gone when the process is. */
export type Run = {
  state: 'running' | 'done' | 'failed'
  progress: Progress | null
  problem: FarProblem | null
  publication: string
}

const runs = new WeakMap<House, Map<string, Run>>()

const runsOf = (house: House): Map<string, Run> => {
  const known = runs.get(house) ?? new Map()
  runs.set(house, known)
  return known
}

export async function findTarget(
  desk: Desk,
  service: string,
): Promise<{ site: Site; target: KeptTarget | undefined; run: Run | undefined }> {
  const site = await mustFindSite(desk, service)
  mustPublish(site)
  return { site, target: await findTargetRow(desk, service), run: runsOf(desk.house).get(service) }
}

/**
 * Keeps where the site is laid, without what one signs in with, and says what is to be laid there.
 * @throws Refusal `site.not-out`, `site.push-runs`
 */
export async function beginPush(desk: Desk, service: string, target: Target): Promise<WholePublication> {
  const site = await mustPublishSite(desk, service)
  if (!site.publication) throw new Refusal('conflict', 'site.not-out')
  if (runsOf(desk.house).get(service)?.state === 'running') throw new Refusal('conflict', 'site.push-runs')
  await putTargetRow(desk, site, target)
  return mustFindPublication(desk, service, site.publication)
}

/** Forgets the web space; what lies there stays. */
export async function forgetTarget(desk: Desk, service: string): Promise<void> {
  await mustPublishSite(desk, service)
  await removeTargetRow(desk, service)
  runsOf(desk.house).delete(service)
}

/** Signs in, which somebody waits for, and sends, which goes on by itself. @throws FarFailure when it does not let us in */
export async function startPush(
  house: House,
  one: WholePublication,
  target: Target,
  credentials: Credentials,
  all: boolean,
): Promise<void> {
  const far = await (target.kind === 'sftp' ? openSftp : openWebdav)(house, target, credentials)
  const run: Run = { state: 'running', progress: null, problem: null, publication: one.id }
  runsOf(house).set(one.service, run)
  void send(house, far, one, run, all)
}

async function send(house: House, far: Far, one: WholePublication, run: Run, all: boolean): Promise<void> {
  try {
    await push(house, far, one.files, (progress) => Object.assign(run, { progress }), all)
    await atDesk(house, { itself: true }, async (desk) => {
      await notePushed(desk, one.service, one.id)
      await tell(desk, 'site.pushed', one, { files: run.progress?.sent ?? 0 })
    })
    run.state = 'done'
  } catch (error) {
    house.log.warn({ ...faultOf(error), service: one.service }, 'site: push failed')
    Object.assign(run, { state: 'failed', problem: error instanceof FarFailure ? error.problem : 'broken' })
  } finally {
    await far.close().catch(() => {})
  }
}
