import { z } from 'zod'
import { type NoticeSaying, noticeSayings } from '#custody/dialogue/notice-words.ts'
import { plainLine, plainText } from '#kernel/plain.ts'
import { type SeekerLang, seekerLangs, type Words } from './languages.ts'

// A browser takes them from there: it need not load what checks forms.
export { inLang, isSeekerLang, type SeekerLang, seekerLangs, type Words } from './languages.ts'

/** What people come with (Anliegen). */
export type Topic = { id: string; name: Words }

/** When somebody is there: weekday 1 (Monday) to 7, times of the clock in Berlin. */
export type OpenSpan = { weekday: number; from: string; until: string }

/** Within what an answer comes (Zusage): working days count Monday to Friday. */
export type AnswerPromise = { count: number; unit: 'hours' | 'working-days' }

/** What an office says by itself; the seeker reads it, so it is in the seeker's language. */
export type OfficeTexts = {
  /** Who we are, for whom, what we do and do not. */
  about: Words
  /** After the first message. */
  received: Words
  /** When nobody is there now. */
  closed: Words
  /** When the promise was missed. */
  late: Words
  /** For people who are in danger now, above the numbers. */
  crisis: Words
}

/**
 * Who may stand in without the seeker's word (Notfallregel): nobody, or a lead when a person's life is in danger. Each use is
 * a turn `emergency` that the seeker sees.
 */
export type Emergency = 'never' | 'lead'

export type OfficeSettings = {
  topics: Topic[]
  hours: OpenSpan[]
  promise: AnswerPromise
  texts: OfficeTexts
  langs: SeekerLang[]
  /** Months after the last word until a conversation is erased. There is no office without. */
  retentionMonths: number
  emergency: Emergency
  /** Peers write, somebody responsible releases. */
  fourEyes: boolean
  /** What a notice says to seekers who have asked for one. */
  notice: NoticeSaying
  /** Conversations that one counsellor carries at a time. */
  capacity: number
}

/** Settings as they were kept, also those from before there was a choice of notices. */
export const asSettings = (
  kept: Omit<OfficeSettings, 'notice'> & Partial<OfficeSettings>,
): OfficeSettings => ({
  notice: 'waiting',
  ...kept,
})

/** An office (Stelle): who answers. Its space is what all its counsellors read; without one nobody can write to it. */
export type Office = OfficeSettings & {
  id: string
  service: string
  organisation: string
  space: string | null
  name: string
  /** One more with every change. */
  revision: number
}

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hours.form')
const words = (most: number) =>
  z
    .object({ de: plainText(1, most, 'text.missing', 'text.long') })
    .catchall(plainText(0, most, 'text.missing', 'text.long'))

export const mostTopics = 40

/** What the database holds and a form sends. */
export const settingsForm = z.object({
  topics: z
    .array(z.object({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), name: words(120) }))
    .min(1, 'topics.none')
    .max(mostTopics, 'topics.many'),
  hours: z
    .array(z.object({ weekday: z.int().min(1).max(7), from: clock, until: clock }))
    .max(42, 'hours.many'),
  promise: z.object({
    count: z.int('promise.form').min(1, 'promise.form').max(240, 'promise.form'),
    unit: z.enum(['hours', 'working-days']),
  }),
  texts: z.object({
    about: words(4000),
    received: words(2000),
    closed: words(2000),
    late: words(2000),
    crisis: words(2000),
  }),
  langs: z.array(z.enum(seekerLangs)).min(1, 'langs.none'),
  retentionMonths: z.int('retention.form').min(1, 'retention.form').max(120, 'retention.form'),
  emergency: z.enum(['never', 'lead']),
  fourEyes: z.boolean(),
  notice: z.enum(noticeSayings),
  capacity: z.int('capacity.form').min(1, 'capacity.form').max(60, 'capacity.form'),
})

export const officeName = plainLine(2, 80, 'office.nameless', 'text.long')
