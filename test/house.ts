import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { appOf } from '#app/app.ts'
import { jobHandlers } from '#app/rooms.ts'
import { HandClock } from '#kernel/clock.ts'
import { readConfig } from '#kernel/config.ts'
import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { newId, tokenHash } from '#kernel/id.ts'
import { workOff } from '#kernel/job.ts'
import { openHouse } from '#kernel/open.ts'
import type { Database } from '#kernel/postgres.ts'
import type { Role } from '#people/role.ts'
import { accountFor, openSession } from '#people/sessions.ts'
import { cloneDatabase } from './clone.ts'

/** Somebody in a test: signed in, with a browser's cookie. Nobody has no token. */
export type Person = { name: string; account: string | null; token: string | null; cookie: string }

export const nobody: Person = { name: 'nobody', account: null, token: null, cookie: '' }

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>

/** The whole house on a database of its own, with a clock that stands still. */
export async function openTestHouse(
  now: Date | HandClock = new Date('2027-03-01T09:00:00Z'),
  env: Record<string, string> = {},
  asset?: (source: string) => string,
  shared?: Database,
) {
  const database = shared ?? (await cloneDatabase())
  const folder = mkdtempSync(join(tmpdir(), 'house-'))
  const read = readConfig({ JAM_DATA: folder, LOG_LEVEL: 'silent', POOL_SIZE: '6', JAM_LANG: 'de', ...env })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  // Another process of the same house lives in the same time.
  const clock = now instanceof HandClock ? now : new HandClock(now)
  const { house, close } = await openHouse(read.config, {
    access: database.app,
    clock,
    ...(asset && { asset }),
  })
  const owner = new pg.Pool({ ...database.owner, max: 1 })
  // The next house drops the database below this one while it is closing.
  owner.on('connect', (client) => void client.on('error', () => {}))
  owner.on('error', () => {})
  const app = appOf(house)
  return {
    house,
    /** Hand it to a second house, to be another process on the same database. */
    database,
    clock,
    owner,
    app,
    /** Somebody's browser, at an address of the network when that matters. */
    as: (person: Person, address = '') => browserOf(house, app, person, address),
    /** Signs somebody in without the detour of a mail. */
    person: (name: string, roles: [Role, string | null][] = []) => signIn(house, name, roles),
    /** Lets somebody pass `mustHaveSteppedUp` for half an hour, without passkey or app. */
    stepUp: async (person: Person) => {
      const held = [clock.now(), tokenHash(person.token ?? '')]
      await owner.query('update session set stepped_up_at = $1 where token_hash = $2', held)
    },
    itself: <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work),
    events: async () =>
      (await owner.query('select kind from event order by id')).rows.map((row) => row.kind as string),
    mails: async () =>
      (
        await owner.query(
          'select recipient, subject, body, key from mail order by queued_at, xmin::text::bigint, ctid',
        )
      ).rows as Mail[],
    work: () => workOff(house, jobHandlers),
    empty: () => emptyAll(owner),
    close: async () => {
      await close()
      await owner.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Mail = { recipient: string; subject: string; body: string; key: string }

type Fields = Record<string, string | string[] | File>

const ours = { 'sec-fetch-site': 'same-origin' }

function browserOf(house: House, app: ReturnType<typeof appOf>, person: Person, address: string) {
  const env = { incoming: { socket: { remoteAddress: address } } }
  const origin = house.config.address
  const fetch = async (path: string, init: RequestInit = {}) =>
    app.fetch(
      new Request(`${origin}${path}`, {
        ...init,
        headers: { host: new URL(origin).host, ...headersOf(person), ...init.headers },
      }),
      env,
    )
  return {
    do: <T>(work: (desk: Desk) => Promise<T>) =>
      atDesk(house, { token: person.token ?? undefined, lang: 'de' }, work),
    // A test looks right after its own acts, sooner than the shelf hears of them; shelf.test.ts fetches instead.
    get: (path: string, headers: Record<string, string> = {}) => {
      house.shelf.takeOff({ jam: null })
      return fetch(path, { headers })
    },
    post: (path: string, fields: Fields = {}) => fetch(path, { method: 'POST', ...bodyOf(fields) }),
    fetch,
  }
}

const headersOf = (person: Person): Record<string, string> => (person.cookie ? { cookie: person.cookie } : {})

/** As a browser sends it: how long a text is, it says beforehand. */
function bodyOf(fields: Fields): Pick<RequestInit, 'body' | 'headers'> {
  const list = Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((one) => [name, one] as const) : [[name, value] as const],
  )
  if (list.some(([, value]) => value instanceof File)) {
    const form = new FormData()
    for (const [name, value] of list) form.append(name, value)
    return { body: form, headers: ours }
  }
  const body = new URLSearchParams(list.map(([name, value]) => [name, String(value)])).toString()
  const type = 'application/x-www-form-urlencoded;charset=UTF-8'
  return { body, headers: { ...ours, 'content-type': type, 'content-length': `${Buffer.byteLength(body)}` } }
}

async function signIn(house: House, name: string, roles: [Role, string | null][]): Promise<Person> {
  return atDesk(house, { itself: true }, async (desk) => {
    const email = `${name.toLowerCase().replace(/[^a-z]/g, '')}@example.org`
    const account = await accountFor(desk, email, name, 'de')
    for (const [role, jam] of roles) {
      await desk.tx
        .insertInto('role')
        .values({ id: newId(), account, role, jam, granted_at: desk.now, granted_by: null })
        .onConflict((oc) => oc.doNothing())
        .execute()
    }
    const { token } = await openSession(desk, account, 'Test')
    return { name, account, token, cookie: `house=${token}` }
  })
}

async function emptyAll(owner: pg.Pool): Promise<void> {
  const { rows } =
    await owner.query(`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'
    and tablename not in ('house_migration', 'house_secret')`)
  const deletes = rows.map(({ name }) => `delete from ${name};`).join(' ')
  await owner.query(
    `set session_replication_role = replica; ${deletes} set session_replication_role = default`,
  )
}
