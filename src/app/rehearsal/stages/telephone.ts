import type { Contact } from '../cast.ts'
import type { Play } from '../play.ts'
import type { Player } from '../player.ts'
import type { Seen } from '../visitor.ts'

/** The organiser gives a partner a link before the call begins. */
export async function giveLink(play: Play): Promise<void> {
  const { founder } = play.cast
  const desk = play.at('/call/desk')
  await founder.comeIn()
  const partner = { partner: 'Netzwerk der Wohlfahrtsverbände', tag: 'netzwerk' }
  await founder.act(await founder.look(desk), play.at('/call/links'), partner, ['call-link.made'])
}

/** Somebody calls; the organiser reads the questions out, and the caller takes the need over by the mail they get. */
export async function byTelephone(
  play: Play,
  contact: Contact,
  answerAll: (by: Player, page: Seen) => Promise<Seen>,
): Promise<void> {
  const { player } = contact
  const { founder } = play.cast
  await founder.comeIn()
  const begin = play.at('/scopings')
  const first = await founder.act(await founder.look(play.at('/call/desk')), begin)
  const check = await answerAll(founder, first)
  const whom = { name: player.name, email: player.email, consent: 'yes' }
  const happens = ['need.submitted', 'need.entered', 'invitation.sent']
  const done = await founder.act(check, /\/submission$/, whom, happens)
  play.ledger.mail('need.entered')
  contact.need = done.path.split('/').at(-1) ?? ''
  await takeOver(play, player)
}

async function takeOver(play: Play, player: Player): Promise<void> {
  const link = await play.scene.mailbox.link(player.email, 'need.entered', /^\/invitations\//)
  const asked = await player.act(await player.look(link), '/sign-in')
  let seen = await player.confirm(asked, '/sign-in/code')
  if (seen.path.startsWith('/me/name')) seen = await player.act(seen, '/me/name', { name: player.name })
  await player.act(seen, `${link}/acceptance`, {}, ['membership.begun', 'invitation.accepted'])
}
