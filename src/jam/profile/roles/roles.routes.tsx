import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import type { Target } from '#people/invitation/invitation.ts'
import { invite, listInvitations, mustMayInvite } from '#people/invitation/invitations.ts'
import { readInvite, tellInvited } from '#people/invitation/inviting.ts'
import { hasRole, mustBe, type Role, roles } from '#people/role.ts'
import { type Position, roleName } from '#people/role-names.ts'
import { type Holder, listHolders } from '#people/roles.ts'
import type { Place } from '../frame.tsx'
import type { Jam } from '../jam.ts'
import { mustFindJam } from '../jams.ts'
import { grantIn, intoRole, invitedRoles, mustFindHolder, revokeIn } from './jam-roles.ts'
import { HolderPage, InvitePage, RolesPage, type Unclaimed, UnclaimedPage } from './roles.pages.tsx'
import { rolesWords } from './roles.text.ts'

type UnclaimedOf = (desk: Desk, jam: Jam) => Promise<Unclaimed[]>

/** Who has which role in a jam. `unclaimedOf` names organisations with needs here that nobody belongs to. */
export const roleRoutes = (unclaimedOf: UnclaimedOf) =>
  new Hono<Env>()
    .get('/jams/:jam/roles', (c) => showRoles(c, unclaimedOf))
    .get('/jams/:jam/roles/invitations/new', (c) => askWhom(c, intoJam))
    .post('/jams/:jam/roles/invitations', (c) => inviteThem(c, intoJam))
    .get('/jams/:jam/roles/organisations', (c) => showUnclaimed(c, unclaimedOf))
    .get('/jams/:jam/roles/organisations/:id/invitations/new', (c) => askWhom(c, intoUnclaimed(unclaimedOf)))
    .post('/jams/:jam/roles/organisations/:id/invitations', (c) => inviteThem(c, intoUnclaimed(unclaimedOf)))
    .get('/jams/:jam/roles/:id', (c) => showHolder(c))
    .post('/jams/:jam/roles/:id/granting', (c) => change(c, grantIn, 'granted'))
    .post('/jams/:jam/roles/:id/revocation', (c) => change(c, revokeIn, 'revoked'))

const wordsOf = (c: Ctx) => rolesWords(c.get('lang'))

async function placeFor(c: Ctx, desk: Desk, ...wanted: Role[]): Promise<Place> {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  mustBe(desk, jam.id, ...wanted)
  return { jam, actor: desk.actor, now: desk.now }
}

async function showRoles(c: Ctx, unclaimedOf: UnclaimedOf): Promise<Response> {
  const role = whoms.find((one) => one === c.req.query('role')) ?? 'staff'
  const q = (c.req.query('q') ?? '').slice(0, 80)
  const page = pageOf(c)
  const props = await read(c, async (desk) => {
    const place = await placeFor(c, desk, 'organiser', 'auditor')
    const holders = (await listHolders(desk, place.jam.id)).filter((one) => isFound(one, role, q))
    // Addresses of people who have not come yet concern only those who invite.
    const organises = hasRole(desk.actor, place.jam.id, 'organiser')
    const invitations = organises
      ? await listInvitations(desk, { jam: place.jam.id, organisation: null })
      : []
    return {
      place,
      holders,
      invitations,
      unclaimed: organises ? (await unclaimedOf(desk, place.jam)).length : 0,
    }
  })
  return show(c, <RolesPage {...props} asked={{ role, q, page }} />)
}

const pageOf = (c: Ctx) => Math.max(1, Math.floor(Number(c.req.query('page')) || 1))

async function showUnclaimed(c: Ctx, unclaimedOf: UnclaimedOf): Promise<Response> {
  const props = await read(c, async (desk) => {
    const place = await placeFor(c, desk, 'organiser')
    return { place, unclaimed: await unclaimedOf(desk, place.jam) }
  })
  return show(c, <UnclaimedPage {...props} page={pageOf(c)} />)
}

/** Whom the list shows: in a jam of hundreds, first those who carry it. */
const whoms = ['staff', 'all', ...invitedRoles] as const
const staff: readonly Role[] = ['organiser', 'reviewer', 'mentor', 'auditor']

