import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { isInJam, mustBeSomebody } from '../role.ts'
import { type Feed, feedIn, type What } from './feed.ts'
import { addFeed, findFeedRow, findPerson, listFeedRows, removeFeed } from './feeds.sql.ts'

const mostFeeds = 8

export const listMyFeeds = (desk: Desk, jam: string): Promise<Feed[]> =>
  listFeedRows(desk, mustBeSomebody(desk), jam)

/** Makes a secret address for a calendar. One of each kind is enough; asked again it is the same. @throws Refusal `calendar.many` */
export async function subscribe(desk: Desk, jam: string, what: What): Promise<Feed> {
  const account = mustBeSomebody(desk)
  if (!isInJam(desk.actor, jam) && desk.actor.memberships.length === 0)
    throw new Refusal('forbidden', 'role.needed')
  const known = await listFeedRows(desk, account, jam)
  const same = known.find((one) => one.what === what)
  if (same) return same
  if (known.length >= mostFeeds) throw new Refusal('conflict', 'calendar.many')
  const feed: Feed = { id: newId(), account, jam, what, madeAt: desk.now }
  await addFeed(desk, feed)
  await record(desk, 'calendar.subscribed', feed.id, { jam })
  return feed
}

/** Lets an address die. Whoever still asks for it is told nothing. */
export async function revokeFeed(desk: Desk, jam: string, id: string): Promise<void> {
  mustFind((await removeFeed(desk, mustBeSomebody(desk), id)) || null)
  await record(desk, 'calendar.revoked', id, { jam })
}

/**
 * Whose calendar is behind a secret address, and a desk at which that person reads: a calendar program has no session.
 * @throws Refusal `missing` for an address that was revoked or made up
 */
export async function mustOpenFeed(desk: Desk, name: string): Promise<{ feed: Feed; as: Desk }> {
  const id = feedIn(desk.house.secret, name)
  return asHouse(desk, async () => {
    const feed = mustFind(id ? await findFeedRow(desk, id) : undefined)
    const person = mustFind(await findPerson(desk, feed.account))
    const { name: called, email, lang } = person
    return {
      feed,
      as: {
        ...desk,
        lang,
        actor: { ...desk.actor, account: feed.account, name: called, email: email ?? '', lang },
      },
    }
  })
}
