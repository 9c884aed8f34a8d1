import { z } from 'zod'
import { act, read } from '#kernel/http.ts'
import { answer, custodyDoor, done, jsonOf, sealedId, sealedParam } from '../door.ts'
import { eraseLettersIn, listLetters } from './letters.ts'

const erasuresForm = z.strictObject({ ids: z.array(sealedId).max(500) })

export const sealedLetterRoutes = custodyDoor()
  .get('/vault/spaces/:space/letters', async (c) => {
    const space = sealedParam(c, 'space')
    return answer(c, { letters: await read(c, (desk) => listLetters(desk, space)) })
  })
  .post('/vault/spaces/:space/letters/erasures', async (c) => {
    const [space, { ids }] = [sealedParam(c, 'space'), await jsonOf(c, erasuresForm)]
    await act(c, (desk) => eraseLettersIn(desk, space, ids))
    return done(c)
  })
