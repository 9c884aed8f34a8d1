import type { Happening } from '../../model/page.ts'
import type { WxrItem } from './wxr-items.ts'

export const isEventType = (type: string): boolean =>
  /^(tribe_events|event|events|mec-events|ai1ec_event|eventorganiser|em_event|veranstaltung(en)?|termine?)$/.test(
    type,
  )

/** Where events take place, as the calendars keep it: by number. */
export function venuesIn(items: readonly WxrItem[]): Map<string, WxrItem> {
  const found = new Map<string, WxrItem>()
  for (const item of items)
    if (/^(tribe_venue|location)$/.test(item.fields.get('wp:post_type')?.trim() ?? ''))
      found.set(item.fields.get('wp:post_id')?.trim() ?? '', item)
  return found
}

/** When and where, where a calendar has written it down: The Events Calendar, Events Manager, Modern Events Calendar. */
export function happeningOf(item: WxrItem, venues: ReadonlyMap<string, WxrItem>): Happening | null {
  if (!isEventType(item.fields.get('wp:post_type')?.trim() ?? '')) return null
  const get = (...names: string[]) => names.map((name) => item.meta.get(name)?.trim()).find(Boolean) ?? ''
  const from = momentOf(
    get(
      '_EventStartDate',
      '_event_start_date',
      'mec_start_date',
      '_eventorganiser_schedule_start_start',
      'event_date',
    ),
    get('_event_start_time', 'mec_start_time'),
  )
  if (!from) return null
  const to = momentOf(
    get('_EventEndDate', '_event_end_date', 'mec_end_date', '_eventorganiser_schedule_start_finish'),
    get('_event_end_time', 'mec_end_time'),
  )
  const isAllDay = /^(yes|1|true)$/i.test(get('_EventAllDay', '_event_all_day', 'mec_allday'))
  const venue = venues.get(get('_EventVenueID', '_location_id'))
  const cut = (moment: string) => (isAllDay ? moment.slice(0, 10) : moment)
  return {
    from: cut(from),
    to: cut(to && to >= from ? to : from),
    zone: zoneOf(get('_EventTimezone', '_event_timezone')),
    ...placeOf(venue),
    access: '',
    cancelled: /cancel/i.test(get('_EventStatus', '_tribe_events_status', 'mec_event_status')),
    ...(/^https:/.test(get('_EventURL')) && { registration: get('_EventURL') }),
  }
}

function placeOf(venue: WxrItem | undefined): { place: string; address: string } {
  if (!venue) return { place: '', address: '' }
  const get = (...names: string[]) => names.map((name) => venue.meta.get(name)?.trim()).find(Boolean) ?? ''
  const town = [get('_VenueZip', '_location_postcode'), get('_VenueCity', '_location_town')].filter(Boolean)
  const address = [get('_VenueAddress', '_location_address'), town.join(' ')].filter(Boolean).join(', ')
  return { place: venue.fields.get('title')?.trim() ?? '', address }
}

/** `2024-05-01 18:00:00`, or a day and a time beside it. */
function momentOf(date: string, time: string): string | null {
  const match = /^(\d{4})[-.]?(\d\d)[-.]?(\d\d)(?:[ T](\d\d:\d\d))?/.exec(date)
  if (!match) return null
  const clock = match[4] ?? /^(\d\d:\d\d)/.exec(time)?.[1]
  return `${match[1]}-${match[2]}-${match[3]}${clock ? `T${clock}` : 'T00:00'}`
}

const zoneOf = (zone: string): string => (/^[A-Z]\w+\/[\w/-]+$/.test(zone) ? zone : 'Europe/Berlin')
