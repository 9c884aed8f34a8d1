import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#kernel/postgres.ts'
import { cloneDatabase } from '../clone.ts'

/** Where the house is killed: at each step between the outbox and the mailbox, and at moments nobody chose. */
const steps = ['connect', 'from', 'to', 'data', 'note', 'end', 'answer', 'chance'] as const
type Step = (typeof steps)[number]

const mails = 500
const between = 9

/** What the mail server has taken: how often each Message-ID. */
const taken = new Map<string, number>()
let armed: Step | undefined
let child: ChildProcess | undefined
let kills = 0

function happens(step: Step): boolean {
  if (armed !== step) return false
  armed = undefined
  kills += 1
  child?.kill('SIGKILL')
  return true
}

const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onConnect: (_, done) => {
    happens('connect')
    done()
  },
  onMailFrom: (_, __, done) => {
    happens('from')
    done()
  },
  onRcptTo: (_, __, done) => {
    happens('to')
    done()
  },
  onData(stream, _, done) {
    happens('data')
    let text = ''
    stream.on('data', (part) => {
      text += String(part)
    })
    stream.on('end', () => {
      const id = /^Message-ID: (.+)$/im.exec(text)?.[1]?.trim() ?? ''
      // From here on the server has it, whether or not anybody hears of that.
      taken.set(id, (taken.get(id) ?? 0) + 1)
      happens('end')
      done()
      setTimeout(() => happens('answer'), 1)
    })
  },
})

// A connection that a kill has torn is what this is about.
smtp.on('error', () => {})

let database: Database
let owner: pg.Client
let data = ''
let port = 0
beforeAll(async () => {
  database = await cloneDatabase('mail')
  data = mkdtempSync(join(tmpdir(), 'jam-mail-'))
  owner = new pg.Client(database.owner)
  await owner.connect()
  // Tells the test, as it happens, that a mail is about to get its last line.
  await owner.query(`create function tell_handing() returns trigger language plpgsql as $$
    begin perform pg_notify('handing', ''); return null; end $$`)
  await owner.query(`create trigger tell after update of handing_at on mail for each row
    when (new.handing_at is not null and old.handing_at is null) execute function tell_handing()`)
  await owner.query('listen handing')
  owner.on('notification', () => void happens('note'))
  port = await new Promise<number>((done) => {
    const server = smtp.listen(0, '127.0.0.1', () => done(((server as Server).address() as AddressInfo).port))
  })
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await owner.end()
  await new Promise<void>((done) => smtp.close(() => done()))
  rmSync(data, { recursive: true, force: true })
})

/** Starts the process; `at` is the word after which it may be killed. */
async function start(work: 'write' | 'send', at = 'ready'): Promise<ChildProcess> {
  const args = [
    'test/adversary/postman.ts',
    work,
    JSON.stringify(database.app),
    `smtp://127.0.0.1:${port}`,
    data,
  ]
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((done) => started.stdout?.on('data', (said) => String(said).includes(at) && done()))
  return started
}

const ended = (one: ChildProcess) =>
  one.exitCode === null && one.signalCode === null ? new Promise((done) => one.once('exit', done)) : null

const count = async (where: string): Promise<number> =>
  Number((await owner.query(`select count(*) as n from mail where ${where}`)).rows[0].n)

const open = 'sent_at is null and unsure_at is null'

/** The ten minutes pass after which a job whose process died is taken up again. */
const letLeasesEnd = () => owner.query('update job set taken_until = null where done_at is null')

describe('five hundred mails, in a house that is killed at every step', () => {
  test('are written all or none', async () => {
    const writer = await start('write', 'half')
    writer.kill('SIGKILL')
    await ended(writer)
    expect(await count('true')).toBe(0)
    await ended(await start('write'))
    expect(await count(open)).toBe(mails)
  })

  test('arrive, none lost and none twice; of those it cannot know the house asks a person', {
    timeout: 600_000,
  }, async () => {
    for (let round = 0; (await count(open)) > 0; round++) {
      await letLeasesEnd()
      child = await start('send')
      const before = await count(open)
      // Some go through undisturbed, then the next one meets its fate.
      while ((await count(open)) > Math.max(0, before - between)) await pause(3)
      armed = steps[round % steps.length]
      if (armed === 'chance') setTimeout(() => happens('chance'), Math.random() * 30)
      while (armed && (await count(open)) > 0) await pause(3)
      armed = undefined
      if (child.signalCode === null && (await count(open)) === 0) break
      await ended(child)
    }
    child?.kill('SIGKILL')
    await letLeasesEnd()
    child = await start('send')
    while ((await count('sent_at is null and handing_at is not null and unsure_at is null')) > 0)
      await pause(10)

    const { rows } = await owner.query('select id, sent_at is not null as sent from mail')
    const arrived = ({ id }: { id: string }) => taken.get(`<${id}@localhost>`) ?? 0
    const unsure = rows.filter(({ sent }) => !sent)
    expect(rows).toHaveLength(mails)
    // Nobody gets a mail twice.
    expect([...taken.values()].filter((times) => times > 1)).toEqual([])
    // What counts as sent has arrived.
    expect(rows.filter((row) => row.sent && arrived(row) !== 1)).toEqual([])
    // A person is asked only about a mail that was in the server's hands when the house died: at most one for each time.
    expect(kills).toBeGreaterThanOrEqual(40)
    expect(unsure.length).toBeGreaterThan(0)
    expect(unsure.length).toBeLessThanOrEqual(kills)
    const lost = unsure.filter((row) => arrived(row) === 0).length
    console.log(
      `${kills} times killed: ${rows.length - unsure.length} sent, ${unsure.length} asked about` +
        ` (${unsure.length - lost} of them had arrived, ${lost} had not), 0 twice, 0 lost`,
    )
    // The person looks: what is not there is sent again, and then everybody has got exactly one.
    for (const row of unsure) {
      const answer = arrived(row) ? 'sent_at = now(), ' : ''
      await owner.query(`update mail set ${answer} unsure_at = null, handing_at = null where id = $1`, [
        row.id,
      ])
      await owner.query(`update job set done_at = null, due_at = now() where key = 'mail:' || $1`, [row.id])
    }
    await owner.query('notify house_job')
    while ((await count('sent_at is null')) > 0) await pause(20)
    expect(rows.map(arrived).filter((times) => times !== 1)).toEqual([])
  })
})
