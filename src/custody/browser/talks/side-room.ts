import { openWith, sealTo } from '#vault/age.ts'
import { base64url, fromBase64url, newId, text, utf8 } from '#vault/bytes.ts'
import { type Canon, canonical } from '#vault/canonical.ts'
import { sideKey, type Talk } from '#vault/conversation/talk.ts'
import { VaultFault } from '#vault/fault.ts'
import { type Envelope, openSigned, sealEnvelope } from '#vault/space/envelope.ts'
import type { Vault } from '../organisation.ts'
import { Refused } from '../refused.ts'
import { changed, type Held, type Shelf } from './held.ts'
import type { SideEntry } from './talks.ts'

/** Takes an entry of the side room in, if it is newer than what is known. */
export async function takeNote(vault: Vault, shelf: Shelf, held: Held, envelope: Envelope): Promise<void> {
  const known = held.side.get(envelope.id)
  const talk = held.talking?.talk
  if (!talk || (known && !known.damaged && known.version >= envelope.version)) return
  const entry = await openNote(vault, talk, envelope)
  if (!entry) return
  held.side.set(envelope.id, entry)
  changed(shelf, held)
}

/**
 * Writes into the side room, on top of a version.
 * @param isPrivate sealed once more, for me alone
 * @throws Refused `conversation.unaccepted` as long as there is none, `note.moved` when a colleague was faster
 */
export async function writeNote(
  vault: Vault,
  shelf: Shelf,
  held: Held,
  body: Canon,
  { id = newId(), version = 0, isPrivate = false }: { id?: string; version?: number; isPrivate?: boolean },
): Promise<void> {
  const { talking } = held
  const key = talking && (await sideKey(talking.talk))
  if (!talking || !key) throw new Refused({ code: 'conversation.unaccepted' })
  const { card } = vault.me
  const said = isPrivate ? await sealPrivate(card.recipient, body) : body
  const envelope = await sealEnvelope(key, { id, version: version + 1, author: card.id }, said, vault.me)
  await shelf.wire.note({ conversation: held.head.id, envelope })
  await takeNote(vault, shelf, held, envelope)
}

async function openNote(vault: Vault, talk: Talk, envelope: Envelope): Promise<SideEntry | null> {
  const { id, version, author } = envelope
  const entry = { id, version, by: author, body: null, isPrivate: false, damaged: null }
  try {
    const key = await sideKey(talk, envelope.epoch)
    const verify = vault.state.members.get(author)?.card.verify ?? ''
    const opened = key && (await openSigned(key, envelope, verify))
    if (!opened) return { ...entry, damaged: 'conversation.other-key' }
    const { what, sealed } = Object(opened.body)
    if (what !== 'jam/private/1') return { ...entry, body: opened.body }
    // Somebody's own note is nobody else's business, not even that it is there.
    if (author !== vault.me.card.id) return null
    return { ...entry, isPrivate: true, body: await openPrivate(vault, String(sealed)) }
  } catch (error) {
    if (!(error instanceof VaultFault)) throw error
    return { ...entry, damaged: error.code }
  }
}

const sealPrivate = async (recipient: string, body: Canon): Promise<Canon> => ({
  what: 'jam/private/1',
  sealed: base64url(await sealTo([recipient], utf8(canonical(body)))),
})

async function openPrivate(vault: Vault, sealed: string): Promise<Canon> {
  const opened = await openWith(vault.me.age, fromBase64url(sealed))
  return opened && JSON.parse(text(opened))
}
