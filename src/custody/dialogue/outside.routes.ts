import { z } from 'zod'
import { hour } from '#kernel/clock.ts'
import { act, type Ctx, idParam, read } from '#kernel/http.ts'
import { countAttempt } from '#kernel/limit.ts'
import { Refusal } from '#kernel/refusal.ts'
import { publicKey } from '#people/notice/devices.ts'
import { answer, custodyDoor, done, jsonOf, sealedId, sealedParam } from '../door.ts'
import {
  beginOutsideFile,
  completeOutsideFile,
  keepOutsidePart,
  mustFindFileOf,
} from '../file/outside-files.ts'
import { outsideFileForm } from '../file/sealed-file.ts'
import { bytesOf, sendContent } from '../file/wire.ts'
import { answerForm, idsForm, letterForm, longest, purposes } from './case.ts'
import { continueCase, lookAtOwnCase } from './cases.ts'
import { destroyOwnCase } from './erasing.ts'
import { endNotice, noticeForm, wantNotice, whereNoticeLeads } from './notices.ts'
import { proofOf } from './proofs.ts'
import { giveTicket, mustHoldTicket } from './tickets.ts'
import { askReceipt, beginVisit, endVisit, mustBeMine, mustVisit } from './visits.ts'

const challengeForm = z.strictObject({ locator: sealedId, purpose: z.enum(purposes) })
const answerBody = z.strictObject({ answer: answerForm })
const furtherForm = z.strictObject({ letter: letterForm, number: z.int().min(1), files: idsForm })

/** So many questions for one receipt, or files of one visit, within an hour. */
const often = 60

/**
 * For browsers of people without an account: JSON, no cookie. Who they are is shown by a receipt; a visit or a ticket stands in
 * the header `authorization`, so no other page can send it.
 */
export const outsideRoutes = custodyDoor()
  .get('/outside/:organisation/spaces/:space/proof', async (c) => {
    const [organisation, space] = [organisationOf(c), sealedParam(c, 'space')]
    return answer(c, await read(c, (desk) => proofOf(desk, organisation, space)))
  })
  .post('/outside/:organisation/challenges', async (c) => {
    const [organisation, { locator, purpose }] = [organisationOf(c), await jsonOf(c, challengeForm)]
    // In a step of its own: what is refused rolls back.
    await act(c, (desk) => countAttempt(desk, 'case.challenge', `${organisation}/${locator}`, often, hour))
    return answer(c, await act(c, (desk) => askReceipt(desk, organisation, locator, purpose)), 201)
  })
  .post('/outside/:organisation/visits', async (c) => {
    const [organisation, body] = [organisationOf(c), await jsonOf(c, answerBody)]
    return answer(c, await act(c, (desk) => beginVisit(desk, organisation, body.answer)), 201)
  })
  .delete('/outside/:organisation/visits', async (c) => {
    const token = shown(c, 'Visit')
    await act(c, (desk) => endVisit(desk, token))
    return done(c)
  })
  .get('/outside/:organisation/case', async (c) => {
    const [organisation, token] = [organisationOf(c), shown(c, 'Visit')]
    const own = await act(c, async (desk) => lookAtOwnCase(desk, await mustVisit(desk, organisation, token)))
    return answer(c, own)
  })
  .post('/outside/:organisation/case/letters', async (c) => {
    const [organisation, token] = [organisationOf(c), shown(c, 'Visit')]
    const form = await jsonOf(c, furtherForm, longest + 20_000)
    const kept = await act(c, async (desk) =>
      continueCase(desk, await mustVisit(desk, organisation, token), form),
    )
    return answer(c, kept, 201)
  })
  .post('/outside/:organisation/case/tickets', async (c) => {
    const [organisation, token] = [organisationOf(c), shown(c, 'Visit')]
    const mine = await act(c, (desk) => mustVisit(desk, organisation, token))
    await act(c, (desk) => countAttempt(desk, 'case.ticket', mine.id, often, hour))
    return answer(c, { ticket: await act(c, (desk) => giveTicket(desk, mine)) }, 201)
  })
  .put('/outside/:organisation/case/notice', async (c) => {
    const [organisation, token] = [organisationOf(c), shown(c, 'Visit')]
    const form = await jsonOf(c, noticeForm)
    await act(c, async (desk) => wantNotice(desk, await mustVisit(desk, organisation, token), form))
    return done(c)
  })
  .delete('/outside/:organisation/case/notice', async (c) => {
    const [organisation, token] = [organisationOf(c), shown(c, 'Visit')]
    await act(c, async (desk) => endNotice(desk, (await mustVisit(desk, organisation, token)).id))
    return done(c)
  })
  .get('/outside/:organisation/case/files/:file/content', async (c) => {
    const [organisation, token] = [organisationOf(c), shown(c, 'Visit')]
    const id = sealedParam(c, 'file')
    const file = await act(c, async (desk) => {
      const mine = await mustVisit(desk, organisation, token)
      return mustFindFileOf(desk, mine.space, mine.id, id)
    })
    return sendContent(c, file)
  })
  .post('/outside/:organisation/destructions', async (c) => {
    const [organisation, body] = [organisationOf(c), await jsonOf(c, answerBody)]
    const destroyed = await act(c, async (desk) => {
      const mine = await mustBeMine(desk, organisation, body.answer, 'destroy')
      if (mine.of !== 'case') throw new Refusal('missing', 'case.missing')
      return destroyOwnCase(desk, mine.row)
    })
    return answer(c, destroyed, 201)
  })
  .post('/outside/:organisation/files', async (c) => {
    const [organisation, token] = [organisationOf(c), shown(c, 'Ticket')]
    const form = await jsonOf(c, outsideFileForm)
    const progress = await act(c, async (desk) =>
      beginOutsideFile(desk, await mustHoldTicket(desk, organisation, token), form),
    )
    return answer(c, progress, 201)
  })
  .put('/outside/:organisation/files/:file/parts/:number{[0-9]+}', async (c) => {
    const [organisation, token] = [organisationOf(c), shown(c, 'Ticket')]
    const [file, number, bytes] = [sealedParam(c, 'file'), Number(c.req.param('number')), await bytesOf(c)]
    await act(c, async (desk) =>
      keepOutsidePart(desk, await mustHoldTicket(desk, organisation, token), file, number, bytes),
    )
    return done(c)
  })
  .post('/outside/:organisation/files/:file/completion', async (c) => {
    const [organisation, token, file] = [organisationOf(c), shown(c, 'Ticket'), sealedParam(c, 'file')]
    await act(c, async (desk) =>
      completeOutsideFile(desk, await mustHoldTicket(desk, organisation, token), file),
    )
    return done(c)
  })
  // What a browser asks for before it lets this house wake it; the other half stays here.
  .get('/outside/notices', async (c) => answer(c, { key: await act(c, publicKey) }))
  // The address in a mail: it says nothing of where it leads.
  .get('/outside/notices/:notice', async (c) => {
    const notice = idParam(c, 'notice')
    return c.redirect(await read(c, (desk) => whereNoticeLeads(desk, notice)), 303)
  })

const organisationOf = (c: Ctx): string => idParam(c, 'organisation')

/** What the browser shows. @throws Refusal `visit.over`, `ticket.over` */
function shown(c: Ctx, what: 'Visit' | 'Ticket'): string {
  const [said, token] = (c.req.header('authorization') ?? '').split(' ')
  if (said === what && token && /^[\w-]{43}$/.test(token)) return token
  throw new Refusal('unknown', what === 'Visit' ? 'visit.over' : 'ticket.over')
}
