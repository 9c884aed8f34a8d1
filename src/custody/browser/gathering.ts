import type { Lock } from '#vault/identity/unlock.ts'
import type { Entry } from '#vault/log/entry.ts'
import { type Envelope, openSigned } from '#vault/space/envelope.ts'
import type { Wrap } from '#vault/space/space.ts'
import type { Known } from '../archive/names.ts'
import { fetchLocks } from './keyring.ts'
import { keyName, readLog, type Vault } from './organisation.ts'
import { Refused } from './refused.ts'
import { ask } from './server.ts'

type Spaces = { spaces: { id: string; wraps: Wrap[] }[] }
type Page = { envelopes: { envelope: Envelope; writtenAt: string }[]; cursor: string; more: boolean }

/** Everything of an organisation that I may read, as the server keeps it, and what of it opens. */
export type Gathered = {
  log: Entry[]
  locks: Lock[]
  wraps: Wrap[]
  envelopes: Envelope[]
  times: Record<string, string>
  known: Known[]
}

/** Fetches what goes into an archive of mine. That is noted like any other reading. */
export async function gather(vault: Vault): Promise<Gathered> {
  const read = await readLog(vault.organisation)
  if (!read) throw new Refused({ code: 'vault.missing' })
  const { spaces } = await ask<Spaces>('GET', `/vault/organisations/${vault.organisation}/spaces`)
  const wraps = spaces.flatMap((space) => space.wraps)
  const mine = new Set(wraps.filter(({ member }) => member === vault.me.card.id).map(({ space }) => space))
  const [envelopes, known, times]: [Envelope[], Known[], Record<string, string>] = [[], [], {}]
  for (const space of mine) {
    for await (const { envelope, writtenAt } of envelopesOf(space)) {
      envelopes.push(envelope)
      times[`${space}/${envelope.id}/${envelope.version}`] = writtenAt
      known.push(await openKnown(vault, envelope, writtenAt))
    }
  }
  return { log: read.entries, locks: await fetchLocks(), wraps, envelopes, times, known }
}

async function* envelopesOf(space: string): AsyncGenerator<Page['envelopes'][number]> {
  let since = ''
  for (let more = true; more; ) {
    const page = await ask<Page>('GET', `/vault/spaces/${space}/envelopes?limit=500${since}`)
    yield* page.envelopes
    since = `&since=${encodeURIComponent(page.cursor)}`
    more = page.more && page.envelopes.length > 0
  }
}

/** What does not open stays in the archive sealed, and out of the readable copy. */
async function openKnown(vault: Vault, envelope: Envelope, writtenAt: string): Promise<Known> {
  const { space, id, version, author } = envelope
  const key = vault.keys.get(keyName(space, envelope.epoch))
  const verify = vault.state.members.get(author)?.card.verify ?? ''
  const opened = key ? await openSigned(key, envelope, verify).catch(() => null) : null
  return { space, id, version, author, writtenAt, body: opened?.body ?? null }
}
