import { openWith, sealTo } from '#vault/age.ts'
import { base64url, fromBase64url, text, utf8 } from '#vault/bytes.ts'
import { findOpen, openVault } from '../organisation.ts'
import { forget, keep, list } from '../store.ts'
import { onLock } from '../unlocked.ts'

/** After so long without a key it lies on the disk, in ms. */
const pause = 400

type Typed = { recipient: string; words: string; timer: ReturnType<typeof setTimeout> }
/** What is typed just now and not sealed yet, by place. */
const typed = new Map<string, Typed>()
/** One after the other, so that the last word stays. */
let turn: Promise<unknown> = Promise.resolve()

/** Keeps what somebody is writing to a seeker and has not said yet: sealed for them alone, on this device. Nothing: forgets it. */
export async function noteAnswer(organisation: string, id: string, words: string): Promise<void> {
  // Whoever writes has the vault open. Asking again takes a moment, and a lock may come right after the last key.
  const { card } = (findOpen(organisation) ?? (await openVault(organisation))).me
  const place = placeOf(card.id, id)
  clearTimeout(typed.get(place)?.timer)
  typed.set(place, { recipient: card.recipient, words, timer: setTimeout(() => void settle(place), pause) })
  if (!words) await settle(place)
}

/** What was being written to this seeker; '' for nothing. */
export async function findAnswer(organisation: string, id: string): Promise<string> {
  const { card, age } = (await openVault(organisation)).me
  const place = placeOf(card.id, id)
  await settle(place)
  const row = (await list('drafts')).find((one) => one.place === place) as { said?: string } | undefined
  const opened = row?.said && (await openWith(age, fromBase64url(row.said)).catch(() => null))
  return opened ? text(opened) : ''
}

// Sealing needs no secret: what was typed last is kept, also when the lock is what interrupted it.
onLock(() => {
  for (const place of typed.keys()) void settle(place)
})

const placeOf = (member: string, id: string) => `answer/${member}/${id}`

function settle(place: string): Promise<void> {
  const one = typed.get(place)
  typed.delete(place)
  clearTimeout(one?.timer)
  const done = turn.then(() => one && seal(place, one))
  turn = done.catch(() => {})
  return done
}

async function seal(place: string, { recipient, words }: Typed): Promise<void> {
  if (!words.trim()) return forget('drafts', place)
  const said = base64url(await sealTo([recipient], utf8(words)))
  await keep('drafts', { place, said, at: Date.now() } as never)
}
