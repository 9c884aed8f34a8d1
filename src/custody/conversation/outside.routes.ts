import type { Hono } from 'hono'
import { z } from 'zod'
import { hour } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, idParam } from '#kernel/http.ts'
import { countAttempt } from '#kernel/limit.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answerForm, type Place } from '../dialogue/case.ts'
import { endNotice, noticeForm, wantNotice } from '../dialogue/notices.ts'
import { giveTicket } from '../dialogue/tickets.ts'
import { mustBeMine, mustTalk } from '../dialogue/visits.ts'
import { answer, custodyDoor, done, jsonOf, sealedParam } from '../door.ts'
import { mustFindFileOf } from '../file/outside-files.ts'
import { sendContent } from '../file/wire.ts'
import type { Terms } from './conversation.ts'
import { isOpened, lookAtOwn, openConversation } from './conversations.ts'
import { destroyOwnConversation } from './erasing.ts'
import { askForGroup, hearGroup, leaveGroup, lookAtGroup, sayAsGuest } from './groups.ts'
import { linesAfter, sayLine } from './lines.ts'
import { relayOf } from './relay.ts'
import { afterIn, groupForm, mustBeOf, openingForm, sayingForm } from './sent.ts'

/**
 * Whether somebody without an account may open a conversation in a space now, and on which terms: of the room above, which knows
 * what the space is for. `admission` is what its page has sent. Refuses with a code of its own.
 */
export type Admit = (desk: Desk, place: Place, admission: unknown) => Promise<Terms>

/** Bytes of a line: a long text, padded and sealed. */
const most = 2 * 1024 * 1024

/** So many uploads of one conversation within an hour. */
const often = 60

const answerBody = z.strictObject({ answer: answerForm })

/** For browsers of seekers: JSON, no cookie; a visit stands in the header `authorization`, as for a case. */
export const seekerRoutes = (admit: Admit): Hono<Env> =>
  custodyDoor()
    .post('/outside/:organisation/conversations', async (c) => {
      const [organisation, opening] = [idParam(c, 'organisation'), await jsonOf(c, openingForm, most)]
      const place = { organisation, space: opening.line.space }
      const opened = await act(c, async (desk) => {
        // What was taken once needs no leave again.
        if (await isOpened(desk, opening.line)) return { id: opening.line.conversation }
        return openConversation(desk, place, opening, await admit(desk, place, opening.admission))
      })
      return answer(c, opened, 201)
    })
    .get('/outside/:organisation/conversation', async (c) =>
      answer(c, await act(c, async (desk) => lookAtOwn(desk, await mine(c, desk)))),
    )
    .get('/outside/:organisation/conversation/lines', async (c) =>
      answer(c, await act(c, async (desk) => linesAfter(desk, (await mine(c, desk)).id, afterIn(c)))),
    )
    .post('/outside/:organisation/conversation/lines', async (c) => {
      const { id } = await act(c, (desk) => mine(c, desk))
      const said = await jsonOf(c, sayingForm, most)
      return answer(c, { seq: await sayLine(c.get('house'), { seeker: id }, said) }, 201)
    })
    .post('/outside/:organisation/conversation/tickets', async (c) => {
      const place = await act(c, (desk) => mine(c, desk))
      await act(c, (desk) => countAttempt(desk, 'conversation.ticket', place.id, often, hour))
      return answer(c, { ticket: await act(c, (desk) => giveTicket(desk, place)) }, 201)
    })
    .post('/outside/:organisation/conversation/groups', async (c) => {
      const own = await act(c, (desk) => mine(c, desk))
      await act(c, (desk) => countAttempt(desk, 'conversation.group', own.id, 20, hour))
      const asked = await jsonOf(c, groupForm)
      await act(c, (desk) => askForGroup(desk, own, asked))
      return done(c)
    })
    .get('/outside/:organisation/conversation/groups/:group', async (c) => {
      const group = sealedParam(c, 'group')
      return answer(c, await act(c, async (desk) => lookAtGroup(desk, (await mine(c, desk)).id, group)))
    })
    .delete('/outside/:organisation/conversation/groups/:group', async (c) => {
      const group = sealedParam(c, 'group')
      await act(c, async (desk) => leaveGroup(desk, (await mine(c, desk)).id, group))
      return done(c)
    })
    .get('/outside/:organisation/conversation/groups/:group/lines', async (c) => {
      const group = sealedParam(c, 'group')
      const page = await act(c, async (desk) => hearGroup(desk, (await mine(c, desk)).id, group, afterIn(c)))
      return answer(c, page)
    })
    .post('/outside/:organisation/conversation/groups/:group/lines', async (c) => {
      const { id } = await act(c, (desk) => mine(c, desk))
      const { line } = mustBeOf(sealedParam(c, 'group'), await jsonOf(c, sayingForm, most))
      return answer(c, { seq: await sayAsGuest(c.get('house'), id, line, null) }, 201)
    })
    .get('/outside/:organisation/conversation/relay', async (c) => {
      const { id } = await act(c, (desk) => mine(c, desk))
      return answer(c, { relay: relayOf(c.get('house'), id) })
    })
    .put('/outside/:organisation/conversation/notice', async (c) => {
      await act(c, async (desk) => {
        const of = await mine(c, desk)
        await wantNotice(desk, of, await jsonOf(c, noticeForm), 'conversation')
      })
      return done(c)
    })
    .delete('/outside/:organisation/conversation/notice', async (c) => {
      await act(c, async (desk) => endNotice(desk, (await mine(c, desk)).id))
      return done(c)
    })
    .get('/outside/:organisation/conversation/files/:file/content', async (c) => {
      const file = sealedParam(c, 'file')
      const found = await act(c, async (desk) => {
        const { space, id } = await mine(c, desk)
        return mustFindFileOf(desk, space, id, file)
      })
      return sendContent(c, found)
    })
    .post('/outside/:organisation/conversation/destructions', async (c) => {
      const [organisation, body] = [idParam(c, 'organisation'), await jsonOf(c, answerBody)]
      const destroyed = await act(c, async (desk) => {
        const found = await mustBeMine(desk, organisation, body.answer, 'destroy')
        if (found.of !== 'conversation') throw new Refusal('missing', 'conversation.missing')
        return destroyOwnConversation(desk, found.row)
      })
      return answer(c, destroyed, 201)
    })

/** The conversation of the visit that the browser shows. @throws Refusal `visit.over` */
function mine(c: Ctx, desk: Desk) {
  const [said, token] = (c.req.header('authorization') ?? '').split(' ')
  if (said !== 'Visit' || !token || !/^[\w-]{43}$/.test(token)) throw new Refusal('unknown', 'visit.over')
  return mustTalk(desk, idParam(c, 'organisation'), token)
}
