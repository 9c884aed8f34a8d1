import { act, idParam, read } from '#kernel/http.ts'
import { answer, custodyDoor, jsonOf, numberIn, sealedId, sealedParam } from '../door.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mostAtOnce } from './conversation.ts'
import { eraseConversation } from './erasing.ts'
import { listHeads, mustFindHead } from './heads.ts'
import { hearLines, mustHear } from './hearing.ts'
import { sayLine } from './lines.ts'
import { keepNote, listNotes } from './notes.ts'
import { relayOf } from './relay.ts'
import { afterIn, mustBeOf, noteForm, sayingForm } from './sent.ts'

/** Bytes of a line with what it turns to: thirty wraps of a long conversation, or a long text. */
const most = 4 * 1024 * 1024

/** For browsers of those who read a conversation; the same by the live wire. */
export const conversationRoutes = custodyDoor()
  .get('/vault/organisations/:organisation/conversations', async (c) => {
    const [organisation, asked] = [idParam(c, 'organisation'), sealedId.safeParse(c.req.query('space'))]
    const scope = { organisation, space: asked.success ? asked.data : null }
    const limit = Math.max(1, numberIn(c, 'limit', mostAtOnce, mostAtOnce))
    // Reading is noted, so it is an act.
    return answer(c, await act(c, (desk) => listHeads(desk, scope, c.req.query('since'), limit)))
  })
  .get('/vault/conversations/:conversation', async (c) => {
    const id = sealedParam(c, 'conversation')
    return answer(c, await act(c, (desk) => mustFindHead(desk, id)))
  })
  .get('/vault/conversations/:conversation/lines', async (c) => {
    const id = sealedParam(c, 'conversation')
    return answer(c, await act(c, (desk) => hearLines(desk, id, afterIn(c))))
  })
  .post('/vault/conversations/:conversation/lines', async (c) => {
    const [id, said] = [sealedParam(c, 'conversation'), await jsonOf(c, sayingForm, most)]
    const { member } = await act(c, async (desk) => {
      await mustHear(desk, id)
      return mustHaveKeyring(desk)
    })
    return answer(c, { seq: await sayLine(c.get('house'), { member }, mustBeOf(id, said)) }, 201)
  })
  .get('/vault/conversations/:conversation/relay', async (c) => {
    const id = sealedParam(c, 'conversation')
    await read(c, (desk) => mustHear(desk, id))
    return answer(c, { relay: relayOf(c.get('house'), id) })
  })
  .get('/vault/conversations/:conversation/notes', async (c) => {
    const id = sealedParam(c, 'conversation')
    return answer(c, { notes: await act(c, (desk) => listNotes(desk, id)) })
  })
  .post('/vault/conversations/:conversation/notes', async (c) => {
    const [id, { envelope }] = [sealedParam(c, 'conversation'), await jsonOf(c, noteForm)]
    return answer(c, { seq: await act(c, (desk) => keepNote(desk, id, envelope)) }, 201)
  })
  .delete('/vault/conversations/:conversation', async (c) => {
    const id = sealedParam(c, 'conversation')
    return answer(c, await act(c, (desk) => eraseConversation(desk, id)))
  })
