import { Hono } from 'hono'
import { mustFindJam } from '#jam/profile/jams.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { act, type Ctx, type Env, goOn, idParam, read } from '#kernel/http.ts'
import { listMails, mustFindMail, sendAgain } from '#kernel/outbox.ts'
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
    .post(`${at}/:id/sending`, async (c) => {
      const id = idParam(c)
      const box = await act(c, async (desk) => {
        const box = await mustOpen(c, desk)
        const mail = await mustFindMail(desk, id, wantedOf(box))
        await sendAgain(desk, mail)
        await record(desk, 'mail.sent-again', id, { jam: mail.jam })
        return box
      })
      return goOn(c, `${pathOf(box)}/${id}`, outboxWords(c.get('lang')).queued)
    })
}

async function showList(c: Ctx): Promise<Response> {
  const which = c.req.query('which') === 'open' ? 'open' : 'all'
  const recipient = (c.req.query('recipient') ?? '').replaceAll('\0', '').trim().slice(0, 100)
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(c.req.query('page')) || 1)))
  const props = await read(c, async (desk) => {
    const box = await mustOpen(c, desk)
    const wanted = { ...wantedOf(box), open: which === 'open', recipient }
    return { ...box, ...(await listMails(desk, wanted, { page, size: perPage })) }
  })
  return show(c, <OutboxPage {...props} asked={{ which, recipient, page }} />)
}

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
