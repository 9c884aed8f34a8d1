import type { Canon } from '#vault/canonical.ts'
import type { Card } from '#vault/identity/identity.ts'
import type { Letter } from '#vault/outside/outside.ts'
import type { CaseHead, CasePage } from '../dialogue/case.ts'
import { openVault, type Vault } from './organisation.ts'
import { listRecords, type SealedRecord } from './records.ts'
import { ask } from './server.ts'
import { firstLetter, type Taken, takeIn } from './taking-in.ts'
import { onLock } from './unlocked.ts'

/** What somebody outside has written, as the readers see it. `damaged` is a code of the vault instead of a body. */
export type CaseLetter = {
  id: string
  /** From 0; the first one is what was sent by the form. */
  number: number
  receivedAt: string
  body: Canon
  /** How many replies they had read when they wrote it; null for the first. */
  seen: number | null
  /** Answers that readers have erased out of it, by name, and on which day. Only they can say so. */
  erased?: { [name: string]: string }
  damaged: string | null
}

/** What was answered, as whoever answered kept it: the reply itself opens with the twelve words alone. */
export type CaseAnswer = {
  number: number
  author: string
  sentAt: string
  body: Canon
  damaged: string | null
}

/** A case (Vorgang) with all that it says. The server knows its numbers and hours, and nothing else. */
export type OpenedCase = {
  id: string
  openedAt: string
  /** The day after which it is erased, `2028-03-01`. */
  deleteAfter: string | null
  /** `server`: sealed at the door, for a browser that could not. */
  sealedBy: Letter['by']
  /** Somebody can read a reply. Without it `replyTo` is refused. */
  hasBack: boolean
  letters: CaseLetter[]
  replies: CaseAnswer[]
  /** Sealed files that came or were sent with it; names and keys stand in the bodies. */
  files: { id: string; size: number }[]
  /** The server hides something of it: `outside.gap`, or the whole case: `envelope.withheld`. */
  damaged: string | null
}

type Told = (done: number, all: number) => void
type Shelf = { cursor: string | null; heads: Map<string, CaseHead> }

const shelves = new Map<string, Shelf>()
onLock(() => shelves.clear())

/**
 * All cases of a space, opened, the newest first. What was opened once is kept as a record of the space under its key, so the
 * next time, on any device of any reader, it opens ten times faster, and after a change of keys as well.
 * @param told hears how many letters of how many have been opened for the first time
 * @param most how many letters are opened for the first time; cases of which more waits are not among them, and are counted
 * @returns `damaged` counts the letters and replies that do not open; each is shown with its code
 */
export async function listCases(
  organisation: string,
  space: string,
  told: Told,
  most: number,
): Promise<{ cases: OpenedCase[]; damaged: number; waiting: number }> {
  const vault = await openVault(organisation)
  const heads = await readHeads(space)
  const records = await listRecords(organisation, space)
  const { taken, waiting } = await takeIn(vault, space, [...heads.values()], records, told, most)
  const said = saidIn(records)
  const open = [...heads.values()].filter(({ id }) => !waiting.has(id))
  const cases = open.map((head) => assemble(head, taken, said))
  cases.push(...withheld(taken, said, heads))
  cases.sort((one, other) => other.openedAt.localeCompare(one.openedAt) || one.id.localeCompare(other.id))
  const all = cases.flatMap((one) => [...one.letters, ...one.replies, one])
  const damaged = all.filter((one) => one.damaged !== null).length
  return { cases, damaged, waiting: waiting.size }
}

/** What a reply is sealed to, and where the case stands. For `replying.ts`. */
export async function lookAtCase(
  vault: Vault,
  space: string,
  id: string,
): Promise<{ card: Card | null; head: CaseHead | undefined }> {
  const head = (await readHeads(space)).get(id)
  const records = await listRecords(vault.organisation, space)
  return { card: head ? ((await firstLetter(vault, space, id, records))?.card ?? null) : null, head }
}

export const forgetCase = (space: string, id: string): boolean | undefined =>
  shelves.get(space)?.heads.delete(id)

async function readHeads(space: string): Promise<Map<string, CaseHead>> {
  const shelf = shelves.get(space) ?? { cursor: null, heads: new Map() }
  for (let more = true; more; ) {
    const since = shelf.cursor ? `?since=${encodeURIComponent(shelf.cursor)}` : ''
    const page: CasePage = await ask('GET', `/vault/spaces/${space}/cases${since}`)
    for (const id of page.gone) shelf.heads.delete(id)
    for (const head of page.cases) shelf.heads.set(head.id, head)
    shelf.cursor = page.cursor
    more = page.more && page.cases.length > 0
  }
  shelves.set(space, shelf)
  return shelf.heads
}

type Said = { case: string; seq: number; body: Canon; author: string }

/** What readers have answered, by case and number. */
function saidIn(records: readonly SealedRecord[]): Map<string, Said> {
  const all = new Map<string, Said>()
  for (const { body, author, damaged } of records) {
    const { what, case: of, seq, body: said } = Object(body)
    if (what === 'jam/said/1' && !damaged) all.set(`${of}/${seq}`, { case: of, seq, body: said, author })
  }
  return all
}

function assemble(
  head: CaseHead,
  taken: ReadonlyMap<string, Taken>,
  said: ReadonlyMap<string, Said>,
): OpenedCase {
  const { letters: wrote, replies: sent, ...rest } = head
  const letters = wrote.map((one): CaseLetter => {
    const known = taken.get(`${head.id}/${one.number}`)
    const isIt = known?.letter === one.id
    const damaged = isIt ? known.damaged : (known?.damaged ?? 'outside.other-place')
    const erased = isIt && known.erased && { erased: known.erased }
    return { ...one, body: isIt ? known.body : null, seen: isIt ? known.seen : null, ...erased, damaged }
  })
  const replies = sent.map((one): CaseAnswer => {
    const kept = said.get(`${head.id}/${one.number}`)
    const isIt = kept?.author === one.author
    return { ...one, body: isIt ? kept.body : null, damaged: isIt ? null : 'outside.other-place' }
  })
  const isWhole =
    wrote.every(({ number }, index) => number === index) &&
    sent.every(({ number }, index) => number === index) &&
    wrote.length > 0 &&
    !taken.has(`${head.id}/${wrote.length}`) &&
    !said.has(`${head.id}/${sent.length}`) &&
    letters.every(({ seen }) => (seen ?? 0) <= sent.length)
  return { ...rest, letters, replies, damaged: isWhole ? null : 'outside.gap' }
}

/** Cases that a reader has opened before, that nobody has erased, and that the server does not show any more. */
function withheld(
  taken: ReadonlyMap<string, Taken>,
  said: ReadonlyMap<string, Said>,
  heads: ReadonlyMap<string, CaseHead>,
): OpenedCase[] {
  const hidden = [...taken.values()].filter((one) => one.number === 0 && !heads.has(one.case))
  return hidden.map(({ case: id, letter, body, receivedAt, damaged, reply }) => ({
    ...{ id, openedAt: receivedAt, deleteAfter: null, sealedBy: 'browser' as const, hasBack: reply !== null },
    letters: [{ id: letter, number: 0, receivedAt, body, seen: null, damaged }],
    replies: [...said.values()]
      .filter((one) => one.case === id)
      .map(({ seq, author, body: text }) => ({ number: seq, author, sentAt: '', body: text, damaged: null })),
    files: [],
    damaged: 'envelope.withheld',
  }))
}
