import { createTransport, type Transporter } from 'nodemailer'
import type { Desk } from './desk.ts'
import type { House } from './house.ts'
import { newId } from './id.ts'
import { type JobHandler, later } from './job.ts'

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

/** RFC 2606: no mail server ever has an address that ends so. */
const noMailbox = '.invalid'

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
  const leaves = desk.house.config.smtpUrl !== null && !letter.to.endsWith(noMailbox)
  if (added.numInsertedOrUpdatedRows && leaves) await later(desk, 'mail', { mail: id })
}

/** Hands one mail to the SMTP server. Its Message-ID is its id, so a repeat after a crash can be told apart. */
export function mailJob(house: House): JobHandler {
  let transport: Transporter | undefined
  return async (desk, data) => {
    transport ??= createTransport(house.config.smtpUrl ?? '', { from: house.config.mailFrom })
    const mail = await desk.tx
      .selectFrom('mail')
      .selectAll()
      .where('id', '=', String(data.mail))
      .where('sent_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!mail) return
    await transport.sendMail({
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
      messageId: `<${mail.id}@${new URL(house.config.address).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(mail.calendar ? { icalEvent: { method: 'PUBLISH', content: mail.calendar } } : {}),
    })
    await desk.tx
      .updateTable('mail')
      .set({ sent_at: desk.now, ...(mail.secret ? { subject: '', body: '' } : {}) })
      .where('id', '=', mail.id)
      .execute()
  }
}

// A line break in a subject would start another header.
const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').slice(0, 200)
