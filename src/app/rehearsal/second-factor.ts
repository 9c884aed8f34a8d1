import { Secret, TOTP } from 'otpauth'
import type { Play } from './play.ts'
import type { Player } from './player.ts'
import { formsOn, type Seen } from './visitor.ts'

/** Proves more than a mailbox, as the house asks before signatures and roles, and goes on to a page. */
export async function stepUp(play: Play, player: Player, next: string): Promise<Seen> {
  const on = `?next=${encodeURIComponent(next)}`
  const page = await player.look(`/me/step-up${on}`)
  const isKnown = formsOn(page).some(({ action }) => action === '/me/step-up')
  return isKnown ? showCode(play, player, page) : enrol(play, player, `/me/second-factor${on}`)
}

const showCode = (play: Play, player: Player, page: Seen): Promise<Seen> =>
  player.act(page, '/me/step-up', { code: codeOf(play, player) }, ['session.stepped-up'])

/** Sets up an app that shows codes, after a fresh code from the mailbox where the session is older. */
async function enrol(play: Play, player: Player, path: string): Promise<Seen> {
  let page = await player.look(path)
  if (page.path.startsWith('/me/proof')) page = await prove(player, page)
  player.secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.html)?.[1]?.replaceAll(' ', '') ?? ''
  if (!player.secret) throw new Error(`${page.path} shows no secret for the app`)
  const code = codeOf(play, player)
  const seen = await player.act(page, '/me/second-factor', { code }, [
    'second-factor.enrolled',
    'session.stepped-up',
  ])
  play.ledger.mail('account')
  return seen
}

async function prove(player: Player, page: Seen): Promise<Seen> {
  const asked = await player.act(page, '/me/proof')
  return player.act(asked, '/me/proof/code', { code: await player.readCode() })
}

const codeOf = (play: Play, { secret }: Player): string =>
  new TOTP({ secret: Secret.fromBase32(secret), period: 30 }).generate({ timestamp: play.now.getTime() })
