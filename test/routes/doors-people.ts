import { auditors, type Doors, form, founder, id, may, organisation, organisers } from './access.ts'

const link = { names: { token: 'invitationToken' } }
const invites = (role: string) => ({ emails: 'neu@example.org', role })
const inLichtblick = { names: { id: 'lichtblick', account: 'member' } }

/** Who invites whom into what, and who reads what the house has written. */
export const peopleDoors: Doors = {
  // Amina's invitation: whoever has the link sees it, she alone says yes, no says she or whoever is not signed in.
  ...may('link', { 'GET /invitations/:token': link }),
  ...may(['admin'], { 'POST /invitations/:token/acceptance': link }),
  ...may(['admin', 'nobody'], { 'POST /invitations/:token/refusal': link }),
  ...may(organisers, {
    'POST /invitations/:id/renewal': id('invitation'),
    'POST /invitations/:id/withdrawal': id('invitation'),
  }),
  ...may(auditors, ['GET /jams/:jam/roles']),
  ...may(organisers, {
    'GET /jams/:jam/roles/invitations/new': {},
    'POST /jams/:jam/roles/invitations': form(invites('helper')),
    'GET /jams/:jam/roles/organisations': {},
    'GET /jams/:jam/roles/organisations/:id/invitations/new': id('unclaimed'),
    'POST /jams/:jam/roles/organisations/:id/invitations': id('unclaimed', invites('admin')),
    'GET /jams/:jam/roles/:id': id('mentor'),
    'POST /jams/:jam/roles/:id/granting': id('mentor', { role: 'helper' }),
    'POST /jams/:jam/roles/:id/revocation': id('mentor', { role: 'mentor' }),
    'GET /jams/:jam/outbox': {},
    'GET /jams/:jam/outbox/:id': id('mail'),
    'POST /jams/:jam/outbox/:id/sending': { ...id('mail'), answers: 409 }, // There is no mail server.
  }),
  ...may(founder, {
    'GET /roles': {},
    'GET /roles/invitations/new': {},
    'POST /roles/invitations': form(invites('organiser')),
    'POST /roles/:id/revocation': { ...id('founder'), answers: 409 }, // The last one.
    'GET /outbox': {},
    'GET /outbox/:id': id('mail'),
    'POST /outbox/:id/sending': { ...id('mail'), answers: 409 },
  }),
  ...may(organisation, {
    'GET /organisations/:id': id('lichtblick'),
    'GET /organisations/:id/vault': id('lichtblick'),
    'GET /organisations/:id/vault/:page{people|care|readers|protocol|drill|keys|archive}': id('lichtblick'),
    'GET /organisations/:id/vault/readers/:space': id('lichtblick'),
    'GET /organisations/:id/vault/proven': id('lichtblick'),
    'GET /organisations/:id/notebook': id('lichtblick'),
    'GET /organisations/:id/notebook/:note': id('lichtblick'),
    'POST /organisations/:id/leaving': { ...id('lichtblick'), answers: 409 }, // Amina alone decides there.
  }),
  ...may(['admin'], {
    'GET /organisations/:id/invitations/new': id('lichtblick'),
    'POST /organisations/:id/invitations': id('lichtblick', invites('member')),
    'POST /organisations/:id/members/:account/raising': inLichtblick,
    'POST /organisations/:id/members/:account/lowering': inLichtblick,
    'POST /organisations/:id/members/:account/removal': inLichtblick,
  }),
}
