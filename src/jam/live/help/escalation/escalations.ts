import { later as after, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { later } from '#kernel/job.ts'
import { duration } from '#look/dates.ts'
import { notify } from '#people/notice/notify.ts'
import { organisersOf } from '#people/organisers.ts'
import { mustFindJamById } from '../../../profile/jams.ts'
import type { HelpRequest } from '../help-request.ts'
import { findRequest, listPool, setEscalation } from '../pool.ts'
import { rulesOf } from '../rules.ts'
import { helpWaited } from './letter-kinds.ts'

const highest = 2

/**
 * Nobody has come within the patience of the jam: all mentors are called, and once more later the organisers. Does nothing
 * when somebody is on it, or when a later job looks after it.
 */
export async function escalate(desk: Desk, jam: string, id: string): Promise<void> {
  const request = await findRequest(desk, jam, id)
  if (!request || request.takenAt || request.solvedAt || request.escalation >= highest) return
  const level = request.escalation + 1
  await setEscalation(desk, id, level)
  await callPool(desk, request, level)
  const concern = { jam, organisation: request.organisation, data: { team: request.team, level } }
  await record(desk, 'help.escalated', id, concern)
  if (level === highest) return
  const { patience } = await rulesOf(desk, jam)
  const at = after(desk.now, patience * minute)
  await later(desk, 'help.escalate', { jam, request: id }, { at, key: `help.escalate:${id}:${at.getTime()}` })
}

async function callPool(desk: Desk, request: HelpRequest, level: number): Promise<void> {
  const { slug } = await mustFindJamById(desk, request.jam)
  const path = `/jams/${slug}/help/${request.id}`
  const pool = await (level === 1 ? listPool : organisersOf)(desk, request.jam)
  for (const { account } of pool) {
    await notify(desk, account, helpWaited, ({ lang }) => {
      const waits = duration(desk.now.getTime() - request.askedAt.getTime(), lang)
      const short = helpWaited.words(lang).title
      const link = `${desk.house.config.address}${path}`
      const values = { team: request.teamName, text: request.text, waits, link }
      const key = `help.waiting:${request.id}:${level}:${account}`
      return { key, jam: request.jam, values, short, path }
    })
  }
}
