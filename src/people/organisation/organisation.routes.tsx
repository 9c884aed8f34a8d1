import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import type { Target } from '../invitation/invitation.ts'
import { invite, listInvitations, mustMayInvite } from '../invitation/invitations.ts'
import { readInvite, tellInvited } from '../invitation/inviting.ts'
import type { Organisation } from '../organisations.ts'
import { isMember } from '../role.ts'
import type { Position } from '../role-names.ts'
import {
  changeMember,
  leaveOrganisation,
  listMembers,
  type Member,
  mustFindOrganisation,
  removeMember,
} from './members.ts'
import { type Belongings, InviteMemberPage, OrganisationPage } from './organisation.pages.tsx'
import { organisationWords } from './organisation.text.ts'

/** An organisation for its people. `belongingsOf` names its needs and services; this floor knows neither. */
export const organisationRoutes = (
  belongingsOf: (desk: Desk, organisation: Organisation) => Promise<Belongings>,
) =>
  new Hono<Env>()
    .get('/organisations/:id', async (c) => {
      const props = await read(c, async (desk) => lookAt(desk, await here(c, desk), belongingsOf))
      return show(c, <OrganisationPage {...props} />)
    })
    .get('/organisations/:id/invitations/new', (c) => askWhom(c))
    .post('/organisations/:id/invitations', inviteThem)
    .post('/organisations/:id/members/:account/raising', (c) => change(c, 'raised', raise))
    .post('/organisations/:id/members/:account/lowering', (c) => change(c, 'lowered', lower))
    .post('/organisations/:id/members/:account/removal', (c) => change(c, 'removed', removeMember))
    .post('/organisations/:id/leaving', async (c) => {
      const { name } = await act(c, async (desk) => {
        const organisation = await here(c, desk)
        await leaveOrganisation(desk, organisation)
        return organisation
      })
      return goOn(c, '/me', wordsOf(c).left(name))
    })

const wordsOf = (c: Ctx) => organisationWords(c.get('lang'))

const here = (c: Ctx, desk: Desk) => mustFindOrganisation(desk, idParam(c))

async function lookAt(
  desk: Desk,
  organisation: Organisation,
  belongingsOf: (desk: Desk, organisation: Organisation) => Promise<Belongings>,
) {
  const at = { jam: null, organisation: organisation.id }
  const decides = isMember(desk.actor, organisation.id, 'admin')
  return {
    organisation,
    actor: desk.actor,
    now: desk.now,
    members: await listMembers(desk, organisation),
    invitations: decides ? await listInvitations(desk, at) : [],
    belongings: await belongingsOf(desk, organisation),
  }
}

const into = ({ id, name }: Organisation, role: Position): Target => ({
  jam: null,
  organisation: id,
  role,
  title: name,
  path: `/organisations/${id}`,
})

/** Asked for the second step before anything is typed, so that none of it is lost on the way. */
async function askWhom(c: Ctx, values: FormValues = {}, problems?: Problems): Promise<Response> {
  const organisation = await read(c, async (desk) => {
    const organisation = await here(c, desk)
    await mustMayInvite(desk, into(organisation, 'member'))
    return organisation
  })
  const page = { organisation, values, problems: problems ?? {} }
  return show(c, <InviteMemberPage {...page} />, problems ? 422 : 200)
}

async function inviteThem(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const typed = readInvite(values, ['member', 'admin'], c.get('lang'))
  if (typed.problems) return askWhom(c, values, typed.problems)
  const invited = await act(c, async (desk) =>
    invite(desk, into(await here(c, desk), typed.role), typed.addresses),
  )
  return goOn(c, `/organisations/${idParam(c)}`, tellInvited(invited, c))
}

type Changing = (desk: Desk, organisation: Organisation, account: string) => Promise<Member>

const raise: Changing = (desk, organisation, account) => changeMember(desk, organisation, account, 'admin')
const lower: Changing = (desk, organisation, account) => changeMember(desk, organisation, account, 'member')

async function change(c: Ctx, said: 'raised' | 'lowered' | 'removed', changing: Changing): Promise<Response> {
  const account = idParam(c, 'account')
  const member = await act(c, async (desk) => changing(desk, await here(c, desk), account))
  const mine = said === 'removed' && account === (c.get('actor')?.account ?? '')
  return goOn(c, mine ? '/me' : `/organisations/${idParam(c)}`, wordsOf(c)[said](member.name || member.email))
}
