import { base64url, fromBase64url, hkdf, isId, randomBytes, text } from '../bytes.ts'
import { bound, type Canon } from '../canonical.ts'
import { must, orFault } from '../fault.ts'
import type { Identity } from '../identity/identity.ts'
import type { LogState } from '../log/state.ts'
import { paddedBytes } from '../padding.ts'
import { isSigned, sign } from '../signing.ts'
import { mustHaveBelonged, mustSpeak, verifyOf } from './seating.ts'
import type { Talk } from './talk.ts'

/** What passes between those in a conversation and is stored nowhere (Zeichen). `by` is null for the seeker. */
export type Passed = { by: string | null; at: string; body: Canon }

/**
 * Seals what passes: under a key that follows from the one that holds now, so that whoever reads no more hears nothing either, and
 * signed, so that nobody else who reads can have said it.
 * @throws VaultFault `conversation.not-seated`
 */
export async function sealPassing(
  talk: Talk,
  { card, key }: Identity,
  body: Canon,
  at: string,
): Promise<string> {
  if (card.id !== talk.seeker?.id) mustSpeak(talk, card.id, at)
  const head = headOf(talk, talk.keys.talk.length, card.id)
  const signature = await sign(key, bound('conversation/passing', { ...head, at, body }))
  const iv = randomBytes(12)
  const way = { name: 'AES-GCM', iv, additionalData: bound('conversation/passing', head) }
  const bytes = paddedBytes({ at, body, signature })
  const ct = new Uint8Array(await crypto.subtle.encrypt(way, await keyOf(talk, head.epoch), bytes))
  return [head.epoch, card.id, base64url(iv), base64url(ct)].join('.')
}

/** @throws VaultFault `conversation.form`, `.stale` under a key that holds no more, `.damaged`, `.author`, `.not-seated` */
export async function openPassing(talk: Talk, sealed: string, log: LogState): Promise<Passed> {
  const [epoch = '', author = '', iv = '', ct = ''] = sealed.split('.')
  must(isId(author) && /^\d{1,4}$/.test(epoch), 'conversation.form')
  must(Number(epoch) === talk.keys.talk.length, 'conversation.stale')
  const head = headOf(talk, Number(epoch), author)
  const { at, body, signature } = await orFault('conversation.damaged', async () => {
    const way = {
      ...{ name: 'AES-GCM', iv: fromBase64url(iv), additionalData: bound('conversation/passing', head) },
    }
    const opened = await crypto.subtle.decrypt(way, await keyOf(talk, head.epoch), fromBase64url(ct))
    return JSON.parse(text(new Uint8Array(opened)))
  })
  const isTheirs = await isSigned(
    verifyOf(talk, author, log),
    String(signature),
    bound('conversation/passing', { ...head, at, body }),
  )
  must(isTheirs && typeof at === 'string', 'conversation.author')
  if (author === talk.seeker?.id) return { by: null, at, body }
  mustSpeak(talk, author, at)
  if (log.members.has(author)) mustHaveBelonged(log, author, at)
  return { by: author, at, body }
}

const headOf = ({ tenant, conversation }: Talk, epoch: number, author: string) => ({
  ...{ tenant, conversation, epoch, author },
})

async function keyOf({ tenant, conversation, keys }: Talk, epoch: number): Promise<CryptoKey> {
  const raw = keys.talk[epoch - 1]
  must(raw?.length === 32, 'conversation.other-key')
  const own = await hkdf(
    raw,
    bound('conversation', { tenant, conversation, kind: 'passing', epoch }),
    'passing',
    32,
  )
  return crypto.subtle.importKey('raw', own, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
