import type { Canon } from '#vault/canonical.ts'
import { VaultFault } from '#vault/fault.ts'
import type { Card } from '#vault/identity/identity.ts'
import { isStale } from '#vault/log/state.ts'
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

/**
 * Opens letters that no reader has opened before, and keeps what they say as records of the space: opening with a key that
 * outsiders seal to takes 3 ms, with the key of the space a tenth of that. All that are open, by case and number.
 */
export async function takeIn(
  vault: Vault,
  space: string,
  heads: readonly CaseHead[],
  records: readonly SealedRecord[],
  told: Told,
): Promise<Map<string, Taken>> {
  const taken = takenIn(records)
  const isNew = ({ id, letters }: CaseHead) => letters.filter(({ number }) => !taken.has(`${id}/${number}`))
  const wanted = heads.flatMap(isNew)
  if (wanted.length === 0) return taken
  const intakes = await listIntakes(vault, space, records)
  // A first letter goes before the further ones: it names who may write them.
  wanted.sort((one, other) => one.number - other.number)
  for (let at = 0; at < wanted.length; at += batch) {
    const some = wanted.slice(at, at + batch)
    const path = `/vault/spaces/${space}/cases/letters?ids=${some.map(({ id }) => id).join()}`
    const { letters } = await ask<{ letters: Fetched[] }>('GET', path)
    letters.sort((one, other) => one.number - other.number)
    const news: Taken[] = []
    for (const fetched of letters) news.push(await open(vault, space, intakes, fetched, taken))
    for (const one of news) taken.set(`${one.case}/${one.number}`, one)
    await keep(vault, space, news)
    told(Math.min(at + batch, wanted.length), wanted.length)
  }
  return taken
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
  intakes: readonly string[],
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

async function openByOne(intakes: readonly string[], letter: Letter) {
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
