import { day, later } from '#kernel/clock.ts'
import { newId, newToken, tokenHash } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** Who is invited into what, and an organisation that came in by a file. */
export async function ofPeople({ house, jam, lichtblick, people, now }: Here): Promise<Ids> {
  const invited = {
    jam,
    role: 'mentor',
    title: 'Jam',
    path: '/me',
    invited_at: now,
    ends_at: later(now, day),
  }
  const amina = newToken()
  const hers = { token_hash: tokenHash(amina), email: 'aminaadler@example.org' }
  await put(house, 'invitation', { ...invited, ...hers, id: newId() })
  const another = { token_hash: tokenHash(newToken()), email: 'lena@example.org' }
  const invitation = await put(house, 'invitation', { ...invited, ...another, id: newId() })
  const unclaimed = await put(house, 'organisation', { id: newId(), name: 'Tafel', created_at: now })
  const need = { jam, organisation: unclaimed, organisation_name: 'Tafel', title: 'Listen', teaser: '' }
  await put(house, 'need', {
    ...need,
    id: newId(),
    kind: 'form',
    fit: 'fits',
    state: 'waiting',
    submitted_at: now,
  })
  const { rows } = await house.owner.query('select id from mail where jam = $1 limit 1', [jam])
  return {
    invitationToken: amina,
    invitation,
    unclaimed,
    lichtblick,
    mail: rows[0].id,
    mentor: people.mentor.account ?? '',
    member: people.member.account ?? '',
    founder: people.founder.account ?? '',
  }
}
