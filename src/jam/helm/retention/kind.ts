import { z } from 'zod'
import { wholeNumber } from '#field/text-field.ts'
import { day, later } from '#kernel/clock.ts'

/**
 * Where a kind of detail lies. Without `blank` its rows are erased; else those words of them, and what must stay for
 * counting stays. `holds` says which rows still have something to lose.
 */
export type Place = { table: string; holds?: string; blank?: string }

type KindOf = { days: number; places: readonly Place[] }

/**
 * What a jam knows about people, by what it is for (Löschklassen), and for how many days after the end it is usually
 * kept. Accounts, teams and what was handed over stay: people end those themselves, in their account.
 */
export const kinds = {
  answers: { days: 30, places: [{ table: 'registration_answer' }] },
  waiting: {
    days: 30,
    places: [{ table: 'waiting' }, { table: 'people_batch', holds: `content <> ''`, blank: `content = ''` }],
  },
  wishes: {
    days: 30,
    places: [{ table: 'wish' }, { table: 'circle_member' }, { table: 'circle' }, { table: 'matching_rule' }],
  },
  helpers: {
    days: 30,
    places: [
      { table: 'qualification' },
      { table: 'shift_standby' },
      { table: 'shift_swap' },
      { table: 'shift_request' },
    ],
  },
  presence: { days: 30, places: [{ table: 'presence' }] },
  senders: { days: 30, places: [{ table: 'suggestion_sender' }, { table: 'suggestion', holds: 'private' }] },
  talks: {
    days: 90,
    places: [
      { table: 'help_message' },
      { table: 'help_request', holds: `text <> '–'`, blank: `text = '–', note = ''` },
      { table: 'announcement_read' },
      { table: 'mentor_hours' },
    ],
  },
  mails: {
    days: 90,
    places: [
      {
        table: 'mail',
        holds: `sent_at is not null and body <> ''`,
        blank: `recipient = '', subject = '', body = '', calendar = null, account = null`,
      },
    ],
  },
  reviews: {
    days: 365,
    places: [{ table: 'interest_conflict' }, { table: 'review', holds: `note <> ''`, blank: `note = ''` }],
  },
  consents: {
    days: 365,
    places: [
      {
        table: 'picture_consent',
        // As long as a picture is shown, who agreed has to be proven.
        holds: `people || agreed_by <> '' and picture in (select id from picture where shown_at is null)`,
        blank: `people = '', agreed_by = ''`,
      },
    ],
  },
  skills: {
    days: 365,
    places: [
      {
        table: 'participant',
        holds: `skills <> '{}' or learns <> '' or wants <> '[]'`,
        blank: `skills = '{}', learns = '', wants = '[]'`,
      },
    ],
  },
} as const satisfies Record<string, KindOf>

export type KindName = keyof typeof kinds

export const kindNames = Object.keys(kinds) as KindName[]

/** When what is kept for so many days after the jam is due. */
export const dueAt = (endsAt: Date, days: number): Date => later(endsAt, days * day)

export const daysForm = z.object({ days: wholeNumber('days', 0, 3650) })
