import { read } from '#kernel/http.ts'
import { answer, custodyDoor, sealedParam } from '../door.ts'
import { listLetters } from './letters.ts'

export const sealedLetterRoutes = custodyDoor().get('/vault/spaces/:space/letters', async (c) => {
  const space = sealedParam(c, 'space')
  return answer(c, { letters: await read(c, (desk) => listLetters(desk, space)) })
})
