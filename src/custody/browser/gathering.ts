import { type KeptConversation, openKept } from '#vault/archive/conversations.ts'
import type { Line } from '#vault/conversation/line.ts'
import type { Lock } from '#vault/identity/unlock.ts'
import type { Entry } from '#vault/log/entry.ts'
import { type Envelope, openSigned } from '#vault/space/envelope.ts'
import { openIntake } from '#vault/space/intake.ts'
import type { Wrap } from '#vault/space/space.ts'
import { type Known, knownTalk } from '../archive/names.ts'
import type { HeadPage, LinePage } from '../conversation/conversation.ts'
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
  conversations: KeptConversation[]
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
  const conversations = await keptConversations(vault)
  const talks = await openTalks(vault, conversations, await intakesIn(vault, envelopes))
  const kept = { log: read.entries, locks: await fetchLocks(), wraps, envelopes, times }
  return { ...kept, conversations, known: [...known, ...talks] }
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

/** What I may hear of what seekers say, line by line. */
async function keptConversations({ organisation }: Vault): Promise<KeptConversation[]> {
  const kept: KeptConversation[] = []
  let since = ''
  for (let more = true; more; ) {
    const page = await ask<HeadPage>('GET', `/vault/organisations/${organisation}/conversations${since}`)
    for (const { id, wrap, notes } of page.conversations)
      kept.push({ lines: await linesOf(id), wraps: [wrap], notes })
    since = `?since=${encodeURIComponent(page.cursor)}`
    more = page.more && page.conversations.length > 0
  }
  return kept
}

async function linesOf(conversation: string): Promise<Line[]> {
  const lines: Line[] = []
  for (let more = true; more; ) {
    const after = lines.at(-1)?.seq ?? -1
    const page = await ask<LinePage>('GET', `/vault/conversations/${conversation}/lines?after=${after}`)
    lines.push(...page.lines)
    more = page.more && page.lines.length > 0
  }
  return lines
}

/** The private keys of the letter boxes among what I read; they lie unsigned. */
async function intakesIn(vault: Vault, envelopes: readonly Envelope[]): Promise<string[]> {
  const found = await Promise.all(
    envelopes.map((envelope) => {
      const key = vault.keys.get(keyName(envelope.space, envelope.epoch))
      return key ? openIntake(key, envelope).catch(() => null) : null
    }),
  )
  return found.filter((one) => one !== null)
}

async function openTalks(vault: Vault, all: readonly KeptConversation[], intakes: readonly string[]) {
  const talks: Known[] = []
  for (const kept of all) {
    const opened = await openKept(kept, vault.me, intakes, vault.state)
    if (opened) talks.push(knownTalk(opened))
  }
  return talks
}

/** What does not open stays in the archive sealed, and out of the readable copy. */
async function openKnown(vault: Vault, envelope: Envelope, writtenAt: string): Promise<Known> {
  const { space, id, version, author } = envelope
  const key = vault.keys.get(keyName(space, envelope.epoch))
  const verify = vault.state.members.get(author)?.card.verify ?? ''
  const opened = key ? await openSigned(key, envelope, verify).catch(() => null) : null
  return { space, id, version, author, writtenAt, body: opened?.body ?? null }
}
