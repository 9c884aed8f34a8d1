import { z } from 'zod'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { caseNotice } from './notice-letter.ts'
import { findNotice, findNoticePath, type Kind, markTold, removeNotice, saveNotice } from './notices.sql.ts'

/** Where a notice without content (Hinweis) goes, and on which page of ours the twelve words are typed. */
export const noticeForm = z.strictObject({
  address: z.email().max(320),
  lang: z.enum(['de', 'en']),
  path: z.string().regex(/^\/[a-z0-9][a-z0-9/-]{0,160}$/),
})
export type Notice = z.infer<typeof noticeForm>

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
  if (!noticeForm.safeParse(notice).success) throw new Refusal('invalid', 'notice.form')
  await asHouse(desk, () => saveNotice(desk, kind, { of, id: newId(), organisation, ...notice }))
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
    const link = `${desk.house.config.address}/outside/notices/${notice.id}`
    const to = { account: null, email: notice.address, name: '', lang: notice.lang }
    const key = `case.notice:${notice.id}:${desk.now.getTime()}`
    await writeLetter(desk, caseNotice, to, { key, jam: null, values: { link }, secret: true })
  })
}

/** Where somebody wants to hear, for a room above that has a question of its own; it says as little of the matter. */
export const findNoticeOf = (desk: Desk, id: string) => asHouse(desk, () => findNotice(desk, id))

/** Somebody has come and looked. */
export const settleNotice = (desk: Desk, id: string) => asHouse(desk, () => markTold(desk, id, null))

/** The page that a mail means: its own address says nothing of the matter. @throws Refusal `missing` */
export async function whereNoticeLeads(desk: Desk, id: string): Promise<string> {
  return mustFind(await asHouse(desk, () => findNoticePath(desk, id))).path
}
