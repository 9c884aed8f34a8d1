import { act, idParam, read } from '#kernel/http.ts'
import { answer, custodyDoor, done, jsonOf, sealedParam } from '../door.ts'
import { stampForm } from './term.ts'
import { lookAtTerms, stamp, termsIn } from './terms.ts'

export const termRoutes = custodyDoor()
  .get('/vault/organisations/:id/terms', async (c) => {
    const organisation = idParam(c)
    return answer(c, await read(c, (desk) => lookAtTerms(desk, organisation)))
  })
  .post('/vault/organisations/:id/terms', async (c) => {
    const [organisation, { stamps }] = [idParam(c), await jsonOf(c, stampForm, 512 * 1024)]
    await act(c, (desk) => stamp(desk, organisation, stamps))
    return done(c)
  })
  .get('/vault/spaces/:space/terms', async (c) => {
    const space = sealedParam(c, 'space')
    return answer(c, await read(c, (desk) => termsIn(desk, space)))
  })
