import { z } from 'zod'
import { act, idParam, read } from '#kernel/http.ts'
import { provenFor } from '#people/step-up.ts'
import { answer, custodyDoor, done, jsonOf, sealedParam, wait } from '../door.ts'
import { cardBody, keyringForm, lockBody } from './keyring.ts'
import {
  addWay,
  findMyKeyring,
  keepKeyring,
  listColleagues,
  removeWay,
  replaceWay,
  showCard,
} from './keyrings.ts'
import { handOut, hearUnlocked } from './unlocking.ts'

const proofBody = z.strictObject({ challenge: z.string().length(43), proof: z.string().length(86) })

export const keyringRoutes = custodyDoor()
  .get('/vault/keyring', async (c) => {
    const found = await read(c, async (desk) => ({
      keyring: (await findMyKeyring(desk)) ?? null,
      provenFor: Math.floor(provenFor(desk.actor, desk.now) / 1000),
    }))
    return answer(c, found)
  })
  .put('/vault/keyring', async (c) => {
    const form = await jsonOf(c, keyringForm)
    await act(c, (desk) => keepKeyring(desk, form))
    return done(c)
  })
  .post('/vault/keyring/ways', async (c) => {
    const { lock } = await jsonOf(c, lockBody)
    await act(c, (desk) => addWay(desk, lock))
    return done(c)
  })
  .post('/vault/keyring/ways/:way/handout', async (c) => {
    const handed = await act(c, (desk) => handOut(desk, sealedParam(c, 'way')))
    return 'wait' in handed ? wait(c, 'unlock.wait', handed.wait) : answer(c, handed)
  })
  .post('/vault/keyring/ways/:way/proof', async (c) => {
    const { challenge, proof } = await jsonOf(c, proofBody)
    await act(c, (desk) => hearUnlocked(desk, sealedParam(c, 'way'), challenge, proof))
    return done(c)
  })
  .put('/vault/keyring/ways/:way', async (c) => {
    const { lock } = await jsonOf(c, lockBody)
    await act(c, (desk) => replaceWay(desk, sealedParam(c, 'way'), lock))
    return done(c)
  })
  .delete('/vault/keyring/ways/:way', async (c) => {
    await act(c, (desk) => removeWay(desk, sealedParam(c, 'way')))
    return done(c)
  })
  .get('/vault/organisations/:id/colleagues', async (c) => {
    const organisation = idParam(c)
    return answer(c, { colleagues: await read(c, (desk) => listColleagues(desk, organisation)) })
  })
  .put('/vault/organisations/:id/card', async (c) => {
    const [organisation, { card }] = [idParam(c), await jsonOf(c, cardBody)]
    await act(c, (desk) => showCard(desk, organisation, card))
    return done(c)
  })
