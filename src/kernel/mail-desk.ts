import { asHouse, type Desk } from './desk.ts'
import { later, wakeJob } from './job.ts'
import { isInvented, type MailTable, mailKey } from './mail.ts'
import { chosen, type MailLine, type Wanted } from './outbox.ts'
import { Refusal } from './refusal.ts'

/**
 * Sends a mail that failed, was kept, was held back, or of which nobody knows whether it arrived. The caller has checked
 * the right to it.
 * @throws Refusal `mail.sent`, `mail.invented`, or `mail.no-smtp` while there is no server to send it
 */
export async function sendAgain(desk: Desk, { id, sentAt, recipient }: MailLine): Promise<void> {
  if (isInvented(recipient)) throw new Refusal('conflict', 'mail.invented')
  if (sentAt) throw new Refusal('conflict', 'mail.sent')
  if (!desk.house.config.smtpUrl) throw new Refusal('conflict', 'mail.no-smtp')
  await asHouse(desk, () => letGo(desk, id))
}

/** Lets all go that are held back, of one kind or of all. @returns how many; kept mails wait on, but are free */
export async function releaseHeld(desk: Desk, wanted: Wanted): Promise<number> {
  return asHouse(desk, async () => {
    const held = await chosen(desk, { ...wanted, which: 'held' })
      .select(['mail.id', 'mail.recipient'])
      .orderBy('mail.queued_at')
      .execute()
    const leaves = desk.house.config.smtpUrl !== null
    for (const { id, recipient } of held) {
      if (leaves && !isInvented(recipient)) await letGo(desk, id)
      else await change(desk, id, { held_at: null })
    }
    return held.length
  })
}

/** Lets those that failed be tried once more, all at once: the mailbox was full, the server was away. */
export async function retryFailed(desk: Desk, wanted: Wanted): Promise<number> {
  if (!desk.house.config.smtpUrl) throw new Refusal('conflict', 'mail.no-smtp')
  return asHouse(desk, async () => {
    const failed = await chosen(desk, { ...wanted, which: 'failed' })
      .select('mail.id')
      .execute()
    for (const { id } of failed) await letGo(desk, id)
    return failed.length
  })
}

/** Does not send a mail that is still here. @throws Refusal `mail.sent` */
export async function dropMail(desk: Desk, { id, sentAt }: MailLine): Promise<void> {
  if (sentAt) throw new Refusal('conflict', 'mail.sent')
  await asHouse(desk, () => change(desk, id, { dropped_at: desk.now, held_at: null }))
}

/** Somebody has asked: the mail did arrive before the house was stopped. @throws Refusal `mail.sure` */
export async function settleMail(desk: Desk, { id, state }: MailLine): Promise<void> {
  if (state !== 'unsure') throw new Refusal('conflict', 'mail.sure')
  await asHouse(desk, () => change(desk, id, { sent_at: desk.now, unsure_at: null, handing_at: null }))
}

async function letGo(desk: Desk, id: string): Promise<void> {
  const free = { held_at: null, unsure_at: null, handing_at: null, given_up_at: null, dropped_at: null }
  await change(desk, id, free)
  await later(desk, 'mail', { mail: id }, { key: mailKey(id) })
  await wakeJob(desk, mailKey(id))
}

type Changed = Partial<
  Pick<MailTable, 'held_at' | 'unsure_at' | 'handing_at' | 'given_up_at' | 'dropped_at' | 'sent_at'>
>

// Two presses of the same button change the mail once: what is sent stays sent.
const change = (desk: Desk, id: string, changed: Changed) =>
  desk.tx.updateTable('mail').set(changed).where('id', '=', id).where('sent_at', 'is', null).execute()
