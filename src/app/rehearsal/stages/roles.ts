import type { Contact } from '../cast.ts'
import type { Play } from '../play.ts'
import type { Player } from '../player.ts'
import { stepUp } from '../second-factor.ts'
import type { Seen } from '../visitor.ts'

/** The organiser invites those who judge, help and look on; organisations bring a colleague in. */
export async function roles(play: Play): Promise<number> {
  const { cast, size } = play
  const some = (many: number) => Array.from({ length: many }, () => cast.somebody())
  cast.reviewers.push(...some(3))
  cast.mentors.push(...some(Math.max(2, Math.ceil(size.needs / 50))))
  cast.organisers.push(...some(1))
  cast.auditors.push(...some(1))
  const [busy] = some(1) as [Player]
  await inviteAll(play, { reviewer: [...cast.reviewers, busy], mentor: cast.mentors })
  await inviteAll(play, { organiser: cast.organisers, auditor: cast.auditors })
  const staff = [...cast.reviewers, ...cast.mentors, ...cast.organisers, ...cast.auditors]
  const came = await play.each(staff, (player) => accept(play, player, ['role.granted']))
  await decline(play, busy)
  const growing = cast.contacts.filter((_, n) => n % 6 === 0)
  return came + (await play.each(growing, (contact) => bringColleague(play, contact)))
}

async function inviteAll(play: Play, wanted: Record<string, readonly Player[]>): Promise<void> {
  const { founder } = play.cast
  await founder.comeIn()
  for (const [role, people] of Object.entries(wanted)) {
    const form = play.at('/roles/invitations')
    await send(play, founder, await founder.open(`${form}/new`, stepUpOn(play)), form, role, people)
  }
}

const stepUpOn = (play: Play) => (player: Player, path: string) => stepUp(play, player, path)

async function send(
  play: Play,
  by: Player,
  page: Seen,
  form: string,
  role: string,
  people: readonly Player[],
): Promise<void> {
  const emails = people.map(({ email }) => email).join('\n')
  const happens = people.map(() => 'invitation.sent')
  await by.act(page, form, { emails, role }, happens)
  play.ledger.mail('invitation', people.length)
}

/** Follows the link of the mail, signs in where it asks for that, and says yes. */
async function accept(play: Play, player: Player, happens: readonly string[]): Promise<void> {
  const link = await play.scene.mailbox.link(player.email, 'invitation', /^\/invitations\//)
  const asked = await player.act(await player.look(link), '/sign-in')
  let seen = await player.confirm(asked, '/sign-in/code')
  if (seen.path.startsWith('/me/name')) seen = await player.act(seen, '/me/name', { name: player.name })
  await player.act(seen, `${link}/acceptance`, {}, ['invitation.accepted', ...happens])
}

/** Somebody has no time, and says so without an account. */
async function decline(play: Play, player: Player): Promise<void> {
  const link = await play.scene.mailbox.link(player.email, 'invitation', /^\/invitations\//)
  await player.act(await player.look(link), `${link}/refusal`, {}, ['invitation.declined'])
}

async function bringColleague(play: Play, contact: Contact): Promise<void> {
  const { player } = contact
  const colleague = play.cast.somebody()
  await player.comeIn()
  const home = /\/organisations\/[0-9a-f-]{36}/.exec((await player.look('/me')).html)?.[0]
  if (!home) throw new Error(`/me shows ${player.name} no organisation`)
  const form = `${home}/invitations`
  const page = await player.open(`${form}/new`, stepUpOn(play))
  await send(play, player, page, form, 'member', [colleague])
  await accept(play, colleague, ['membership.begun'])
  contact.colleagues.push(colleague)
}
