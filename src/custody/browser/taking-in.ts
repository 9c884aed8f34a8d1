import type { Canon } from '#vault/canonical.ts'
import { VaultFault } from '#vault/fault.ts'
import type { Card } from '#vault/identity/identity.ts'
import { isStale } from '#vault/log/state.ts'
import { type Opener, openerOf } from '#vault/opener.ts'
import { readFurther } from '#vault/outside/further.ts'
import { type Letter, openLetter } from '#vault/outside/outside.ts'
import { type Envelope, sealEnvelope } from '#vault/space/envelope.ts'
import { openIntake } from '#vault/space/intake.ts'
import { mustBeWritable } from '#vault/space/space.ts'
import type { CaseHead } from '../dialogue/case.ts'
import { recordOf } from '../dialogue/derived.ts'
import { mustKey, nowOf, type Vault } from './organisation.ts'
import type { SealedRecord } from './records.ts'
import { mustSpace } from './records.ts'
import { Refused } from './refused.ts'
import { ask } from './server.ts'

/**
 * A letter from outside as a reader has opened it. `reply` says who may go on writing: the receipt that the first letter names. What
 * a reply is sealed to stands in the letter alone: it is three times as long as most answers.
 */
export type Taken = {
  case: string
  number: number
  letter: string
  receivedAt: string
  body: Canon
  reply: Pick<Card, 'id' | 'verify'> | null
  seen: number | null
  /** Answers that readers have erased out of it, by name, and on which day. */
  erased?: { [name: string]: string }
  damaged: string | null
}

type Fetched = { letter: Letter; case: string; number: number; receivedAt: string }
type Told = (done: number, all: number) => void

/** How many letters are fetched, opened and kept at once. */
const batch = 100

/** What is open, by case and number, and cases of which something waits to be opened for the first time. */
export type TakenIn = { taken: Map<string, Taken>; waiting: ReadonlySet<string> }

/** Who took letters in last, by space: whoever comes after does what was left, and nobody does it twice. */
const newest = new Map<string, object>()

/**
 * Opens letters that no reader has opened before, and keeps what they say as records of the space: opening with a key that
 * outsiders seal to takes several times as long as with the key of the space.
 * @param most letters that are opened now, of the newest cases first; the others wait
 */
export async function takeIn(
  vault: Vault,
  space: string,
  heads: readonly CaseHead[],
  records: readonly SealedRecord[],
  told: Told,
  most: number,
): Promise<TakenIn> {
  const taken = takenIn(records)
  const wanted = wantedOf(heads, taken)
  const mine = {}
  newest.set(space, mine)
  if (wanted.length === 0) return { taken, waiting: new Set() }
  const intakes = await Promise.all((await listIntakes(vault, space, records)).map(openerOf))
  const now = wanted.slice(0, most)
  let at = 0
  while (at < now.length && newest.get(space) === mine) {
    const some = now.slice(at, at + batch)
    const path = `/vault/spaces/${space}/cases/letters?ids=${some.map(({ id }) => id).join()}`
    const { letters } = await ask<{ letters: Fetched[] }>('GET', path)
    const news = await openAll(vault, space, intakes, letters, taken)
    await keep(vault, space, news)
    at += some.length
    told(at, wanted.length)
  }
  return { taken, waiting: new Set(wanted.slice(at).map(({ case: of }) => of)) }
}

/** Of the cases that moved last first; within each its first letter, which names who may write the further ones. */
function wantedOf(heads: readonly CaseHead[], taken: ReadonlyMap<string, Taken>) {
  const moved = ({ letters, openedAt }: CaseHead) => letters.at(-1)?.receivedAt ?? openedAt
  return heads
    .map(({ id, letters }) => letters.filter(({ number }) => !taken.has(`${id}/${number}`)))
    .map((letters, at) => ({ letters, of: heads[at] as CaseHead }))
    .filter(({ letters }) => letters.length > 0)
    .sort((one, other) => moved(other.of).localeCompare(moved(one.of)))
    .flatMap(({ letters, of }) => letters.map(({ id }) => ({ id, case: of.id })))
}

/** All that have one number at once: the platform opens some side by side. */
async function openAll(
  vault: Vault,
  space: string,
  intakes: readonly Opener[],
  letters: readonly Fetched[],
  taken: Map<string, Taken>,
): Promise<Taken[]> {
  const news: Taken[] = []
  for (const number of [...new Set(letters.map((one) => one.number))].sort((one, other) => one - other)) {
    const same = letters.filter((one) => one.number === number)
    const opened = await Promise.all(same.map((one) => open(vault, space, intakes, one, taken)))
    for (const one of opened) taken.set(`${one.case}/${one.number}`, one)
    news.push(...opened)
  }
  return news
}

