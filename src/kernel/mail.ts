import type { Selectable } from 'kysely'
import { createTransport, type Transporter } from 'nodemailer'
import { atDesk, type Desk } from './desk.ts'
import type { House } from './house.ts'
import { newId } from './id.ts'
import { type LongHandler, later } from './job.ts'

type MailTable = {
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
    })
    // Without naming the column: whoever writes may not read others' mail, and naming it would need that.
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  // Without SMTP the mail stays in the outbox, where the organiser reads it; so does one to an invented person.
  const leaves = desk.house.config.smtpUrl !== null && !isInvented(letter.to)
  if (added.numInsertedOrUpdatedRows && leaves) await later(desk, 'mail', { mail: id }, { key: mailKey(id) })
}

const transports = new WeakMap<House, Transporter>()

/**
 * Hands one mail to the SMTP server, outside of any transaction: a slow server must not hold the database. The
 * Message-ID is the mail's id, so a repeat after a crash can be told apart.
 * @throws what the server said, after noting it for the outbox; the job tries again
 */
export const mailJob: { long: LongHandler; quick: true } = {
  quick: true,
  long: async (house, data) => {
    if (!house.config.smtpUrl) return
    const asItself = <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)
    const mail = await asItself((desk) => takeMail(desk, String(data.mail)))
    if (!mail) return
    try {
      await transportOf(house, house.config.smtpUrl).sendMail(envelopeOf(house, mail))
    } catch (error) {
      await asItself((desk) => noteFailure(desk, mail.id, error))
      throw error
    }
    await asItself((desk) => noteSent(desk, mail))
  },
}

/** One job per mail: two processes never send the same one at once, and sending it again wakes this one. */
export const mailKey = (id: string): string => `mail:${id}`

function transportOf(house: House, url: string): Transporter {
  const transport = transports.get(house) ?? createTransport(url, { from: house.config.mailFrom })
  transports.set(house, transport)
  return transport
}

const envelopeOf = (house: House, mail: Selectable<MailTable>) => ({
  to: mail.recipient,
  subject: mail.subject,
  text: mail.body,
  messageId: `<${mail.id}@${new URL(house.config.address).hostname}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
  ...(mail.calendar ? { icalEvent: { method: 'PUBLISH', content: mail.calendar } } : {}),
})

const takeMail = (desk: Desk, id: string) =>
  desk.tx
    .updateTable('mail')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

const noteFailure = (desk: Desk, id: string, error: unknown) =>
  desk.tx
    .updateTable('mail')
    .set({ last_error: error instanceof Error ? error.message.slice(0, 300) : 'unknown' })
    .where('id', '=', id)
    .execute()

const noteSent = (desk: Desk, { id, secret }: Selectable<MailTable>) =>
  desk.tx
    .updateTable('mail')
    .set({ sent_at: desk.now, last_error: null, ...(secret ? { subject: '', body: '' } : {}) })
    .where('id', '=', id)
    .execute()

// A line break in a subject would start another header.
const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').slice(0, 200)
