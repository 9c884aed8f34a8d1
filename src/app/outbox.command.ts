import { mustReadConfig } from '#kernel/config.ts'
import { atDesk } from '#kernel/desk.ts'
import { openUp } from '#kernel/opening.ts'
import { listMails, mustFindMail } from '#kernel/outbox.ts'
import type { Command } from './command.ts'
import { jamWords } from './jam.text.ts'

const most = 5

/**
 * `jam outbox [ADDRESS]`: the newest mails that were not sent. Without SMTP this is how whoever runs the house gets
 * their own code when they are signed in nowhere.
 */
export const command: Command = async ([recipient = '']) => {
  const config = mustReadConfig()
  const words = jamWords(config.lang)
  const { house, close } = await openUp({ ...config, logLevel: 'error' }, { join: true })
  try {
    const mails = await atDesk(house, { itself: true, readonly: true }, async (desk) => {
      const wanted = { which: 'open' as const, recipient }
      const { mails } = await listMails(desk, wanted, { page: 1, size: most })
      const read: Awaited<ReturnType<typeof mustFindMail>>[] = []
      for (const { id } of mails) read.push(await mustFindMail(desk, id, wanted))
      return read
    })
    const text = mails.map((mail) => words.mail(mail.recipient, mail.subject, mail.body)).join('\n')
    process.stdout.write(text || `${words.noMail}\n`)
  } finally {
    await close()
  }
}
