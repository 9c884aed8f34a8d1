import { type Certificate, forgetKeys } from '#vault/space/shred.ts'
import { directoryOf, listNamed, type Purpose } from './directory.ts'
import { mayDestroy } from './may-destroy.ts'
import { line, openVault, say, type Vault } from './organisation.ts'
import { drop, listWaiting } from './outbox.ts'
import { certifyDeletion, type Deletion, listDeletions } from './protocol.ts'
import { forgetRecords, listRecords } from './records.ts'
import { Refused } from './refused.ts'
import { forget, list } from './store.ts'

/** What would be destroyed with a space, as far as I can see. */
export type Doomed = {
  /** null: it has no name that I could read. */
  name: string | null
  purpose: Purpose | null
  /** How many records; null without a key. */
  records: number | null
  readers: number
  mayDestroy: boolean
  isDestroyed: boolean
}

/** @throws Refused `log.unknown-space` */
export async function lookAtDoomed(organisation: string, id: string): Promise<Doomed> {
  const vault = await openVault(organisation)
  const space = mustBeOther(vault, id)
  const entry = (await listNamed(organisation)).find((one) => one.space === id)
  const canRead = !space.shredded && space.readers.has(vault.me.card.id)
  return {
    name: entry?.name ?? null,
    purpose: entry?.purpose ?? null,
    records: canRead ? await countRecords(organisation, id) : null,
    readers: [...space.readers.keys()].filter((who) => !isBoard(vault, who)).length,
    mayDestroy: mayDestroy(vault, id),
    isDestroyed: space.shredded,
  }
}

/**
 * Destroys a space: its keys, then all that they opened, on the server and on this device. Interrupted or asked again it is
 * done once, and there is a certificate each time.
 */
export async function destroySpace(organisation: string, id: string): Promise<Certificate> {
  const vault = await openVault(organisation)
  mustBeOther(vault, id)
  await say(vault, async (now) =>
    now.state.spaces.get(id)?.shredded ? null : line(now, 'space_shredded', { space: id }),
  )
  await forgetSpace(vault, id)
  return certifyDeletion(organisation, await findDeletion(organisation, id))
}

/** The directory has the names of all others: whoever wants it gone retires the whole vault. */
function mustBeOther(vault: Vault, id: string) {
  const space = vault.state.spaces.get(id)
  if (!space || id === directoryOf(vault)) throw new Refused({ code: 'log.unknown-space' })
  return space
}

const isBoard = ({ state }: Vault, id: string) => state.members.get(id)?.role === 'guardian'

/** A server that shows something forged must not hinder anybody from destroying it. */
const countRecords = (organisation: string, id: string): Promise<number | null> =>
  listRecords(organisation, id).then(
    (records) => records.length,
    () => null,
  )

async function forgetSpace(vault: Vault, id: string): Promise<void> {
  const mine = [...vault.keys].filter(([, key]) => key.space === id)
  forgetKeys(mine.map(([, key]) => key))
  for (const [name] of mine) vault.keys.delete(name)
  forgetRecords(id)
  for (const { key, space } of await listWaiting()) if (space === id) await drop(key)
  for (const { place } of await list('drafts')) if (place.startsWith(`${id}/`)) await forget('drafts', place)
}

async function findDeletion(organisation: string, id: string): Promise<Deletion> {
  for (let before = 0, more = true; more; ) {
    const page = await listDeletions(organisation, before)
    const found = page.lines.find(({ kind, subject }) => kind === 'space' && subject === id)
    if (found) return found
    before = page.lines.at(-1)?.seq ?? 0
    more = page.more && before > 0
  }
  // The line of the log is taken, and the server does not say that it has erased anything.
  throw new Refused({ code: 'answer.other' })
}
