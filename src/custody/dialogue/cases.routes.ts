import { z } from 'zod'
import { act } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answer, custodyDoor, done, jsonOf, numberIn, sealedId, sealedParam } from '../door.ts'
import { copyForm, idsForm, letterForm, longest, replyForm } from './case.ts'
import { eraseCase } from './erasing.ts'
import { fetchLetters, listCases, reply } from './replies.ts'
import { shortenCase } from './shortening.ts'

const replyBody = z.strictObject({ reply: replyForm, copy: copyForm })
const shorterBody = z.strictObject({ letter: letterForm, copy: copyForm, files: idsForm })
const named = z.array(sealedId).min(1).max(100)

/** For the browsers of those who read a space. */
export const caseRoutes = custodyDoor()
  .get('/vault/spaces/:space/cases', async (c) => {
    const [space, since] = [sealedParam(c, 'space'), c.req.query('since')]
    const limit = Math.max(1, numberIn(c, 'limit', 2000, 5000))
    // Reading is noted, so it is an act.
    return answer(c, await act(c, (desk) => listCases(desk, space, since, limit)))
  })
  .get('/vault/spaces/:space/cases/letters', async (c) => {
    const space = sealedParam(c, 'space')
    const ids = named.safeParse((c.req.query('ids') ?? '').split(','))
    if (!ids.success) throw new Refusal('invalid', 'json.form')
    return answer(c, { letters: await act(c, (desk) => fetchLetters(desk, space, ids.data)) })
  })
  .post('/vault/spaces/:space/cases/:case/replies', async (c) => {
    const [space, of] = [sealedParam(c, 'space'), sealedParam(c, 'case')]
    const { reply: sent, copy } = await jsonOf(c, replyBody, 2 * longest + 20_000)
    await act(c, (desk) => reply(desk, space, of, sent, copy))
    return done(c)
  })
  .put('/vault/spaces/:space/cases/:case/letter', async (c) => {
    const [space, of] = [sealedParam(c, 'space'), sealedParam(c, 'case')]
    const shorter = await jsonOf(c, shorterBody, 3 * longest)
    await act(c, (desk) => shortenCase(desk, space, of, shorter))
    return done(c)
  })
  .delete('/vault/spaces/:space/cases/:case', async (c) => {
    const [space, of] = [sealedParam(c, 'space'), sealedParam(c, 'case')]
    return answer(c, await act(c, (desk) => eraseCase(desk, space, of)))
  })