/** What readers have taken in before. A copy that does not open is made anew from the letter. */
function takenIn(records: readonly SealedRecord[]): Map<string, Taken> {
  const all = new Map<string, Taken>()
  for (const { body, damaged } of records) {
    const said = Object(body)
    if (said.what !== 'jam/taken/1' || damaged) continue
    const { what: _, ...one } = said
    all.set(`${one.case}/${one.number}`, { ...one, damaged: null })
  }
  return all
}

async function open(
  vault: Vault,
  space: string,
  intakes: readonly Opener[],
  { letter, case: of, number, receivedAt }: Fetched,
  taken: ReadonlyMap<string, Taken>,
): Promise<Taken> {
  const one = { case: of, number, letter: letter.id, receivedAt: String(receivedAt) }
  const nothing = { ...one, body: null, reply: null, seen: null }
  try {
    const isHere = letter.tenant === vault.organisation && letter.space === space
    if (!isHere || (number === 0 && letter.id !== of)) throw new VaultFault('outside.other-place')
    const opened = await openByOne(intakes, letter)
    if (number === 0)
      return { ...one, body: opened.body, reply: whoIn(opened.reply), seen: null, damaged: null }
    const card = taken.get(`${of}/0`)?.reply ?? null
    const { body, seen } = await readFurther(opened.body, letter, { of, number }, card)
    return { ...one, body, seen, reply: null, damaged: null }
  } catch (error) {
    if (!(error instanceof VaultFault)) throw error
    return { ...nothing, damaged: error.code }
  }
}

export const whoIn = (card: Card | null) => card && { id: card.id, verify: card.verify }

/**
 * The first letter of a case, opened once more. Its card is what a reply is sealed to; null when nobody wants an answer.
 * @returns null when the letter is not there
 */
export async function firstLetter(
  vault: Vault,
  space: string,
  id: string,
  records: readonly SealedRecord[],
): Promise<{ by: Letter['by']; receivedAt: string; card: Card | null } | null> {
  const path = `/vault/spaces/${space}/cases/letters?ids=${id}`
  const { letters } = await ask<{ letters: Fetched[] }>('GET', path)
  const [first] = letters
  if (!first) return null
  const { letter, receivedAt } = first
  const isIt = letter.id === id && letter.tenant === vault.organisation && letter.space === space
  if (!isIt) throw new VaultFault('outside.other-place')
  const { reply } = await openByOne(await listIntakes(vault, space, records), letter)
  return { by: letter.by, receivedAt: String(receivedAt), card: reply }
}

async function openByOne(intakes: readonly (string | Opener)[], letter: Letter) {
  for (const intake of intakes) {
    const opened = await openLetter(intake, letter)
    if (opened) return opened
  }
  throw new VaultFault('outside.damaged')
}

/** The private sides of every epoch: what came before a new key still opens. They are not signed, so they lie among the damaged. */
export async function listIntakes(
  vault: Vault,
  space: string,
  records: readonly SealedRecord[],
): Promise<string[]> {
  const unsigned = records.filter(({ damaged }) => damaged === 'envelope.signature')
  const found = await Promise.all(
    unsigned.map(async ({ id }) => {
      const { envelope } = await ask<{ envelope: Envelope }>('GET', `/vault/spaces/${space}/envelopes/${id}`)
      return openIntake(mustKey(vault, space, envelope.epoch), envelope).catch(() => null)
    }),
  )
  return found.filter((intake) => intake !== null).reverse()
}

/** Keeps what opened. Whoever may not write just now, or was second, keeps nothing: somebody will. */
async function keep(vault: Vault, space: string, news: readonly Taken[]): Promise<void> {
  const whole = news.filter(({ damaged }) => damaged === null)
  if (whole.length === 0 || isStale(vault.state, mustSpace(vault, space), nowOf(vault))) return
  const key = mustKey(vault, space)
  const author = vault.me.card.id
  try {
    mustBeWritable(vault.state, space, author, nowOf(vault))
    const envelopes = await Promise.all(
      whole.map(async ({ damaged: _, ...one }) => {
        const id = one.number === 0 ? one.case : await recordOf('letter', one.case, one.number)
        const place = { id, version: 1, author }
        return { envelope: await sealEnvelope(key, place, { what: 'jam/taken/1', ...one }, vault.me) }
      }),
    )
    const path = `/vault/spaces/${space}/envelopes`
    await ask('POST', path, { envelopes }, { 'idempotency-key': crypto.randomUUID().replaceAll('-', '') })
  } catch (error) {
    if (!(error instanceof Refused || error instanceof VaultFault)) throw error
  }
}
