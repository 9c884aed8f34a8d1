import type { Jam } from '#jam/profile/jam.ts'
import { theWholeJam } from '#jam/profile/suggestions/suggestion.ts'
import { answerSuggestion, listUnanswered, suggest } from '#jam/profile/suggestions/suggestions.ts'
import { publishPost } from '#jam/profile/updates/posts.ts'
import { addRoomTo, confirmVenue, offerVenue } from '#jam/venue/venues.ts'
import { day, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { deskOf, type Staff } from './staff.ts'
import { posts, suggestion, venues } from './words.ts'

/** Two venues: one fits and is confirmed, the other one is open. */
export async function offerVenues(desk: Desk, jam: Jam, { host }: Staff): Promise<void> {
  for (const [place, { rooms, facts, ...where }] of venues.entries()) {
    const one = host[place]
    if (!one) continue
    const at = deskOf(desk, one)
    const venue = await offerVenue(at, jam, { ...where, ...facts, contact: `${one.name}, ${one.email}` })
    for (const room of rooms) await addRoomTo(at, venue, room)
    if (place === 0) await confirmVenue(desk, venue)
  }
}

/** News on the public page, and what somebody from the district suggested. */
export async function writePosts(desk: Desk, jam: Jam): Promise<void> {
  for (const { ago, ...post } of posts)
    await publishPost({ ...desk, now: later(desk.now, -ago * day) }, jam, { milestone: '', alt: '', ...post })
  await suggest(desk, jam, theWholeJam, { text: suggestion.text, email: '' })
  for (const { id } of await listUnanswered(desk, jam))
    await answerSuggestion(desk, jam, id, { answer: suggestion.answer, how: 'public' })
}
