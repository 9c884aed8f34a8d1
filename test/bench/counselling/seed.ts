import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import pg from 'pg'
import { newId, newToken, tokenHash } from '#kernel/id.ts'
import { newId as newSealedId } from '#vault/bytes.ts'
import { canonical } from '#vault/canonical.ts'
import type { Pair } from './load.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * Lays pairs of a seeker and a counsellor who has accepted, each with a visit and a session that last: as many accounts as
 * counsellors. Written past the house, for opening them is not what is measured.
 */
export async function seedPairs(url: string, count: number, file: string): Promise<Pair[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const [organisation, space] = [newId(), newSealedId()]
  const pairs = Array.from({ length: count }, () => pairIn(organisation, space))
  const rows = pairs.map((pair, n) => ({
    ...{ id: pair.conversation, locator: pair.seeker.author, hash: pair.hash, first: firstOf(pair) },
    ...{ visit: tokenHash(pair.seeker.visit), member: pair.counsellor.author, n },
    ...{ account: newId(), session: newId(), token: tokenHash(pair.counsellor.cookie.slice(6)) },
  }))
  await client.query('begin')
  await client.query(`insert into organisation (id, name, created_at) values ($1, 'Bench', now())`, [
    organisation,
  ])
  await client.query(`insert into vault values ($1, now(), $2)`, [organisation, newSealedId()])
  await client.query(`insert into space (id, organisation, opened_at) values ($1, $2, now())`, [
    space,
    organisation,
  ])
  for (const text of statements)
    await client.query(text, [JSON.stringify(rows), organisation, space].slice(0, argumentsOf(text)))
  await client.query('commit')
  await client.query('analyze')
  await client.end()
  writeFileSync(file, JSON.stringify(pairs))
  return pairs
}

const argumentsOf = (text: string) => (text.includes('$3') ? 3 : text.includes('$2') ? 2 : 1)

const pairIn = (organisation: string, space: string): Pair => ({
  ...{ conversation: newSealedId(), space, organisation, next: 1, epoch: 2, hash: hash(newToken()) },
  seeker: { author: newSealedId(), visit: newToken() },
  counsellor: { author: newSealedId(), cookie: `house=${newToken()}` },
})

/** Nobody reads it here: whoever comes hears from behind it. */
const firstOf = (pair: Pair) =>
  JSON.parse(canonical({ conversation: pair.conversation, seq: 0, signature: 'x', turn: null }))

const from = (columns: string) => `jsonb_to_recordset($1::jsonb) as r(${columns})`
const statements = [
  `insert into account (id, name, created_at) select account, 'Bench', now() from ${from('account uuid')}`,
  `insert into session (id, account, token_hash, label, created_at, seen_on, ends_at)
   select session, account, token, 'Bench', now(), current_date, now() + interval '1 day'
   from ${from('session uuid, account uuid, token text')}`,
  `insert into membership select account, $2, 'member', now() from ${from('account uuid')}`,
  `insert into keyring (member, account, card, made_at) select member, account, '{}', now()
   from ${from('member text, account uuid')}`,
  `insert into conversation (id, organisation, space, locator, verify, opened_at, months, delete_after, next, epoch, hash, seated)
   select id, $2, $3, locator, hash, now(), 6, current_date + 180, 1, 2, hash, 1
   from ${from('id text, locator text, hash text')}`,
  `insert into conversation_seat select id, member, 0, 'counsellor', null from ${from('id text, member text')}`,
  `insert into conversation_line select id, 0, first, now() from ${from('id text, first jsonb')}`,
  `insert into case_visit (token_hash, conversation, organisation, ends_at)
   select visit, id, $2, now() + interval '1 day' from ${from('visit text, id text')}`,
]
