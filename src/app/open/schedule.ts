import type { Jam } from '#jam/profile/jam.ts'
import { type Item, titleOf } from '#jam/programme/item.ts'
import type { Lang } from '#kernel/text.ts'
import { localText, offsetAt } from '#kernel/zone.ts'
import { xmlText } from './xml.ts'

/** `+02:00`: how far a zone is from Greenwich at a moment. */
function offsetText(at: Date, zone: string): string {
  const minutes = Math.round(offsetAt(at, zone) / 60_000)
  const two = (number: number) => String(Math.abs(number)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`
}

const dateOf = (at: Date, zone: string) => `${localText(at, zone)}:00${offsetText(at, zone)}`
const lengthOf = ({ startsAt, endsAt }: Item) => {
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The days of a programme, each with its places and what happens there, as frab and its readers know them. */
function daysOf(jam: Jam, items: readonly Item[]) {
  const dayOf = (at: Date) => localText(at, jam.timeZone).slice(0, 10)
  const days = [...new Set(items.map(({ startsAt }) => dayOf(startsAt)))].sort()
  return days.map((date, index) => {
    const ofDay = items.filter(({ startsAt }) => dayOf(startsAt) === date)
    const places = [...new Set(ofDay.map(({ place }) => place || jam.place || jam.title))]
    const rooms = places.map((place) => ({
      place,
      items: ofDay.filter((item) => (item.place || jam.place || jam.title) === place),
    }))
    const first = ofDay[0]?.startsAt ?? jam.startsAt
    const last = ofDay.at(-1)?.endsAt ?? jam.endsAt
    return { index: index + 1, date, first, last, rooms }
  })
}

/** The programme as frab's schedule.json, which calendars and apps of conferences read. */
export function scheduleJson(jam: Jam, items: readonly Item[], address: string, lang: Lang) {
  const days = daysOf(jam, items)
  return {
    schedule: {
      version: jam.publishedAt?.toISOString() ?? '0',
      base_url: `${address}/jams/${jam.slug}/`,
      conference: {
        acronym: jam.slug,
        title: jam.title,
        start: localText(jam.startsAt, jam.timeZone).slice(0, 10),
        end: localText(jam.endsAt, jam.timeZone).slice(0, 10),
        daysCount: days.length,
        timeslot_duration: '00:15',
        time_zone_name: jam.timeZone,
        days: days.map(({ index, date, first, last, rooms }) => ({
          index,
          date,
          day_start: dateOf(first, jam.timeZone),
          day_end: dateOf(last, jam.timeZone),
          rooms: Object.fromEntries(
            rooms.map(({ place, items: there }) => [
              place,
              there.map((item) => eventJson(jam, item, place, address, lang)),
            ]),
          ),
        })),
      },
    },
  }
}

const eventJson = (jam: Jam, item: Item, place: string, address: string, lang: Lang) => ({
  guid: item.id,
  date: dateOf(item.startsAt, jam.timeZone),
  start: localText(item.startsAt, jam.timeZone).slice(11),
  duration: lengthOf(item),
  room: place,
  slug: `${jam.slug}-${item.id}`,
  url: `${address}/jams/${jam.slug}/programme`,
  title: titleOf(item, lang),
  subtitle: '',
  track: '',
  type: item.kind,
  language: lang,
  abstract: '',
  description: '',
  persons: [],
  links: [],
})

/** The same as frab's schedule.xml. */
export function scheduleXml(jam: Jam, items: readonly Item[], address: string, lang: Lang): string {
  const { conference } = scheduleJson(jam, items, address, lang).schedule
  const days = conference.days.map((day) => {
    const rooms = Object.entries(day.rooms).map(
      ([name, events]) => `<room name="${xmlText(name)}">${events.map(eventXml).join('')}</room>`,
    )
    const at = `index="${day.index}" date="${day.date}" start="${day.day_start}" end="${day.day_end}"`
    return `<day ${at}>${rooms.join('')}</day>`
  })
  const about = ['acronym', 'title', 'start', 'end', 'timeslot_duration', 'time_zone_name'] as const
  const head = about.map((name) => `<${name}>${xmlText(conference[name])}</${name}>`).join('')
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<schedule><version>${xmlText(jam.slug)}</version>` +
    `<conference>${head}<days>${conference.daysCount}</days><base_url>${xmlText(address)}</base_url></conference>` +
    `${days.join('')}</schedule>\n`
  )
}

function eventXml(event: ReturnType<typeof eventJson>): string {
  const parts = [
    'date',
    'start',
    'duration',
    'room',
    'slug',
    'url',
    'title',
    'subtitle',
    'track',
    'type',
  ] as const
  const rest = ['language', 'abstract', 'description'] as const
  const told = [...parts, ...rest].map((name) => `<${name}>${xmlText(event[name])}</${name}>`).join('')
  return `<event guid="${event.guid}" id="${numberOf(event.guid)}">${told}<persons/><links/></event>`
}

/** Readers of frab want a whole number beside the id. */
const numberOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7)
