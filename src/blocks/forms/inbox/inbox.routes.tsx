import { Hono } from 'hono'
import { answer, custodyDoor } from '#custody/door.ts'
import { type Env, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { isMember } from '#people/role.ts'
import { mustFindOwn } from '../../services.ts'
import { listVersions, mustFindDraft } from '../forms.ts'
import { InboxPage } from './inbox.pages.tsx'

const pages = new Hono<Env>().get('/services/:id/form/inbox', async (c) => {
  const found = await read(c, async (desk) => {
    const { service, draft } = await mustFindDraft(desk, idParam(c))
    const { organisation } = service
    return {
      ...{ service, isReady: draft.version !== null && draft.space !== null, person: desk.actor.name },
      own: isMember(desk.actor, organisation),
      admin: isMember(desk.actor, organisation, 'admin'),
    }
  })
  return show(c, <InboxPage {...found} />)
})

/** What a browser needs to read what came: where it lies, and every version that was answered. None of it is secret. */
const json = custodyDoor().get('/services/:id/form/inbox/versions', async (c) => {
  const id = idParam(c)
  const told = await read(c, async (desk) => {
    await mustFindOwn(desk, id)
    const { draft } = await mustFindDraft(desk, id)
    const versions = await listVersions(desk, id)
    return { space: draft.space, versions: versions.map(({ version, form }) => ({ version, form })) }
  })
  return answer(c, told)
})

export const inboxRoutes = new Hono<Env>().route('/', pages).route('/', json)
