import { sql } from 'kysely'
import { asHouse, type Desk } from './desk.ts'
import { later, mostTries, wakeJob } from './job.ts'
import { isInvented, mailKey } from './mail.ts'
import { mustFind, Refusal } from './refusal.ts'

/** How far a mail is. `kept`: nobody sends it, because there was no SMTP server when it was written. */
export type MailState = 'sent' | 'waits' | 'retries' | 'failed' | 'kept'

/** A mail as the outbox (Postausgang) lists it. */
export type MailLine = {
  id: string
  jam: string | null
  recipient: string
  subject: string
  secret: boolean
  queuedAt: Date
  sentAt: Date | null
  tries: number
  /** What the SMTP server said last. */
  lastError: string | null
  /** When it is tried again. */
  nextAt: Date | null
  state: MailState
}

/** `jam`: of this jam only. `open`: not sent, for whatever reason. */
export type Wanted = { jam?: string; open?: boolean; recipient?: string }

/** Newest first. The caller has checked the right to them. @returns one page, and how many there are in all */
export async function listMails(
  desk: Desk,
  wanted: Wanted,
  { page, size }: { page: number; size: number },
): Promise<{ mails: MailLine[]; found: number }> {
  // Whether a mail will be sent says its job, and jobs are nobody's to see.
  return asHouse(desk, async () => {
    const { found } = await chosen(desk, wanted)
      .select((eb) => eb.fn.countAll<string>().as('found'))
      .executeTakeFirstOrThrow()
    const rows = await chosen(desk, wanted)
      .select(columns)
      .orderBy('mail.queued_at', 'desc')
      .orderBy('mail.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return { mails: rows.map((row) => asLine(row, desk)), found: Number(found) }
  })
}

/** One mail with its text. The caller has checked the right to it. @throws Refusal `missing` */
export async function mustFindMail(
  desk: Desk,
  id: string,
  wanted: Wanted,
): Promise<MailLine & { body: string; calendar: string | null }> {
  return asHouse(desk, async () => {
    const row = await chosen(desk, wanted)
      .select([...columns, 'mail.body', 'mail.calendar'])
      .where('mail.id', '=', id)
      .executeTakeFirst()
    const { body, calendar, ...rest } = mustFind(row, 'mail.missing')
    return { ...asLine(rest, desk), body, calendar }
  })
}

/**
 * Sends a mail that failed or was kept. The caller has checked the right to it.
 * @throws Refusal `mail.sent`, `mail.invented`, or `mail.no-smtp` while there is no server to send it
 */
export async function sendAgain(desk: Desk, { id, sentAt, recipient }: MailLine): Promise<void> {
  if (isInvented(recipient)) throw new Refusal('conflict', 'mail.invented')
  if (sentAt) throw new Refusal('conflict', 'mail.sent')
  if (!desk.house.config.smtpUrl) throw new Refusal('conflict', 'mail.no-smtp')
  await asHouse(desk, async () => {
    await later(desk, 'mail', { mail: id }, { key: mailKey(id) })
    await wakeJob(desk, mailKey(id))
  })
}

function chosen(desk: Desk, { jam, open, recipient = '' }: Wanted) {
  let rows = desk.tx
    .selectFrom('mail')
    .leftJoin('job', (join) => join.on(sql<boolean>`job.key = 'mail:' || mail.id::text`))
  if (jam !== undefined) rows = rows.where('mail.jam', '=', jam)
  if (open) rows = rows.where('mail.sent_at', 'is', null)
  if (recipient) rows = rows.where(sql<boolean>`strpos(mail.recipient, lower(${recipient})) > 0`)
  return rows
}

const columns = [
  'mail.id',
  'mail.jam',
  'mail.recipient',
  'mail.subject',
  'mail.secret',
  'mail.queued_at',
  'mail.sent_at',
  'mail.tries',
  'mail.last_error',
  'job.due_at',
  'job.done_at',
  'job.tries as patience',
] as const

type Row = {
  id: string
  jam: string | null
  recipient: string
  subject: string
  secret: boolean
  queued_at: Date
  sent_at: Date | null
  tries: number
  last_error: string | null
  due_at: Date | null
  done_at: Date | null
  patience: number | null
}

function asLine(row: Row, desk: Desk): MailLine {
  const { queued_at, sent_at, last_error, due_at, done_at, patience, ...rest } = row
  const state = stateOf(row, desk)
  const nextAt = state === 'retries' ? due_at : null
  return { ...rest, queuedAt: queued_at, sentAt: sent_at, lastError: last_error, nextAt, state }
}

function stateOf({ sent_at, due_at, done_at, patience, tries }: Row, { house }: Desk): MailState {
  if (sent_at) return 'sent'
  if (!due_at || done_at || !house.config.smtpUrl) return 'kept'
  if ((patience ?? 0) >= mostTries) return 'failed'
  return tries > 0 ? 'retries' : 'waits'
}
