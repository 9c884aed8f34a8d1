import { day } from '#kernel/clock.ts'
import { isId } from '#kernel/id.ts'

/** Somebody's time at a place (Aufenthalt). Whoever moves ends one and begins the next; guests have no account. */
export type Stay = {
  id: string
  account: string | null
  name: string
  venue: string | null
  room: string | null
  cameAt: Date
  leftAt: Date | null
}

/** A place where somebody can be (Ort): a venue, or a room of it. */
export type Spot = { venue: string; room: string | null; label: string; short: string }

/** A spot as a form sends it; empty is the building as such. */
export const spotValue = ({ venue, room }: Pick<Stay, 'venue' | 'room'>): string =>
  [venue, room].filter(Boolean).join(':')

export type Where = Pick<Stay, 'venue' | 'room'>

/** @returns null when the text names no spot that there is */
export function whereOf(text: string, spots: readonly Spot[]): Where | null {
  if (text === '') return { venue: null, room: null }
  const [venue = '', room] = text.split(':')
  if (!isId(venue) || (room !== undefined && !isId(room))) return null
  const found = spots.find((spot) => spot.venue === venue && spot.room === (room ?? null))
  return found ? { venue: found.venue, room: found.room } : null
}

/** After the jam nobody has to know any more who was where. */
export const keptFor = 30 * day

/** Everybody who is in, by venue, with how many are in which room. */
export type House = {
  venue: string | null
  title: string
  stays: Stay[]
  rooms: { title: string; count: number }[]
}

type Otherwise = { elsewhere: string; noRoom: string }

/** The fire list: a house for each venue, also one in which nobody is. */
export function housesOf(
  stays: readonly Stay[],
  spots: readonly Spot[],
  { elsewhere, noRoom }: Otherwise,
): House[] {
  const venues = [...new Set(spots.map(({ venue }) => venue))]
  const known = (stay: Stay) => (stay.venue && venues.includes(stay.venue) ? stay.venue : null)
  return [...venues, null].flatMap((venue) => {
    const here = stays.filter((stay) => known(stay) === venue)
    if (venue === null && here.length === 0) return []
    const rooms = [...Map.groupBy(here, ({ room }) => room)].map(([room, list]) => ({
      title: (room && shortOf(spots, { venue, room })) || noRoom,
      count: list.length,
    }))
    return [
      { venue, title: (venue && shortOf(spots, { venue, room: null })) || elsewhere, stays: here, rooms },
    ]
  })
}

/** The name of a place to somebody who knows the venue. */
export const shortOf = (spots: readonly Spot[], { venue, room }: Where): string | undefined =>
  spots.find((spot) => spot.venue === venue && spot.room === room)?.short
