import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { ownPath } from '../own-path.ts'
import { mustBeSomebody } from '../role.ts'
import { InvitationPage, OtherPersonPage } from './invitation.pages.tsx'
import { invitationWords } from './invitation.text.ts'
import {
  acceptInvitation,
  declineInvitation,
  mustFindOpen,
  renewInvitation,
  withdrawInvitation,
} from './invitations.ts'

type Joined = (desk: Desk, organisation: string, account: string) => Promise<void>

/**
 * Answering an invitation by its link, and what whoever invited may still do with it. `joined` is told of whoever
 * comes into an organisation.
 */
export const invitationRoutes = (joined: Joined) =>
  new Hono<Env>()
    .get('/invitations/:token', async (c) => {
      const token = c.req.param('token')
      const { invitation, actor } = await read(c, async (desk) => ({
        invitation: await mustFindOpen(desk, token),
        actor: desk.actor,
      }))
      if (invitation.acceptedAt) return c.redirect(invitation.path, 303)
      const props = { invitation, token, actor }
      const isOther = actor.account !== null && actor.email !== invitation.email
      return show(c, isOther ? <OtherPersonPage {...props} /> : <InvitationPage {...props} />)
    })
    .post('/invitations/:token/acceptance', async (c) => {
      const { path, title } = await act(c, async (desk) => {
        const invitation = await acceptInvitation(desk, c.req.param('token'))
        const { organisation } = invitation
        if (organisation) await joined(desk, organisation, mustBeSomebody(desk))
        return invitation
      })
      return goOn(c, path, wordsOf(c).accepted(title))
    })
    .post('/invitations/:token/refusal', async (c) => {
      await act(c, (desk) => declineInvitation(desk, c.req.param('token')))
      return goOn(c, '/', wordsOf(c).declined)
    })
    .post('/invitations/:id/renewal', (c) => change(c, renewInvitation, 'renewed'))
    .post('/invitations/:id/withdrawal', (c) => change(c, withdrawInvitation, 'withdrawn'))

const wordsOf = (c: Ctx) => invitationWords(c.get('lang'))

async function change(
  c: Ctx,
  doing: (desk: Desk, id: string) => Promise<void>,
  said: 'renewed' | 'withdrawn',
): Promise<Response> {
  const id = idParam(c)
  const { next } = await formOf(c)
  await act(c, (desk) => doing(desk, id))
  return goOn(c, ownPath(next), wordsOf(c).open[said])
}
