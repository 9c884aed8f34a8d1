import { Secret, TOTP } from 'otpauth'
import type { Play } from './play.ts'
import type { Player } from './player.ts'
import type { Seen } from './visitor.ts'

/** Sets up an app that shows codes, as the page asks before somebody signs, and comes back to the page. */
export async function stepUp(play: Play, player: Player, next: string): Promise<void> {
  const on = `?next=${encodeURIComponent(next)}`
  let page = await player.look(`/me/second-factor${on}`)
  if (page.path.startsWith('/me/proof')) page = await prove(player, page)
  const secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.html)?.[1]?.replaceAll(' ', '')
  if (!secret) throw new Error(`${page.path} shows no secret for the app`)
  const app = new TOTP({ secret: Secret.fromBase32(secret), period: 30 })
  const code = app.generate({ timestamp: play.now.getTime() })
  await player.act(page, '/me/second-factor', { code }, ['second-factor.enrolled', 'session.stepped-up'])
  play.ledger.mail('account')
}

/** Reads a fresh code from the mailbox, as who has no second factor yet must. */
async function prove(player: Player, page: Seen): Promise<Seen> {
  const asked = await player.act(page, '/me/proof')
  return player.act(asked, '/me/proof/code', { code: await player.readCode() })
}
