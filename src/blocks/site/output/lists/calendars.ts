import { type Appointment, calendarText } from '#kernel/calendar.ts'
import { occurrencesOf, ruleOf } from '../../model/occurrences.ts'
import type { Happening } from '../../model/page.ts'
import type { SiteLang } from '../../model/text.ts'
import { publicAddress } from '../path.ts'
import { type Site, said } from '../scene.ts'
import { outputWords } from '../words.ts'
import { type Coming, eventsOf } from './upcoming.ts'

/** Every event of a language in one calendar, those of the last year too: nobody's calendar forgets at once. */
export const siteCalendar = (site: Site, lang: SiteLang): string =>
  calendarOf(site, lang, eventsOf(site, lang))

/** One event as a calendar of its own. */
export const eventCalendar = (site: Site, lang: SiteLang, event: Coming): string =>
  calendarOf(site, lang, [event])

function calendarOf(site: Site, lang: SiteLang, events: readonly Coming[]): string {
  const name = said({ site, lang }, site.draft.settings.name)
  return calendarText({
    name: `${name}: ${outputWords(lang).events}`,
    zone: events[0]?.happening.zone ?? 'Europe/Berlin',
    // A calendar that changed with every publication would be sent anew to everybody.
    now: events.reduce(
      (latest, { page }) => (page.changedAt > latest ? page.changedAt : latest),
      new Date(0),
    ),
    appointments: events.flatMap((event) => appointmentOf(site, event)),
  })
}

function appointmentOf(site: Site, { page, variant, happening, path }: Coming): Appointment[] {
  const { repeats: _, ...once } = happening
  const [first] = occurrencesOf(once, new Date(0), new Date(Date.UTC(9000, 0)), 1)
  if (!first) return []
  return [
    {
      id: `${page.id}@${site.draft.service}`,
      title: variant.title,
      ...{ start: first.from, end: first.to, wholeDay: first.wholeDay, repeats: rulesOf(happening) },
      place: [happening.place, happening.address]
        .filter(Boolean)
        .join(', ')
        .replace(/\s*\n\s*/g, ', '),
      text: variant.description,
      url: publicAddress(site.options.address, path),
      cancelled: happening.cancelled,
    },
  ]
}

/** RRULE, and the days that are left out. */
function rulesOf(happening: Happening): string | undefined {
  const rule = ruleOf(happening)
  if (rule === null) return undefined
  const clock = happening.from.slice(10).replace(/\D/g, '')
  const out = (happening.repeats?.except ?? []).map(
    (day) => day.replaceAll('-', '') + (clock && `T${clock}00`),
  )
  const how = clock ? `TZID=${happening.zone}` : 'VALUE=DATE'
  return [`RRULE:${rule}`, ...(out.length > 0 ? [`EXDATE;${how}:${out.join(',')}`] : [])].join('\n')
}
