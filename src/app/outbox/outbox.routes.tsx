import { Hono } from 'hono'
import { mustFindJam } from '#jam/profile/jams.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { dropMail, releaseHeld, retryFailed, sendAgain, settleMail } from '#kernel/mail-desk.ts'
import { countMails, listMails, type MailLine, mustFindMail, type Which } from '#kernel/outbox.ts'
import { show } from '#look/show.tsx'
import { mustBe, mustRunTheHouse, runsTheHouse } from '#people/role.ts'
import { MailPage, type Outbox, OutboxPage, pathOf, perPage } from './outbox.pages.tsx'
import { outboxWords } from './outbox.text.ts'

/** What the house has written: of one jam for its organisers, all of it for who runs the house. */
export const outboxRoutes = new Hono<Env>()
for (const at of ['/jams/:jam/outbox', '/outbox']) {
  outboxRoutes
    .get(at, showList)
    .get(`${at}/:id`, async (c) => {
      const id = idParam(c)
      const page = await read(c, async (desk) => {
        const box = await mustOpen(c, desk)
        return { ...box, mail: await mustFindMail(desk, id, wantedOf(box)) }
      })
      return show(c, <MailPage {...page} />)
    })
    .post(`${at}/:id/sending`, (c) => change(c, sendAgain, 'mail.sent-again', 'queued'))
    .post(`${at}/:id/arrival`, (c) => change(c, settleMail, 'mail.settled', 'settled'))
    .post(`${at}/:id/drop`, (c) => change(c, dropMail, 'mail.dropped', 'dropped'))
    .post(`${at}/releases`, async (c) => {
      const { kind = '' } = await formOf(c)
      return changeAll(c, (desk, box) => releaseHeld(desk, { ...wantedOf(box), ...kindOf(kind) }), 'released')
    })
    .post(`${at}/retries`, (c) => changeAll(c, (desk, box) => retryFailed(desk, wantedOf(box)), 'retried'))
}

/** Does something with one mail. */
async function change(
  c: Ctx,
  doing: (desk: Desk, mail: MailLine) => Promise<void>,
  event: string,
  says: 'queued' | 'settled' | 'dropped',
): Promise<Response> {
  const id = idParam(c)
  const box = await act(c, async (desk) => {
    const box = await mustOpen(c, desk)
    const mail = await mustFindMail(desk, id, wantedOf(box))
    await doing(desk, mail)
    await record(desk, event, id, { jam: mail.jam })
    return box
  })
  return goOn(c, `${pathOf(box)}/${id}`, outboxWords(c.get('lang'))[says])
}

/** Does something with many at once, and says with how many. */
async function changeAll(
  c: Ctx,
  doing: (desk: Desk, box: Outbox) => Promise<number>,
  says: 'released' | 'retried',
): Promise<Response> {
  const { box, count } = await act(c, async (desk) => {
    const box = await mustOpen(c, desk)
    const count = await doing(desk, box)
    if (count > 0)
      await record(desk, `mail.${says}`, null, { jam: box.place?.jam.id ?? null, data: { count } })
    return { box, count }
  })
  return goOn(c, pathOf(box), outboxWords(c.get('lang'))[says](count))
}

const kindOf = (kind: string | string[]) => (typeof kind === 'string' && kind ? { kind } : {})

async function showList(c: Ctx): Promise<Response> {
  const asked = c.req.query('which')
  const which = narrow.find((one) => one === asked)
  const recipient = (c.req.query('recipient') ?? '').replaceAll('\0', '').trim().slice(0, 100)
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(c.req.query('page')) || 1)))
  const props = await read(c, async (desk) => {
    const box = await mustOpen(c, desk)
    const wanted = { ...wantedOf(box), which, recipient }
    const counts = await countMails(desk, wantedOf(box))
    return { ...box, ...(await listMails(desk, wanted, { page, size: perPage })), counts }
  })
  return show(c, <OutboxPage {...props} asked={{ which: which ?? 'all', recipient, page }} />)
}

const narrow: readonly Exclude<Which, undefined>[] = ['open', 'held', 'failed', 'unsure']

/** @throws Refusal unless the actor organises the jam, or (without a jam) runs the house */
async function mustOpen(c: Ctx, desk: Desk): Promise<Outbox> {
  const sends = desk.house.config.smtpUrl !== null
  const slug = c.req.param('jam')
  if (slug === undefined) {
    mustRunTheHouse(desk)
    return { place: null, sends, secrets: !sends }
  }
  const jam = await mustFindJam(desk, slug)
  mustBe(desk, jam.id, 'organiser')
  const place = { jam, actor: desk.actor, now: desk.now }
  return { place, sends, secrets: !sends && runsTheHouse(desk.actor) }
}

const wantedOf = ({ place }: Outbox) => (place ? { jam: place.jam.id } : {})
