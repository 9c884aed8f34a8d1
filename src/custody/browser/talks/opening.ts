import { type Keys, openKeys, toIntake, type Wrapped } from '#vault/conversation/keys.ts'
import type { Passed } from '#vault/conversation/passing.ts'
import type { Talk } from '#vault/conversation/talk.ts'
import { lineSeen, seeLine } from '#vault/space/seen.ts'
import type { ConversationHead } from '../../conversation/conversation.ts'
import type { Note, Sign } from '../../conversation/frames.ts'
import { Talking } from '../../talking/talking.ts'
import { openVault, type Vault } from '../organisation.ts'
import { listRecords } from '../records.ts'
import { isRefused } from '../refused.ts'
import { keepSeen } from '../store.ts'
import { listIntakes } from '../taking-in.ts'
import { fetchHead, fetchHeads } from './doors.ts'
import { changed, type Held, letGo, newHeld, type Shelf } from './held.ts'
import { inTurn } from './in-turn.ts'
import { sealedOutbox } from './outbox.ts'
import { takeNote } from './side-room.ts'

/** So much of what has passed a page may be behind. */
const mostPassed = 20

/** So many conversations are opened at once, the newest first, until one line hears no more. */
const atOnce = 150
const mostOpen = 1_900

/** Reads on what the server lists for me, and opens what is new. */
export function readHeads(shelf: Shelf): Promise<void> {
  return inTurn(shelf, async () => {
    const vault = await openVault(shelf.organisation)
    for (let more = true; more; ) {
      const page = await fetchHeads(shelf.organisation, shelf.cursor)
      for (const id of page.gone) letGo(shelf, id)
      for (const head of page.conversations) takeHead(shelf, head)
      shelf.cursor = page.cursor
      more = page.more && page.conversations.length > 0
    }
    const closed = [...shelf.talks.values()].filter(({ talking, damaged }) => !talking && !damaged)
    closed.sort((one, other) => other.head.last.at.localeCompare(one.head.last.at))
    const room = Math.min(atOnce, Math.max(0, mostOpen - (shelf.talks.size - closed.length)))
    shelf.hidden = Math.max(0, closed.length - room)
    await Promise.all(closed.slice(0, room).map((held) => open(vault, shelf, held)))
    // Who looks at the newest need not wait for all the others.
    if (shelf.hidden > 0 && room > 0) shelf.openMore()
    const all = [...shelf.talks.values()]
    for (const held of all) await takeNotes(vault, shelf, held)
  })
}

function takeHead(shelf: Shelf, head: ConversationHead): void {
  shelf.gone.delete(head.id)
  const held = shelf.talks.get(head.id)
  if (held) held.head = head
  else shelf.talks.set(head.id, newHeld(head))
  changed(shelf, shelf.talks.get(head.id))
}

/** Opens a conversation and follows it from its first line on. */
async function open(vault: Vault, shelf: Shelf, held: Held): Promise<void> {
  const { id, first } = held.head
  const keys = await openWrapped(vault, held.head)
  if (!keys) {
    held.damaged = 'conversation.other-key'
    return changed(shelf, held)
  }
  const place = { tenant: shelf.organisation, space: first.space, conversation: id }
  held.talking = await Talking.open(place, keys, {
    wire: shelf.wire,
    me: vault.me,
    log: async (renew) => (renew ? (await openVault(shelf.organisation)).state : vault.state),
    keys: () => newestKeys(vault, shelf, id),
    outbox: await sealedOutbox(vault, id),
    news: newsOf(vault, shelf, held),
    seen: lineSeen(vault.seen, id),
    now: () => new Date(Date.now() + vault.ahead),
  })
}

async function takeNotes(vault: Vault, shelf: Shelf, held: Held): Promise<void> {
  for (const envelope of held.head.notes) await takeNote(vault, shelf, held, envelope)
}

/** The keys have turned: there is a wrap for me, or there is not. The list of all would show it only once it counts for all. */
async function newestKeys(vault: Vault, shelf: Shelf, id: string): Promise<Keys | null> {
  try {
    const head = await fetchHead(id)
    takeHead(shelf, head)
    return await openWrapped(vault, head)
  } catch (error) {
    if (isRefused(error, 'conversation.missing')) return null
    throw error
  }
}

async function openWrapped(vault: Vault, head: { space: string; wrap: Wrapped }): Promise<Keys | null> {
  if (head.wrap.to !== toIntake) return openKeys(vault.me.age, head.wrap)
  const records = await listRecords(vault.organisation, head.space)
  for (const intake of await listIntakes(vault, head.space, records)) {
    const keys = await openKeys(intake, head.wrap)
    if (keys) return keys
  }
  return null
}

const newsOf = (vault: Vault, shelf: Shelf, held: Held) => ({
  heard: (lines: Held['lines'], isAll: boolean) => {
    held.lines.push(...lines)
    if (held.talking && lines.length > 0) remember(vault, held.talking.talk)
    for (const { by } of lines) stopTyping(held, by ?? 'seeker')
    // With new keys what was written in the side room meanwhile opens.
    if (lines.some(({ turn }) => turn)) void takeNotes(vault, shelf, held)
    if (isAll) held.whole.resolve()
    if (isAll) shelf.look()
    changed(shelf, held)
  },
  waiting: (
    waiting: readonly { id: string; said: Held['lines'][number]['said']; refused: string | null }[],
  ) => {
    held.unsent = waiting.map(({ id, said, refused }) => ({ key: id, said, code: refused }))
    changed(shelf, held)
  },
  sign: (sign: Sign & { by: string | null }) => hearSign(vault, shelf, held, sign),
  passed: (passed: Passed) => {
    const n = (held.passed.at(-1)?.n ?? 0) + 1
    held.passed = [...held.passed, { ...passed, n }].slice(-mostPassed)
    changed(shelf, held)
  },
  note: (note: unknown) => void takeNote(vault, shelf, held, (note as Note).envelope),
  gone: () => letGo(shelf, held.head.id),
  fault: (code: string) => {
    held.damaged = code
    held.whole.resolve()
    changed(shelf, held)
  },
})

const keeping = new Map<string, ReturnType<typeof setTimeout>>()

/** What was heard in a moment is written to the disk once. */
function remember(vault: Vault, talk: Talk): void {
  seeLine(vault.seen, talk.conversation, talk)
  clearTimeout(keeping.get(vault.organisation))
  // A full disk costs the memory of it, not the conversation.
  const keep = () => void keepSeen(vault.seen).catch(() => {})
  keeping.set(vault.organisation, setTimeout(keep, 300))
}

/** How long somebody counts as writing after the last sign of it, in ms. */
const writesOn = 6_000

function hearSign(vault: Vault, shelf: Shelf, held: Held, { what, by }: Sign & { by: string | null }): void {
  const who = by ?? 'seeker'
  if (who === vault.me.card.id || what === 'here' || what === 'call') return
  stopTyping(held, who)
  const stop = () => {
    stopTyping(held, who)
    changed(shelf, held)
  }
  if (what === 'typing') held.typing.set(who, setTimeout(stop, writesOn))
  changed(shelf, held)
}

function stopTyping({ typing }: Held, who: string): void {
  clearTimeout(typing.get(who))
  typing.delete(who)
}
