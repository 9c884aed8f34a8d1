import { type Identity, newIdentity } from '#vault/identity/identity.ts'
import type { Entry, Kind, Said } from '#vault/log/entry.ts'
import { extend, found, nextEntry, replay } from '#vault/log/log.ts'
import type { LogState } from '#vault/log/state.ts'
import { commitmentOf, newSpaceKey, type SpaceKey } from '#vault/space/space.ts'

export const tenant = 'lichtblick'
export const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T09:00:00Z`

/** An organisation's log as a server keeps it, with a hand that writes as somebody. */
export type Book = { entries: Entry[]; state: LogState; say: Say }
type Say = <K extends Kind>(who: Identity, kind: K, payload: Said[K], time?: string) => Promise<Book>

export async function openBook(founder: Identity): Promise<Book> {
  const entries: Entry[] = [await found(founder, day(1))]
  const book: Book = {
    entries,
    state: await replay(entries, { tenant: founder.card.tenant }),
    say: async (who, kind, payload, time = day(2)) => {
      const entry = (await nextEntry(book.state, who, kind, payload, time)) as Entry
      book.state = await extend(book.state, [entry])
      entries.push(entry)
      return book
    },
  }
  return book
}

// Making a hybrid key takes longer than all that a test does with it.
const people = Promise.all([1, 2, 3].map(() => newIdentity(tenant)))

/** Amina founds, Jonas and Mara join, all three read one space. */
export async function openStory() {
  const [amina, jonas, mara] = await people
  if (!amina || !jonas || !mara) throw new Error('three people')
  const book = await openBook(amina)
  await book.say(amina, 'member_added', { card: jonas.card, role: 'admin' })
  await book.say(amina, 'member_added', { card: mara.card, role: 'member' })
  const key = await newSpaceKey(tenant, 'answers', 1)
  await openSpace(book, amina, key, [amina, jonas, mara])
  return { amina, jonas, mara, book, key }
}

export async function openSpace(
  book: Book,
  who: Identity,
  key: SpaceKey,
  readers: Identity[],
): Promise<Book> {
  const ids = readers.map(({ card }) => card.id)
  return book.say(who, 'space_opened', {
    space: key.space,
    commitment: await commitmentOf(key),
    readers: ids,
  })
}
