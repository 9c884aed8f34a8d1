import { Hono } from 'hono'
import { z } from 'zod'
import { giveTicket } from '#custody/dialogue/tickets.ts'
import { answer, done, jsonOf, sealedParam } from '#custody/door.ts'
import { act, type Ctx, type Env, read } from '#kernel/http.ts'
import { Refusal, statusOf } from '#kernel/refusal.ts'
import { mustFindPublished } from '../forms.ts'
import { draftWords } from './drafts.text.ts'
import { dropDraft, keepDraft, mustFindDraft } from './drafts.ts'
import { isTaking } from './taking.ts'

const most = 1_500_000
const draftForm = z.strictObject({
  version: z.int().min(1),
  sealed: z.string().regex(/^[\w-]{40,1400000}$/),
})

/** What a browser asks for while somebody fills in: drafts as ciphertext, and leave to send sealed files. */
export const draftRoutes = new Hono<Env>()
  .onError(answerRefusal)
  .put('/f/:slug/drafts/:id', async (c) => {
    const [id, draft] = [sealedParam(c, 'id'), await jsonOf(c, draftForm, most)]
    const expiresAt = await act(c, (desk) => keepDraft(desk, c.req.param('slug'), { id, ...draft }))
    return answer(c, { expiresAt })
  })
  .get('/f/:slug/drafts/:id', async (c) => {
    const id = sealedParam(c, 'id')
    return answer(c, await read(c, (desk) => mustFindDraft(desk, c.req.param('slug'), id)))
  })
  .delete('/f/:slug/drafts/:id', async (c) => {
    const id = sealedParam(c, 'id')
    await act(c, (desk) => dropDraft(desk, c.req.param('slug'), id))
    return done(c)
  })
  .post('/f/:slug/tickets', async (c) => {
    const ticket = await act(c, async (desk) => {
      const form = await mustFindPublished(desk, c.req.param('slug'))
      if (!isTaking(form) || !form.space) throw new Refusal('conflict', 'submission.closed')
      return giveTicket(desk, { organisation: form.organisation, space: form.space })
    })
    return answer(c, { ticket }, 201)
  })

function answerRefusal(error: Error, c: Ctx): Response {
  if (!(error instanceof Refusal)) throw error
  const { reason, code } = error
  const words = draftWords(c.get('lang'))
  c.header('cache-control', 'private, no-store')
  return c.json({ reason, code, says: words[code] ?? words.invalid }, statusOf[reason])
}
