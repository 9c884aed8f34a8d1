import { createHmac } from 'node:crypto'
import type { House } from '#kernel/house.ts'

/** Access to the house's TURN server for a short time, as `RTCPeerConnection` takes it. */
export type Relay = { urls: string[]; username: string; credential: string }

/** How long somebody may begin a call with it, in ms. */
const life = 2 * 60 * 60_000

/**
 * By which server a call goes, so that neither side learns the internet address of the other; null where the house has none.
 * Time-limited as TURN servers know it (draft-uberti-behave-turn-rest): the name is when it ends and a mark that is the same for
 * both sides of one conversation, and tells nobody which.
 */
export function relayOf(
  { config, clock }: Pick<House, 'config' | 'clock'>,
  conversation: string,
): Relay | null {
  const { turnUrls: urls, turnSecret } = config
  if (urls.length === 0 || !turnSecret) return null
  const mark = createHmac('sha256', turnSecret).update(conversation).digest('base64url').slice(0, 12)
  const username = `${Math.floor((clock.now().getTime() + life) / 1000)}:${mark}`
  const credential = createHmac('sha1', turnSecret).update(username).digest('base64')
  return { urls, username, credential }
}
