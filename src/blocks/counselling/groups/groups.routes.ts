import { z } from 'zod'
import { groupOpeningForm } from '#custody/conversation/sent.ts'
import { answer, custodyDoor, done, jsonOf, sealedParam } from '#custody/door.ts'
import { act, idParam, read } from '#kernel/http.ts'
import { mustEnterAsMember } from '../law/declarations.ts'
import { addGroup, changeGroup, listGroups, noticeForm } from './groups.ts'

const opened = groupOpeningForm.extend({ office: z.uuid(), notice: noticeForm })

/** For the browsers of those who lead groups. */
export const groupRoutes = custodyDoor()
  .get('/services/:id/counselling/groups', async (c) => {
    const id = idParam(c)
    const told = await read(c, async (desk) => {
      const { counselling } = await mustEnterAsMember(desk, id)
      return { slug: counselling.slug, groups: await listGroups(desk, id) }
    })
    return answer(c, told)
  })
  .post('/services/:id/counselling/groups', async (c) => {
    const id = idParam(c)
    // Whoever may not learns nothing of what is wanted here.
    await read(c, (desk) => mustEnterAsMember(desk, id))
    const { office, notice, ...opening } = await jsonOf(c, opened)
    return answer(c, await act(c, (desk) => addGroup(desk, id, office, opening, notice)), 201)
  })
  .put('/services/:id/counselling/groups/:group', async (c) => {
    const [id, group, notice] = [idParam(c), sealedParam(c, 'group'), await jsonOf(c, noticeForm)]
    await act(c, (desk) => changeGroup(desk, id, group, notice))
    return done(c)
  })
