import { sql } from 'kysely'
import { asHouse, type Desk } from './desk.ts'
import { mostTries } from './job.ts'
import { mustFind } from './refusal.ts'

/**
 * How far a mail is. `kept`: nobody sends it, because there was no SMTP server when it was written. `held`: an organiser
 * wants to look first. `unsure`: the house was stopped while the mail server was taking it.
 */
export const mailStates = ['sent', 'waits', 'retries', 'failed', 'kept', 'held', 'unsure', 'dropped'] as const
export type MailState = (typeof mailStates)[number]

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
  /** When it leaves, or is tried again. */
  nextAt: Date | null
  kind: string
  state: MailState
}

/** Which mails: of this jam only; those in one state, or `open` (neither sent nor dropped); of one kind; to whom. */
export type Wanted = { jam?: string; which?: Which; kind?: string; recipient?: string }
export type Which = 'open' | 'held' | 'failed' | 'unsure' | undefined

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

/** How many wait for somebody: a look, a decision, a new try; and how many of each kind are held. */
export async function countMails(
  desk: Desk,
  wanted: Wanted,
): Promise<Record<'held' | 'failed' | 'unsure', number>> {
  const count = async (which: 'held' | 'failed' | 'unsure') => {
    const rows = chosen(desk, { ...wanted, which }).select((eb) => eb.fn.countAll<string>().as('found'))
    return Number((await rows.executeTakeFirstOrThrow()).found)
  }
  return asHouse(desk, async () => ({
    held: await count('held'),
    failed: await count('failed'),
    unsure: await count('unsure'),
  }))
}

export function chosen(desk: Desk, { jam, which, kind, recipient = '' }: Wanted) {
  let rows = desk.tx
    .selectFrom('mail')
    .leftJoin('job', (join) => join.on(sql<boolean>`job.key = 'mail:' || mail.id::text`))
  if (jam !== undefined) rows = rows.where('mail.jam', '=', jam)
  if (kind !== undefined) rows = rows.where('mail.kind', '=', kind)
  if (which) rows = rows.where('mail.sent_at', 'is', null).where('mail.dropped_at', 'is', null)
  if (which === 'held') rows = rows.where('mail.held_at', 'is not', null)
  if (which === 'unsure') rows = rows.where('mail.unsure_at', 'is not', null)
  if (which === 'failed') rows = rows.where((eb) => eb.or([eb('mail.given_up_at', 'is not', null), isSpent]))
  if (recipient) rows = rows.where(sql<boolean>`strpos(mail.recipient, lower(${recipient})) > 0`)
  return rows
}

const isSpent = sql<boolean>`(job.done_at is null and job.tries >= ${mostTries})`

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
  'mail.kind',
  'mail.held_at',
  'mail.unsure_at',
  'mail.given_up_at',
  'mail.dropped_at',
  'mail.leaves_at',
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
  kind: string
  held_at: Date | null
  unsure_at: Date | null
  given_up_at: Date | null
  dropped_at: Date | null
  leaves_at: Date | null
  due_at: Date | null
  done_at: Date | null
  patience: number | null
}

function asLine(row: Row, desk: Desk): MailLine {
  const { id, jam, recipient, subject, secret, tries, kind, leaves_at } = row
  const state = stateOf(row, desk)
  const isAhead = state === 'waits' && leaves_at !== null && leaves_at > desk.now
  const nextAt = state === 'retries' ? row.due_at : isAhead ? leaves_at : null
  const when = { queuedAt: row.queued_at, sentAt: row.sent_at, nextAt }
  return { id, jam, recipient, subject, secret, tries, kind, lastError: row.last_error, ...when, state }
}

function stateOf(row: Row, { house }: Desk): MailState {
  if (row.sent_at) return 'sent'
  if (row.dropped_at) return 'dropped'
  if (row.unsure_at) return 'unsure'
  if (row.given_up_at) return 'failed'
  if (row.held_at) return 'held'
  if (!row.due_at || row.done_at || !house.config.smtpUrl) return 'kept'
  if ((row.patience ?? 0) >= mostTries) return 'failed'
  return row.tries > 0 ? 'retries' : 'waits'
}
