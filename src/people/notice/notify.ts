import { asHouse, type Desk } from '#kernel/desk.ts'
import { tokenHash } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import type { LetterKind } from '../letter/letter.ts'
import { type Addressee, type Post, writeLetter } from '../letter/letters.ts'
import { listReachable, type Reachable } from './notice.sql.ts'

/** What somebody is told: as a mail of this kind, and as a few words on the screen of a telephone. */
export type Notice<Name extends string> = Post<Name> & {
  /** One sentence that a locked screen may show to whoever passes by. Names no client and no secret. */
  short: string
  /** Where a tap on it leads, in this house: `/jams/…`. */
  path: string
}

/**
 * Tells somebody something, in the way they chose: by push on every device they have added, by mail, or both. Whoever
 * has switched mails off and has no device gets the mail all the same; nobody misses something for want of a device.
 * One occasion (`key`) tells once. Who is gone is told nothing.
 */
export async function notify<Name extends string>(
  desk: Desk,
  account: string,
  kind: LetterKind<Name>,
  notice: (to: Addressee & { account: string }) => Notice<NoInfer<Name>>,
): Promise<void> {
  // How to reach somebody is nobody else's to see.
  const [to] = await asHouse(desk, () => listReachable(desk, [account]))
  if (to) await tell(desk, to, kind, notice(to))
}

/** The same for many at once, who are looked up together. */
export async function notifyAll<Name extends string>(
  desk: Desk,
  accounts: readonly string[],
  noticeFor: (to: Addressee & { account: string }) => [LetterKind<Name>, Notice<NoInfer<Name>>],
): Promise<void> {
  for (const to of await asHouse(desk, () => listReachable(desk, accounts)))
    await tell(desk, to, ...noticeFor(to))
}

async function tell<Name extends string>(
  desk: Desk,
  to: Reachable,
  kind: LetterKind<Name>,
  { short, path, ...post }: Notice<NoInfer<Name>>,
): Promise<void> {
  const devices = to.byPush ? to.devices : []
  if (to.byMail || devices.length === 0) await writeLetter(desk, kind, to, post)
  const { title } = kind.words(to.lang)
  const data = { title, text: short, path, tag: tokenHash(post.key).slice(0, 16) }
  const at = post.at ? { at: post.at } : {}
  for (const device of devices)
    await later(desk, 'push', { ...data, device }, { key: `push:${post.key}:${device}`, ...at })
}
