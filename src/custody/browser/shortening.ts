import type { Canon } from '#vault/canonical.ts'
import { isStale } from '#vault/log/state.ts'
import { sealLetter } from '#vault/outside/outside.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { mustBeWritable } from '#vault/space/space.ts'
import { mustKey, nowOf, openVault } from './organisation.ts'
import { listRecords, mustSpace } from './records.ts'
import { Refused } from './refused.ts'
import { rotateAll } from './rotating.ts'
import { ask } from './server.ts'
import { firstLetter, whoIn } from './taking-in.ts'

/** What the first letter of a case says from now on; what was erased out of it, by name and day; files that go with that. */
export type Shorter = { body: Canon; erased: { [name: string]: string }; files: readonly string[] }

/**
 * Erases some of what somebody outside has sent, while the case stays. The letter is sealed anew without it, to the same letter
 * box and with the same way back, and so is what the readers keep of it; older versions of both are erased.
 * @throws Refused `case.missing`, `record.held`, `envelope.version` when a colleague was faster (nothing has changed)
 */
export async function shortenCase(
  organisation: string,
  space: string,
  id: string,
  { body, erased, files }: Shorter,
): Promise<void> {
  const vault = await openVault(organisation)
  // Somebody's time is over: a new key comes before the next word.
  if (isStale(vault.state, mustSpace(vault, space), nowOf(vault))) await rotateAll(organisation, () => {})
  const author = vault.me.card.id
  mustBeWritable(vault.state, space, author, nowOf(vault))
  const records = await listRecords(organisation, space)
  const first = await firstLetter(vault, space, id, records)
  if (!first) throw new Refused({ code: 'case.missing' })
  const { by, card } = first
  const kept = records.find((one) => one.id === id)
  const before = Object(kept?.body)
  const letter = await sealLetter(
    mustSpace(vault, space),
    { tenant: organisation, space, id, by },
    body,
    card,
  )
  const taken = {
    ...{ what: 'jam/taken/1', case: id, number: 0, letter: id, body, reply: whoIn(card), seen: null },
    receivedAt: before.receivedAt ?? first.receivedAt,
    erased: { ...before.erased, ...erased },
  }
  const place = { id, version: (kept?.version ?? 0) + 1, author }
  const copy = await sealEnvelope(mustKey(vault, space), place, taken, vault.me)
  await ask('PUT', `/vault/spaces/${space}/cases/${id}/letter`, { letter, copy, files })
}
