import type { Desk } from './desk.ts'
import { newId } from './id.ts'
import { later } from './job.ts'

export type MailTable = {
  id: string
  key: string
  jam: string | null
  account: string | null
  recipient: string
  subject: string
  body: string
  calendar: string | null
  secret: boolean
  queued_at: Date
  sent_at: Date | null
  tries: number
  last_error: string | null
  kind: string
  sender: string
  reply_to: string
  held_at: Date | null
  leaves_at: Date | null
  handing_at: Date | null
  unsure_at: Date | null
  given_up_at: Date | null
  dropped_at: Date | null
}

declare module './db.ts' {
  interface Tables {
    mail: MailTable
  }
}

/** A mail to be. `key` names the occasion (`need.accepted:<id>`), so that no occasion writes twice. */
export type Letter = {
  key: string
  to: string
  subject: string
  body: string
  jam?: string | null
  account?: string | null
  /** An iCalendar text to attach. */
  calendar?: string
  /** Holds a code or a private link: subject and text are dropped as soon as it is sent. */
  secret?: boolean
  /** The kind of occasion, by which an organiser edits it or holds it back. */
  kind?: string
  /** Who it comes from, and where answers go; empty is the house's own. */
  sender?: string
  replyTo?: string
  /** Waits for an organiser's look. */
  held?: boolean
  /** Does not leave before. */
  at?: Date
}

/** RFC 2606: no mail server ever has an address that ends so; invented people do. */
export const isInvented = (address: string): boolean => address.endsWith('.invalid')

/** Puts a mail into the outbox, in the transaction of the act. Nothing is written when the act fails. */
export async function sendMail(desk: Desk, letter: Letter): Promise<void> {
  const id = newId()
  const added = await desk.tx
    .insertInto('mail')
    .values({
      id,
      key: letter.key,
      jam: letter.jam ?? null,
      account: letter.account ?? null,
      recipient: letter.to,
      subject: oneLine(letter.subject),
      body: letter.body,
      calendar: letter.calendar ?? null,
      secret: letter.secret ?? false,
      queued_at: desk.now,
      sent_at: null,
      tries: 0,
      last_error: null,
      kind: letter.kind ?? '',
      sender: oneLine(letter.sender ?? ''),
      reply_to: letter.replyTo ?? '',
      held_at: letter.held ? desk.now : null,
      leaves_at: letter.at ?? null,
    })
    // Without naming the column: whoever writes may not read others' mail, and naming it would need that.
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  // Without SMTP the mail stays in the outbox, where the organiser reads it; so does one to an invented person.
  const leaves = desk.house.config.smtpUrl !== null && !isInvented(letter.to) && !letter.held
  const { at } = letter
  if (added.numInsertedOrUpdatedRows && leaves)
    await later(desk, 'mail', { mail: id }, { key: mailKey(id), ...(at ? { at } : {}) })
}

/** One job per mail: two processes never send the same one at once, and sending it again wakes this one. */
export const mailKey = (id: string): string => `mail:${id}`

// A line break in a subject would start another header.
const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').slice(0, 200)
