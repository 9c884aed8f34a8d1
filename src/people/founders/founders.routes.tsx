import { Hono } from 'hono'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import type { Target } from '../invitation/invitation.ts'
import { invite, listInvitations, mustMayInvite } from '../invitation/invitations.ts'
import { readInvite, tellInvited } from '../invitation/inviting.ts'
import { findHolder, listHolders, revokeRole } from '../roles.ts'
import { FoundersPage, InviteFounderPage } from './founders.pages.tsx'
import { founderWords } from './founders.text.ts'

const house = { jam: null, organisation: null }

/** Who runs the house: may open jams, and is an organiser of each. */
export const founderRoutes = new Hono<Env>()
  .get('/roles', async (c) => {
    const props = await read(c, async (desk) => ({
      founders: await listHolders(desk, null),
      invitations: await listInvitations(desk, house),
      me: desk.actor.account,
      now: desk.now,
    }))
    return show(c, <FoundersPage {...props} />)
  })
  .get('/roles/invitations/new', (c) => askWhom(c))
  .post('/roles/invitations', async (c) => {
    const values = await formOf(c)
    const typed = readInvite(values, ['organiser'], c.get('lang'))
    if (typed.problems) return askWhom(c, values, typed.problems)
    const target: Target = { ...house, role: 'organiser', title: wordsOf(c).target, path: '/me' }
    const invited = await act(c, (desk) => invite(desk, target, typed.addresses))
    return goOn(c, '/roles', tellInvited(invited, c))
  })
  .post('/roles/:id/revocation', async (c) => {
    const id = idParam(c)
    const { name, email } = await act(c, async (desk) => {
      const founder = mustFind(await findHolder(desk, id, null), 'role.nobody')
      await revokeRole(desk, id, 'organiser', null)
      return founder
    })
    const mine = c.get('actor')?.account === id
    return goOn(c, mine ? '/me' : '/roles', wordsOf(c).revoked(name || email))
  })

const wordsOf = (c: Ctx) => founderWords(c.get('lang'))

/** Asked for the second step before anything is typed, so that none of it is lost on the way. */
async function askWhom(c: Ctx, values: FormValues = {}, problems?: Problems): Promise<Response> {
  await read(c, (desk) => mustMayInvite(desk, house))
  return show(c, <InviteFounderPage values={values} problems={problems ?? {}} />, problems ? 422 : 200)
}
