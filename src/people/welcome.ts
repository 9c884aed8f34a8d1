import { day, later } from '#kernel/clock.ts'
import { asHouse, atDesk, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { House } from '#kernel/house.ts'
import { newToken, tokenHash } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { takeRole } from './roles.ts'
import { accountFor, type OpenedSession, openSession } from './sessions.ts'
import { findWelcome, hasOrganiser, keepWelcome, useWelcome } from './welcome.sql.ts'

/**
 * A link that makes the first organiser, valid once and for a day. Each start makes a new one as long as there
 * is no organiser; afterwards there is none.
 */
export async function firstLink(house: House): Promise<string | null> {
  return atDesk(house, { itself: true }, async (desk) => {
    if (await hasOrganiser(desk)) return null
    const token = newToken()
    await keepWelcome(desk, { token_hash: tokenHash(token), ends_at: later(desk.now, day) })
    return `${house.config.address}/welcome/${token}`
  })
}

/** @throws Refusal `gone` when the link was used, is too old or was replaced by a newer start. */
export async function mustBeWelcome(desk: Desk, token: string): Promise<void> {
  const found = await asHouse(desk, () => findWelcome(desk, tokenHash(token)))
  if (!found) throw new Refusal('gone', 'welcome.gone')
}

/** Makes the first organiser and signs them in. @throws Refusal `gone` */
export async function becomeFirstOrganiser(
  desk: Desk,
  token: string,
  who: { email: string; name: string; label: string },
): Promise<OpenedSession> {
  // The link itself is the right: it was printed on the server's own terminal.
  return asHouse(desk, async () => {
    if ((await hasOrganiser(desk)) || !(await useWelcome(desk, tokenHash(token)))) {
      throw new Refusal('gone', 'welcome.gone')
    }
    const account = await accountFor(desk, who.email, who.name, desk.lang)
    await takeRole(desk, account, 'organiser', null)
    await record(desk, 'house.founded', account)
    return openSession(desk, account, who.label)
  })
}
