import pg from 'pg'
import { WebSocket } from 'ws'
import { memoryOutbox } from '#custody/talking/outbox.ts'
import { Talking } from '#custody/talking/talking.ts'
import { Wire } from '#custody/talking/wire.ts'
import { newToken, tokenHash } from '#kernel/id.ts'
import { openStory } from '#test/vault.ts'
import { openConversation, say } from '#vault/conversation/talk.ts'
import { newReceipt } from '#vault/outside/receipt.ts'
import { newIntake } from '#vault/space/intake.ts'
import type { Pair } from './load.ts'

const socketTo = (port: number, organisation: string) => () =>
  new WebSocket(`ws://127.0.0.1:${port}/talk/${organisation}`, { origin: `http://127.0.0.1:${port}` })
const offline = () => Promise.reject(new Error('the wire has to do'))
const never = { hear: offline, say: offline }

/** From opening the socket until the last of so many lines that were missed is there. */
export async function catchUp(url: string, port: number, pair: Pair, many: number): Promise<number> {
  const { conversation, organisation, seeker } = pair
  await run(url, [
    [
      `insert into conversation_line select $1::text, n, jsonb_build_object('seq', n, 'ct', repeat('x', 1046), 'turn', null,
         'conversation', $1::text, 'signature', repeat('x', 86), 'prev', repeat('x', 43)), now()
       from generate_series(1, $2::int) n`,
      [conversation, many],
    ],
    ['update conversation set next = $2 where id = $1', [conversation, many + 1]],
  ])
  const begun = performance.now()
  const wire = new Wire({
    socket: socketTo(port, organisation),
    visit: async () => seeker.visit,
    http: never,
  })
  await new Promise<void>((done) => {
    wire.hear({ conversation, after: 0 }, { lines: (lines) => lines.at(-1)?.seq === many && done() })
  })
  const took = performance.now() - begun
  wire.close()
  return took
}

/** A case of so many truly sealed lines, from opening the socket until every one is checked and open. */
export async function openCase(url: string, port: number, many: number): Promise<number> {
  const { receipt, talk, lines, state } = await sealedCase(many)
  const organisation = crypto.randomUUID()
  const token = newToken()
  const { conversation, space, tenant, keys, hash } = talk
  await run(url, [
    [`insert into organisation (id, name, created_at) values ($1, 'Bench', now())`, [organisation]],
    ['insert into vault values ($1, now(), $2)', [organisation, conversation]],
    ['insert into space (id, organisation, opened_at) values ($2, $1, now())', [organisation, conversation]],
    [
      `insert into conversation (id, organisation, space, locator, verify, opened_at, months, delete_after, next, epoch, hash)
       values ($2, $1, $2, $2, $3, now(), 6, current_date + 180, $4, 1, $3)`,
      [organisation, conversation, hash, many],
    ],
    [
      `insert into conversation_line select $1, (line ->> 'seq')::int, line, now() from jsonb_array_elements($2::jsonb) line`,
      [conversation, JSON.stringify(lines)],
    ],
    [
      `insert into case_visit (token_hash, conversation, organisation, ends_at) values ($1, $2, $3, now() + interval '1 day')`,
      [tokenHash(token), conversation, organisation],
    ],
  ])
  const begun = performance.now()
  const wire = new Wire({ socket: socketTo(port, organisation), visit: async () => token, http: never })
  await new Promise<void>((done, failed) => {
    void Talking.open({ tenant, space, conversation }, keys, {
      ...{
        wire,
        me: receipt.identity,
        log: async () => state,
        keys: async () => keys,
        outbox: memoryOutbox(),
      },
      news: { heard: (_, isAll) => isAll && done(), fault: (code) => failed(new Error(code)) },
    })
  })
  const took = performance.now() - begun
  wire.close()
  return took
}

async function sealedCase(many: number) {
  const story = await openStory()
  const { recipient } = await newIntake(story.key, story.amina.card.id)
  await story.book.say(story.amina, 'intake_key_set', { space: 'answers', epoch: 1, recipient })
  const { state } = story.book
  const space = state.spaces.get('answers')
  if (!space) throw new Error('a space')
  const receipt = await newReceipt(story.key.tenant)
  const at = '2026-03-03T09:00:00Z'
  const opened = await openConversation(story.key.tenant, space, receipt.identity, { text: 'Hallo?' }, at)
  const lines = [opened.line]
  let { talk } = opened
  for (let n = 1; n < many; n++) {
    const next = await say(talk, receipt.identity, { kind: 'text', text: 'Ich weiß nicht. '.repeat(20) }, at)
    talk = next.talk
    lines.push(next.line)
  }
  return { receipt, talk, lines, state }
}

async function run(url: string, statements: [string, unknown[]][]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const [text, values] of statements) await client.query(text, values)
  } finally {
    await client.end()
  }
}
