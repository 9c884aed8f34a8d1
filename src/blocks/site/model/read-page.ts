import { isZone } from '#kernel/zone.ts'
import { cleanPublic, cleanWeb } from './address.ts'
import { type Happening, type LegalKind, type Page, pageKinds, type Variant } from './page.ts'
import { isDay, listOf, readLine, readText, recordOf } from './read-text.ts'
import { readFields, readId } from './read-value.ts'
import type { Section, SectionKind } from './section.ts'
import { fieldsOf, sectionShapes } from './shape.ts'
import { isSlug } from './slug.ts'
import type { SiteLang } from './text.ts'

const laws: readonly LegalKind[] = ['imprint', 'privacy', 'accessibility']
const mostSections = 80

/** Whether a text is a tag of a language as sites use them: `de`, `en`, `pt-BR`, `de-x-ls`. */
export const isSiteLang = (text: unknown): text is SiteLang =>
  typeof text === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/.test(text)

/** A page as far as anything whatever is one: what does not belong there is dropped, what is too long is cut. Never throws. */
export function readPage(value: unknown): Page {
  const { kind, legal, variants, parent, inMenu, on, happening, picture } = recordOf(value)
  const is = oneOf(pageKinds, kind) ?? 'page'
  const law = oneOf(laws, legal)
  return {
    kind: is,
    ...(is === 'legal' && law && { legal: law }),
    variants: Object.fromEntries(
      Object.entries(recordOf(variants))
        .filter(([lang]) => isSiteLang(lang))
        .slice(0, 20)
        .map(([lang, variant]) => [lang, readVariant(variant)]),
    ),
    parent: readId(parent) || null,
    inMenu: inMenu === true,
    ...(is === 'post' && isDay(on) && { on }),
    ...(is === 'event' && { happening: readHappening(happening) }),
    ...(readId(picture) && { picture: readId(picture) }),
  }
}

export function readVariant(value: unknown): Variant {
  const { title, description, slug, menu, sections, follows } = recordOf(value)
  const seen = new Set<string>()
  return {
    title: readLine(title, 160),
    description: readLine(description, 320),
    slug: typeof slug === 'string' && isSlug(slug) ? slug : '',
    menu: readLine(menu, 60),
    sections: listOf(sections, mostSections).flatMap((one, at) => {
      const section = readSection(one, `s${at + 1}`)
      if (!section) return []
      // Two of one name could not be told from each other when they are merged.
      const id = seen.has(section.id) ? freeId(seen) : section.id
      seen.add(id)
      return [{ ...section, id }]
    }),
    ...(typeof follows === 'number' && Number.isSafeInteger(follows) && follows >= 1 && { follows }),
  }
}

/** A section of a known kind, null for anything else. */
export function readSection(value: unknown, id: string): Section | null {
  const found = recordOf(value)
  if (typeof found.kind !== 'string' || !Object.hasOwn(sectionShapes, found.kind)) return null
  const kind = found.kind as SectionKind
  return { id: readId(found.id) || id, kind, ...readFields(fieldsOf(kind), found) } as Section
}

const moment = /^(\d{4}-\d\d-\d\d)(T([01]\d|2[0-3]):[0-5]\d)?$/

function readHappening(value: unknown): Happening {
  const found = recordOf(value)
  const from = isMoment(found.from) ? found.from : '2000-01-01'
  // Both have a time of the clock, or neither.
  const until = isMoment(found.to) && found.to.length === from.length && found.to >= from ? found.to : from
  const online = cleanWeb(found.online)
  const registration = cleanPublic(found.registration)
  const repeats = readRepeats(found.repeats, from)
  return {
    from,
    to: until,
    zone: typeof found.zone === 'string' && isZone(found.zone) ? found.zone : 'Europe/Berlin',
    place: readLine(found.place, 160),
    address: readText(found.address, 300),
    access: readText(found.access, 600),
    cancelled: found.cancelled === true,
    ...(online && { online }),
    ...(registration && { registration }),
    ...(repeats && { repeats }),
  }
}

function readRepeats(value: unknown, from: string): Happening['repeats'] | null {
  const { every, unit, until, except } = recordOf(value)
  const units = ['day', 'week', 'month-day', 'month-weekday'] as const
  const is = oneOf(units, unit)
  if (!is || !isDay(until) || until < from.slice(0, 10)) return null
  const step = typeof every === 'number' && every >= 1 ? Math.min(60, Math.trunc(every)) : 1
  return { every: step, unit: is, until, except: listOf(except, 500).filter(isDay) }
}

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && moment.test(value) && isDay(value.slice(0, 10))

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value)

function freeId(seen: ReadonlySet<string>): string {
  for (let at = seen.size + 1; ; at += 1) if (!seen.has(`s${at}`)) return `s${at}`
}
