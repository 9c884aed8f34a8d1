import { Transform } from 'node:stream'
import type { Selectable } from 'kysely'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { atDesk, type Desk } from './desk.ts'
import type { House } from './house.ts'
import type { LongHandler } from './job.ts'
import type { MailTable } from './mail.ts'

type Mail = Selectable<MailTable>

/**
 * Hands one mail to the SMTP server, outside of any transaction: a slow server must not hold the database. Just before
 * the last line goes out it is written down (`handing_at`); until then the server cannot have taken the mail, from then
 * on only its answer tells. Who finds that note without an answer asks a person and sends nothing (decision 0030).
 * @throws what the server said, after noting it for the outbox; the job tries again
 */
export const mailJob: { long: LongHandler; quick: true } = {
  quick: true,
  long: async (house, data) => {
    if (!house.config.smtpUrl) return
    const asItself = <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)
    const mail = await asItself((desk) => takeMail(desk, String(data.mail)))
    if (!mail) return
    if (mail.handing_at) return asItself((desk) => note(desk, mail.id, { unsure_at: desk.now }))
    let isHanding = false
    let isOver = false
    let noting = Promise.resolve()
    // A refused mail is still read to its end, after the answer: of that one nothing goes out any more.
    const beforeTheLastLine = async () => {
      if (isOver) throw new Error('the server has answered already')
      noting = asItself((desk) => note(desk, mail.id, { handing_at: desk.now }))
      await noting
      isHanding = true
    }
    try {
      await transportOf(house, house.config.smtpUrl).sendMail(envelopeOf(house, mail, beforeTheLastLine))
    } catch (error) {
      isOver = true
      await noting.catch(() => {})
      const outcome = outcomeOf(error, isHanding)
      await asItself((desk) => noteFailure(desk, mail.id, error, outcome))
      if (outcome === 'again') throw error
      return
    }
    await asItself((desk) => noteSent(desk, mail))
  },
}

/** What a failure means: try again, never try again, or nobody knows whether the mail arrived. */
type Outcome = 'again' | 'never' | 'unsure'

type SmtpError = { responseCode?: number; command?: string }

function outcomeOf(error: unknown, isHanding: boolean): Outcome {
  const { responseCode, command = '' } = (error ?? {}) as SmtpError
  if (responseCode === undefined) return isHanding ? 'unsure' : 'again'
  // A no for good about this recipient or this text; a no to our sender or password is the operator's to mend.
  return responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command) ? 'never' : 'again'
}

const transports = new WeakMap<House, Transporter>()

function transportOf(house: House, url: string): Transporter {
  const known = transports.get(house)
  if (known) return known
  const made = createTransport({
    url,
    from: house.config.mailFrom,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  } as Parameters<typeof createTransport>[0])
  made.use('stream', (mail, done) => {
    const { beforeTheLastLine } = mail.data as Envelope
    mail.message.transform(holdingBack(beforeTheLastLine))
    done()
  })
  transports.set(house, made)
  return made
}

type Envelope = SendMailOptions & { beforeTheLastLine: () => Promise<void> }

/** Lets everything through at once, and the end only after the note is kept. */
const holdingBack = (note: () => Promise<void>) =>
  new Transform({
    transform: (part, _encoding, done) => done(null, part),
    flush: (done) => void note().then(() => done(), done),
  })

const envelopeOf = (house: House, mail: Mail, beforeTheLastLine: () => Promise<void>): Envelope => ({
  to: mail.recipient,
  subject: mail.subject,
  text: mail.body,
  // The same at each try, so that a server or a mailbox that has it already can tell.
  messageId: `<${mail.id}@${new URL(house.config.address).hostname}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
  ...(mail.sender ? { from: { name: mail.sender, address: addressOf(house.config.mailFrom) } } : {}),
  ...(mail.reply_to ? { replyTo: mail.reply_to } : {}),
  ...(mail.calendar ? { icalEvent: { method: 'PUBLISH', content: mail.calendar } } : {}),
  beforeTheLastLine,
})

const addressOf = (mailbox: string): string => /<(.+)>/.exec(mailbox)?.[1] ?? mailbox

const takeMail = (desk: Desk, id: string): Promise<Mail | undefined> =>
  desk.tx
    .updateTable('mail')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('held_at', 'is', null)
    .where('unsure_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('dropped_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

type Noted = Partial<Pick<Mail, 'handing_at' | 'unsure_at' | 'given_up_at' | 'last_error'>>

async function note(desk: Desk, id: string, noted: Noted): Promise<void> {
  await desk.tx.updateTable('mail').set(noted).where('id', '=', id).execute()
}

function noteFailure(desk: Desk, id: string, error: unknown, outcome: Outcome): Promise<void> {
  return note(desk, id, {
    last_error: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
    ...(outcome === 'unsure' ? { unsure_at: desk.now } : { handing_at: null }),
    ...(outcome === 'never' ? { given_up_at: desk.now } : {}),
  })
}

async function noteSent(desk: Desk, { id, secret }: Mail): Promise<void> {
  const forgotten = secret ? { subject: '', body: '' } : {}
  await desk.tx
    .updateTable('mail')
    .set({ sent_at: desk.now, handing_at: null, unsure_at: null, last_error: null, ...forgotten })
    .where('id', '=', id)
    .execute()
}
