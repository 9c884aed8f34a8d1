import type { FormValues } from '#kernel/http.ts'
import {
  type Office,
  type OfficeSettings,
  type OfficeTexts,
  type OpenSpan,
  officeName,
  type SeekerLang,
  seekerLangs,
  settingsForm,
  type Topic,
  type Words,
} from '../office.ts'

/** What a form brought: a change, or what is wrong by field, as keys of the words. */
export type Read = { change: Partial<OfficeSettings & { name: string }> } | { wrong: Record<string, string> }

export const textNames = ['about', 'received', 'closed', 'late', 'crisis'] as const

const one = (values: FormValues, name: string): string => {
  const value = values[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}
const many = (values: FormValues, name: string): string[] => {
  const value = values[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** Name, topics (one a line, in German) and languages. */
export function readTopics(office: Office, values: FormValues): Read {
  const name = officeName.safeParse(one(values, 'name'))
  const lines = one(values, 'topics')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const topics = topicsOf(office.topics, lines)
  const langs = seekerLangs.filter((lang) => lang === 'de' || many(values, 'langs').includes(lang))
  const read = settingsForm.pick({ topics: true, langs: true }).safeParse({ topics, langs })
  const wrong: Record<string, string> = {}
  if (!name.success) wrong.name = name.error.issues[0]?.message ?? ''
  if (!read.success) for (const { path, message } of read.error.issues) wrong[String(path[0])] ??= message
  if (!name.success || !read.success) return { wrong }
  return { change: { name: name.data, topics: read.data.topics, langs: read.data.langs } }
}

/** Hours, promise, how long it is kept, who may stand in, who releases, how many at a time. */
export function readRules(values: FormValues): Read {
  const wrong: Record<string, string> = {}
  const hours: OpenSpan[] = []
  for (const weekday of weekdays) {
    const spans = spansIn(one(values, `hours-${weekday}`))
    if (!spans) wrong[`hours-${weekday}`] = 'hours.form'
    hours.push(...(spans ?? []).map((span) => ({ weekday, ...span })))
  }
  const read = settingsForm
    .pick({
      promise: true,
      retentionMonths: true,
      emergency: true,
      fourEyes: true,
      notice: true,
      capacity: true,
    })
    .safeParse({
      promise: { count: Number(one(values, 'count')), unit: one(values, 'unit') },
      retentionMonths: Number(one(values, 'retentionMonths')),
      emergency: one(values, 'emergency'),
      fourEyes: one(values, 'fourEyes') === 'yes',
      notice: one(values, 'notice') || 'waiting',
      capacity: Number(one(values, 'capacity')),
    })
  if (!read.success)
    for (const { path, message } of read.error.issues)
      wrong[path[0] === 'promise' ? 'count' : String(path[0])] ??= message
  if (!read.success || Object.keys(wrong).length > 0) return { wrong }
  return { change: { ...read.data, hours } }
}

/** The texts in one language; in another than German also the topics. What is left empty falls back. */
export function readTexts(office: Office, lang: SeekerLang, values: FormValues): Read {
  const texts = Object.fromEntries(
    textNames.map((name) => [name, said(office.texts[name], lang, one(values, name))]),
  ) as OfficeTexts
  const topics =
    lang === 'de'
      ? office.topics
      : office.topics.map((topic) => ({
          ...topic,
          name: said(topic.name, lang, one(values, `topic-${topic.id}`)),
        }))
  const read = settingsForm.pick({ texts: true, topics: true }).safeParse({ texts, topics })
  if (read.success) return { change: { texts, topics } }
  const wrong = read.error.issues.map(({ path, message }) =>
    path[0] === 'texts'
      ? [String(path[1]), message]
      : [`topic-${office.topics[Number(path[1])]?.id ?? ''}`, message],
  )
  return { wrong: Object.fromEntries(wrong) }
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** `09:00-12:00, 13-16` as spans; empty is none. @returns null for what is no such list */
export function spansIn(text: string): { from: string; until: string }[] | null {
  const parts = text.split(/[,;]/).map((part) => part.trim())
  const spans = parts.filter(Boolean).map((part) => {
    const found = /^(\d{1,2})(?:[:.](\d\d))?\s*(?:-|–|bis|to)\s*(\d{1,2})(?:[:.](\d\d))?(?:\s*uhr)?$/i.exec(
      part,
    )
    const [from, until] = [clockOf(found?.[1], found?.[2]), clockOf(found?.[3], found?.[4])]
    return from && until && from < until ? { from, until } : null
  })
  return spans.includes(null) ? null : (spans as { from: string; until: string }[])
}

export const spansText = (hours: readonly OpenSpan[], weekday: number): string =>
  hours
    .filter((span) => span.weekday === weekday)
    .map(({ from, until }) => `${from}–${until}`)
    .join(', ')

function clockOf(hour: string | undefined, minute = '00'): string | null {
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return null
  // Midnight at the end of a day is written so that it still belongs to it.
  if (Number(hour) === 24) return '23:59'
  return `${hour.padStart(2, '0')}:${minute}`
}

/** A topic that keeps its name keeps its id and its translations. */
function topicsOf(was: readonly Topic[], lines: readonly string[]): Topic[] {
  const topics: Topic[] = []
  for (const line of new Set(lines)) {
    const known = was.find(({ name }) => name.de === line)
    topics.push(known ?? { id: freshId(line, [...was, ...topics]), name: { de: line } })
  }
  return topics
}

function freshId(line: string, taken: readonly Topic[]): string {
  const base =
    line
      .toLowerCase()
      .replace(/[äöüß]/g, (sign) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[sign] ?? '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 36)
      .replace(/-$/, '') || 'topic'
  let [id, count] = [base, 1]
  while (taken.some((topic) => topic.id === id)) {
    count += 1
    id = `${base}-${count}`
  }
  return id
}

/** In German something has to stand there; in others an empty field means: as in German. */
function said(words: Words, lang: SeekerLang, text: string): Words {
  if (lang === 'de') return { ...words, de: text }
  const { [lang]: _, ...rest } = words
  return (text.trim() ? { ...rest, [lang]: text } : rest) as Words
}
