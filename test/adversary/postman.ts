import { readConfig } from '#kernel/config.ts'
import { atDesk } from '#kernel/desk.ts'
import { employ } from '#kernel/job.ts'
import { sendMail } from '#kernel/mail.ts'
import { openHouse } from '#kernel/open.ts'
import { mailJob } from '#kernel/postman.ts'

// A house in a process of its own that does nothing but write and send mails; mail.test.ts kills it.
const [, , work = '', access = '', smtp = '', data = ''] = process.argv
const read = readConfig({
  JAM_DATA: data,
  SMTP_URL: smtp,
  LOG_LEVEL: 'silent',
  POOL_SIZE: '4',
  JAM_LANG: 'en',
})
if ('problems' in read) throw new Error(read.problems.join('\n'))
const { house } = await openHouse(read.config, { access: JSON.parse(access) })

if (work === 'write')
  await atDesk(house, { itself: true }, async (desk) => {
    for (let at = 0; at < 500; at++) {
      const letter = { to: `p${at}@example.org`, subject: `Nummer ${at}`, body: `Hallo Nummer ${at}\n` }
      await sendMail(desk, { key: `run:${at}`, ...letter })
      if (at === 250) process.stdout.write('half\n')
    }
  })
else employ(house, { mail: mailJob })
process.stdout.write('ready\n')
if (work === 'write') process.exit(0)
