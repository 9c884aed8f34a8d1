import { z } from 'zod'
import { checkField, isWebAddress, lineField, optionalLine, wholeNumber } from '#field/text-field.ts'
import { isZone, localText, momentAt } from '#kernel/zone.ts'
import type { Jam } from '../profile/jam.ts'

/** A venue (Ort) that a host offers. */
export type Venue = {
  id: string
  jam: string
  host: string | null
  name: string
  address: string
  contact: string
  downMbit: number
  upMbit: number
  wifiClients: number
  stepFree: boolean
  lift: boolean
  kitchen: boolean
  nightUse: boolean
  /** Empty: the clocks there show what those of the jam show. */
  timeZone: string
  link: string
  /** Both null: open for all of the jam. */
  openFrom: Date | null
  openUntil: Date | null
  offeredAt: Date
  confirmedAt: Date | null
  withdrawnAt: Date | null
  rooms: Room[]
}

/** A room of a venue. */
export type Room = {
  id: string
  venue: string
  name: string
  seats: number
  tables: number
  sockets: number
  /** To rest in: no team works here. */
  quiet: boolean
  /** To work in without noise. */
  calm: boolean
  stepFree: boolean
  /** Fuses of its own; 0 says nobody knows. */
  circuits: number
  /** A line of its own beside that of the venue. */
  downMbit: number
  upMbit: number
  /** How one finds it: `2. Stock, links`. */
  way: string
}

/** What somebody says of a venue; times are read as moments by `readHours`. */
export const venueForm = z.object({
  venue: lineField('venue', 120),
  address: lineField('address', 200),
  contact: lineField('contact', 200),
  downMbit: wholeNumber('number', 0, 100_000),
  upMbit: wholeNumber('number', 0, 100_000),
  wifiClients: wholeNumber('number', 0, 100_000),
  stepFree: checkField,
  lift: checkField,
  kitchen: checkField,
  nightUse: checkField,
  link: optionalLine('link', 300).refine((link) => link === '' || isWebAddress(link), 'link.wrong'),
  timeZone: optionalLine('zone', 60).refine((zone) => zone === '' || isZone(zone), 'zone.wrong'),
  openFrom: z.string().prefault(''),
  openUntil: z.string().prefault(''),
})

/** What a form says of a venue, with its hours already read as moments. */
export type VenueForm = Omit<z.infer<typeof venueForm>, 'openFrom' | 'openUntil'> &
  Pick<Venue, 'openFrom' | 'openUntil'>

export const roomForm = z.object({
  room: lineField('room', 80),
  seats: wholeNumber('seats', 1, 2000),
  tables: wholeNumber('number', 0, 1000),
  sockets: wholeNumber('number', 0, 5000),
  circuits: orNone(wholeNumber('circuits', 0, 100)),
  roomDown: orNone(wholeNumber('number', 0, 100_000)),
  roomUp: orNone(wholeNumber('number', 0, 100_000)),
  quiet: checkField,
  calm: checkField,
  roomStepFree: checkField,
  way: optionalLine('way', 120),
})
export type RoomForm = z.infer<typeof roomForm>

/** The clock on the wall of a venue. */
export const zoneOf = (venue: Pick<Venue, 'timeZone'>, jam: Pick<Jam, 'timeZone'>): string =>
  venue.timeZone || jam.timeZone

/**
 * The hours of a form as moments by the clock of the venue.
 * @returns what is wrong with them by the name of the field, else the moments
 */
export function readHours(
  form: z.infer<typeof venueForm>,
  jam: Pick<Jam, 'timeZone'>,
): { wrong: Record<string, string> } | Pick<Venue, 'openFrom' | 'openUntil'> {
  const zone = zoneOf(form, jam)
  const [openFrom, openUntil] = [momentAt(form.openFrom, zone), momentAt(form.openUntil, zone)]
  const wrong: Record<string, string> = {}
  if (form.openFrom !== '' && !openFrom) wrong.openFrom = 'hours.wrong'
  if (form.openUntil !== '' && !openUntil) wrong.openUntil = 'hours.wrong'
  if (openFrom && openUntil && openUntil <= openFrom) wrong.openUntil = 'hours.order'
  return Object.keys(wrong).length > 0 ? { wrong } : { openFrom, openUntil }
}

/** The hours of a venue as a form shows them. */
export const hoursText = (venue: Venue, jam: Pick<Jam, 'timeZone'>) => ({
  openFrom: venue.openFrom ? localText(venue.openFrom, zoneOf(venue, jam)) : '',
  openUntil: venue.openUntil ? localText(venue.openUntil, zoneOf(venue, jam)) : '',
})

// A field that may stay empty, and was not there in older forms.
function orNone(field: ReturnType<typeof wholeNumber>) {
  return z.preprocess((value) => (value === undefined || value === '' ? '0' : value), field)
}
