import { Hono } from 'hono'
import { answer, jsonOf } from '#custody/door.ts'
import { newChallenge } from '#custody/proof/challenges.ts'
import { act, type Ctx, type Env, read } from '#kernel/http.ts'
import { Refusal, statusOf } from '#kernel/refusal.ts'
import { VaultFault } from '#vault/fault.ts'
import { mustFindPublished } from '../forms.ts'
import { takeQuickly } from './quick.ts'
import { submissionWords } from './submission.text.ts'
import { sentForm } from './submission.ts'
import { marksOf, submitSealed } from './submissions.ts'

/** Bytes of a submission: a letter with all answers of a long form. Files go their own way. */
const most = 2 * 1024 * 1024

/** For browsers that seal: JSON, nothing of it kept on the way, and a sentence for whoever is refused. */
export const submissionRoutes = new Hono<Env>()
  .onError(answerRefusal)
  .get('/f/:slug/proof', async (c) => {
    const slug = c.req.param('slug')
    return answer(
      c,
      await read(c, async (desk) => {
        await mustFindPublished(desk, slug)
        return { challenge: newChallenge(desk, { kind: 'form', slug }) }
      }),
    )
  })
  .post('/f/:slug/cases', async (c) => {
    const sent = await jsonOf(c, sentForm, most)
    const [house, slug] = [c.get('house'), c.req.param('slug')]
    const marks = marksOf({ house, now: house.clock.now() }, slug, sent)
    const quick = await takeQuickly(house, slug, sent, marks)
    return answer(c, quick ?? (await act(c, (desk) => submitSealed(desk, slug, sent, marks))), 201)
  })

function answerRefusal(error: Error, c: Ctx): Response {
  const refusal = error instanceof VaultFault ? new Refusal('invalid', error.code) : error
  if (!(refusal instanceof Refusal)) throw error
  const { reason, code } = refusal
  const words = submissionWords(c.get('lang')).problem
  c.header('cache-control', 'private, no-store')
  return c.json({ reason, code, says: words[code] ?? words.invalid }, statusOf[reason])
}
