import type pg from 'pg'
import type { KeptConversation } from '#vault/archive/conversations.ts'
import { type Bytes, base64url } from '#vault/bytes.ts'
import type { Lock } from '#vault/identity/unlock.ts'
import type { Entry } from '#vault/log/entry.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import type { Wrap } from '#vault/space/space.ts'

/** What the server keeps for an organisation, as it keeps it. `files` are ids with the number of their parts. */
export type Kept = {
  log: Entry[]
  locks: Lock[]
  wraps: Wrap[]
  envelopes: Envelope[]
  times: Record<string, string>
  files: { id: string; parts: number }[]
  conversations: KeptConversation[]
}

export type Named = { id: string; name: string; isFounded: boolean }

/** The organisations with this id or this name. */
export async function findNamed(client: pg.Client, asked: string): Promise<Named[]> {
  const { rows: there } = await client.query(`select to_regclass('public.vault') is not null as yes`)
  if (!there[0].yes) return []
  const { rows } = await client.query<Named>(
    `select o.id, o.name, v.organisation is not null as "isFounded"
    from organisation o left join vault v on v.organisation = o.id
    where o.id::text = lower($1) or lower(o.name) = lower($1) order by o.name, o.id`,
    [asked],
  )
  return rows
}

/** Everything at one moment, read past the walls: whoever may run this may copy the disk as well. */
export async function readKept(client: pg.Client, organisation: string): Promise<Kept> {
  await client.query('begin isolation level repeatable read read only')
  try {
    const [log, locks, wraps] = [
      await readLog(client, organisation),
      await readLocks(client, organisation),
      await readWraps(client, organisation),
    ]
    return {
      log,
      locks,
      wraps,
      ...(await readEnvelopes(client, organisation)),
      files: await readFiles(client, organisation),
      conversations: await readConversations(client, organisation),
    }
  } finally {
    await client.query('commit')
  }
}

async function readLog(client: pg.Client, organisation: string): Promise<Entry[]> {
  const { rows } = await client.query<{ text: string }>(
    'select text from log_entry where organisation = $1 order by seq',
    [organisation],
  )
  return rows.map(({ text }) => JSON.parse(text))
}

async function readLocks(client: pg.Client, organisation: string): Promise<Lock[]> {
  const { rows } = await client.query<Omit<Lock, 'suite'>>(
    `select id, kind, tenant, member, sealed_secret as sealed from unlock
    where member in (select member from wrap where organisation = $1) order by made_at, id`,
    [organisation],
  )
  return rows.map((lock) => ({ suite: 1, ...lock }))
}

async function readWraps(client: pg.Client, organisation: string): Promise<Wrap[]> {
  const { rows } = await client.query<Omit<Wrap, 'suite'>>(
    `select organisation as tenant, space, epoch, member, sealed_key as sealed from wrap
    where organisation = $1 order by space, epoch, member`,
    [organisation],
  )
  return rows.map((wrap) => ({ suite: 1, ...wrap }))
}

type EnvelopeRow = Omit<Envelope, 'suite' | 'iv' | 'ct'> & { iv: Bytes; ct: Bytes; written_at: Date }

async function readEnvelopes(client: pg.Client, organisation: string) {
  const { rows } = await client.query<EnvelopeRow>(
    `select space, id, version, epoch, author, iv, ct, written_at from envelope
    where organisation = $1 order by space, id, version`,
    [organisation],
  )
  const envelopes = rows.map(
    ({ written_at: _, iv, ct, ...head }): Envelope => ({
      suite: 1,
      ...head,
      iv: base64url(iv),
      ct: base64url(ct),
    }),
  )
  const times = rows.map(({ space, id, version, written_at }) => [
    `${space}/${id}/${version}`,
    written_at.toISOString(),
  ])
  return { envelopes, times: Object.fromEntries(times) as Record<string, string> }
}

async function readConversations(client: pg.Client, organisation: string): Promise<KeptConversation[]> {
  const { rows } = await client.query<KeptConversation>(
    `select (select jsonb_agg(l.line order by l.seq) from conversation_line l where l.conversation = c.id) as lines,
      (select jsonb_agg(w.wrap order by w.reader) from conversation_wrap w where w.conversation = c.id) as wraps,
      (select coalesce(jsonb_agg(n.envelope order by n.number), '[]') from conversation_note n
        where n.conversation = c.id) as notes
    from conversation c where c.organisation = $1 order by c.number`,
    [organisation],
  )
  return rows
}

async function readFiles(client: pg.Client, organisation: string): Promise<Kept['files']> {
  const { rows } = await client.query<{ id: string; parts: number }>(
    `select f.id, count(p.number)::int as parts from sealed_file f join sealed_part p on p.file = f.id
    where f.organisation = $1 and f.complete_at is not null group by f.id order by f.id`,
    [organisation],
  )
  return rows
}
