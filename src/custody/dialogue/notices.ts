import { z } from 'zod'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { isPushEndpoint } from '#kernel/push-service.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { caseNotice } from './notice-letter.ts'
import { type NoticeLang, noticeLangs, noticeMail, noticeSayings } from './notice-words.ts'
import { findNotice, findNoticePath, type Kind, markTold, removeNotice, saveNotice } from './notices.sql.ts'

/**
 * Where a notice without content (Hinweis) goes: a mailbox, or a device by the address of its push service. With it the page of
 * ours on which the twelve words are typed, and which sentence it says.
 */
const about = {
  lang: z.enum(noticeLangs),
  path: z.string().regex(/^\/[a-z0-9][a-z0-9/-]{0,160}$/),
  says: z.enum(noticeSayings).default('waiting'),
}
export const noticeForm = z.union([
  z.strictObject({ address: z.email().max(320), ...about }),
  z.strictObject({ endpoint: z.url().max(1000), ...about }),
])
export type Notice = z.input<typeof noticeForm>

type Of = { id: string; organisation: string }

/**
 * Wants to hear of a case, or of a conversation. The address lies apart from it and goes with it.
 * @throws Refusal `notice.form`
 */
export async function wantNotice(
  desk: Desk,
  { id: of, organisation }: Of,
  notice: Notice,
  kind: Kind = 'sealed_case',
): Promise<void> {
  const read = noticeForm.safeParse(notice)
  if (!read.success) throw new Refusal('invalid', 'notice.form')
  const where = { address: null, endpoint: null, ...read.data }
  if (where.endpoint !== null && !isPushEndpoint(desk.house, where.endpoint))
    throw new Refusal('invalid', 'notice.form')
  await asHouse(desk, () => saveNotice(desk, kind, { of, id: newId(), organisation, ...where }))
}

/** Does not want to hear any more. */
export const endNotice = (desk: Desk, id: string): Promise<void> =>
  asHouse(desk, () => removeNotice(desk, id))

export const isNotified = async (desk: Desk, id: string): Promise<boolean> =>
  (await asHouse(desk, () => findNotice(desk, id))) !== undefined

/** Tells that there is something to read, once until the next visit. */
export async function tell(desk: Desk, id: string): Promise<void> {
  await asHouse(desk, async () => {
    const notice = await findNotice(desk, id)
    if (!notice || notice.told_at) return
    await markTold(desk, id, desk.now)
    const key = `case.notice:${notice.id}:${desk.now.getTime()}`
    if (notice.address === null) return wake(desk, notice.id, key)
    const link = `${desk.house.config.address}/outside/notices/${notice.id}`
    const to = { account: null, email: notice.address, name: '', lang: inHouse(notice.lang) }
    const whole = noticeMail(notice.lang, notice.says, link)
    await writeLetter(desk, caseNotice, to, { key, jam: null, values: { link }, whole, secret: true })
  })
}

/** Lets a device show its sentence. The job names the notice alone: whoever has cancelled it meanwhile hears nothing. */
export const wake = (desk: Desk, notice: string, key: string): Promise<void> =>
  later(desk, 'notice.push', { notice }, { key: `push:${key}` })

/** The nearer of the two languages that the house itself speaks. */
export const inHouse = (lang: NoticeLang): Lang => (lang.startsWith('de') ? 'de' : 'en')

/** Where somebody wants to hear, for a room above that has a question of its own; it says as little of the matter. */
export const findNoticeOf = (desk: Desk, id: string) => asHouse(desk, () => findNotice(desk, id))

/** Somebody has come and looked. */
export const settleNotice = (desk: Desk, id: string) => asHouse(desk, () => markTold(desk, id, null))

/** The page that a mail means: its own address says nothing of the matter. @throws Refusal `missing` */
export async function whereNoticeLeads(desk: Desk, id: string): Promise<string> {
  return mustFind(await asHouse(desk, () => findNoticePath(desk, id))).path
}
