import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { dutyWords } from './duties.text.ts'
import { mustFindDuty } from './duties.ts'
import { type Duty, isRequirement } from './duty.ts'
import { confirmHelper, confirmQualification, letSupport } from './standing.ts'

/** What supporters of a duty do: let people in, note what they have seen. */
export const supporterRoutes = new Hono<Env>()
  .post('/jams/:jam/duties/:id/helpers/:account/confirmation', (c) =>
    forHelper(c, dutyWords(c.get('lang')).letInDone, confirmHelper),
  )
  .post('/jams/:jam/duties/:id/helpers/:account/qualifications', async (c) => {
    const { kind } = await formOf(c)
    const wanted = mustFind(isRequirement(kind) ? kind : undefined)
    return forHelper(c, dutyWords(c.get('lang')).seenDone, (desk, jam, duty, account) =>
      confirmQualification(desk, jam, duty, account, wanted),
    )
  })
  .post('/jams/:jam/duties/:id/helpers/:account/support', async (c) => {
    const { supports } = await formOf(c)
    return forHelper(c, dutyWords(c.get('lang')).supportDone, (desk, jam, duty, account) =>
      letSupport(desk, jam, duty, account, supports === 'yes'),
    )
  })

async function forHelper(
  c: Ctx,
  notice: string,
  work: (desk: Desk, jam: Jam, duty: Duty, account: string) => Promise<void>,
): Promise<Response> {
  const [id, account] = [idParam(c), idParam(c, 'account')]
  await act(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    await work(desk, jam, await mustFindDuty(desk, jam.id, id), account)
  })
  return goOn(c, `/jams/${c.req.param('jam')}/duties/${id}`, notice)
}