const isFound = (one: Holder, whom: (typeof whoms)[number], q: string) =>
  one.roles.some(({ role }) => (whom === 'staff' ? staff.includes(role) : whom === 'all' || role === whom)) &&
  `${one.name} ${one.email}`.toLowerCase().includes(q.trim().toLowerCase())

/** What an invite form is about: where it is sent, into what, and as what. */
type Inviting = {
  place: Place
  title: string
  action: string
  roles: readonly Position[]
  target: (role: Position) => Target
}
type InvitingOf = (c: Ctx, desk: Desk) => Promise<Inviting>

const intoJam: InvitingOf = async (c, desk) => {
  const place = await placeFor(c, desk, 'organiser')
  const target = (role: Position) => intoRole(place.jam, role as Role)
  const action = `/jams/${place.jam.slug}/roles/invitations`
  return { place, title: wordsOf(c).invite, action, roles: invitedRoles, target }
}

const intoUnclaimed =
  (unclaimedOf: UnclaimedOf): InvitingOf =>
  async (c, desk) => {
    const place = await placeFor(c, desk, 'organiser')
    const organisation = idParam(c)
    const all = await unclaimedOf(desk, place.jam)
    const { name } = mustFind(
      all.find(({ id }) => id === organisation),
      'organisation.claimed',
    )
    const into = { jam: place.jam.id, organisation, title: name, path: `/organisations/${organisation}` }
    const action = `/jams/${place.jam.slug}/roles/organisations/${organisation}/invitations`
    const target = (role: Position): Target => ({ ...into, role })
    return { place, title: wordsOf(c).inviteInto(name), action, roles: ['admin'], target }
  }

/** Asked for the second step before anything is typed, so that none of it is lost on the way. */
async function askWhom(c: Ctx, inviting: InvitingOf, values: FormValues = {}, problems?: Problems) {
  const form = await read(c, async (desk) => {
    const { target, ...form } = await inviting(c, desk)
    await mustMayInvite(desk, target(form.roles[0] ?? 'member'))
    return form
  })
  return show(c, <InvitePage {...form} values={values} problems={problems ?? {}} />, problems ? 422 : 200)
}

async function inviteThem(c: Ctx, inviting: InvitingOf): Promise<Response> {
  const values = await formOf(c)
  const { roles } = await read(c, (desk) => inviting(c, desk))
  const typed = readInvite(values, roles, c.get('lang'))
  if (typed.problems) return askWhom(c, inviting, values, typed.problems)
  const invited = await act(c, async (desk) => {
    const { target } = await inviting(c, desk)
    return invite(desk, target(typed.role), typed.addresses)
  })
  return goOn(c, `/jams/${c.req.param('jam')}/roles`, tellInvited(invited, c))
}

async function showHolder(c: Ctx, values: FormValues = {}, problems?: Problems): Promise<Response> {
  const id = idParam(c)
  const props = await read(c, async (desk) => {
    const place = await placeFor(c, desk, 'organiser')
    return { place, holder: await mustFindHolder(desk, place.jam, id) }
  })
  return show(c, <HolderPage {...props} values={values} problems={problems ?? {}} />, problems ? 422 : 200)
}

type Changing = (desk: Desk, jam: Jam, account: string, role: Role) => Promise<Holder>

async function change(c: Ctx, changing: Changing, said: 'granted' | 'revoked'): Promise<Response> {
  const id = idParam(c)
  const values = await formOf(c)
  const role = roles.find((one) => one === values.role)
  if (!role) return showHolder(c, values, { role: wordsOf(c).missing })
  const holder = await act(c, async (desk) => {
    const { jam } = await placeFor(c, desk, 'organiser')
    return changing(desk, jam, id, role)
  })
  const notice = wordsOf(c)[said](holder.name || holder.email, roleName(role, c.get('lang')))
  // Without any role left there is no page of this person any more.
  const left = said === 'revoked' && holder.roles.length <= 1
  return goOn(c, `/jams/${c.req.param('jam')}/roles${left ? '' : `/${id}`}`, notice)
}
