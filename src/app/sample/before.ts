import type { Jam } from '#jam/profile/jam.ts'
import { addPartner } from '#jam/profile/partners/partners.ts'
import { theWholeJam } from '#jam/profile/suggestions/suggestion.ts'
import { answerSuggestion, listUnanswered, suggest } from '#jam/profile/suggestions/suggestions.ts'
import { publishPost } from '#jam/profile/updates/posts.ts'
import { addRoomTo, confirmVenue, offerVenue } from '#jam/venue/venues.ts'
import { day, hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Built } from './hours.ts'
import logos from './logos.json' with { type: 'json' }
import { deskOf, type Staff } from './staff.ts'
import { partners, posts, suggestion, teamPosts, toNeed, venues } from './words.ts'

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

/** Who makes the jam possible, with the logos they sent. */
export async function namePartners(desk: Desk, jam: Jam): Promise<void> {
  for (const { logo, ...partner } of partners) {
    const bytes = logo && Buffer.from(logos[logo], 'base64')
    const file = bytes && new File([bytes], `${logo}.png`, { type: 'image/png' })
    await addPartner(desk, jam, { ...partner, alt: '' }, file)
  }
}

/** What a team and its organisation tell of their project, and what somebody asks of a need. */
export async function tellOfProjects(desk: Desk, jam: Jam, built: readonly Built[]): Promise<void> {
  for (const [place, { voice, ...post }] of teamPosts.entries()) {
    const team = built[place]?.team
    if (!team) continue
    const { need, organisation } = team
    const at = { ...desk, now: later(desk.now, -(place + 1) * hour) }
    await publishPost(at, jam, { ...post, alt: '' }, { voice, need, organisation })
  }
  const need = built[0]?.team.need
  if (need) await suggest(desk, jam, { ...theWholeJam, need }, { text: toNeed, email: '' })
}

/** News on the public page, and what somebody from the district suggested. */
export async function writePosts(desk: Desk, jam: Jam): Promise<void> {
  for (const { ago, ...post } of posts)
    await publishPost({ ...desk, now: later(desk.now, -ago * day) }, jam, { milestone: '', alt: '', ...post })
  await suggest(desk, jam, theWholeJam, { text: suggestion.text, email: '' })
  for (const { id } of await listUnanswered(desk, jam))
    await answerSuggestion(desk, jam, id, { answer: suggestion.answer, how: 'public' })
}
