import { newId } from '#vault/bytes.ts'
import { fingerprintOfCard, identityAt } from '#vault/identity/identity.ts'
import { type Entry, timeOf } from '#vault/log/entry.ts'
import { extend, fingerprintOfLog, found, nextEntry, replay } from '#vault/log/log.ts'
import { firstSeen } from '#vault/space/seen.ts'
import { commitmentOf, newSpaceKey, wrapForReaders } from '#vault/space/space.ts'
import { showCard } from './keyring.ts'
import {
  clockOf,
  fetchKeys,
  line,
  openVault,
  pinOrganisation,
  readLog,
  say,
  type Vault,
} from './organisation.ts'
import { ask } from './server.ts'
import { keepSeen } from './store.ts'
import { isUnlocked, mustHold } from './unlocked.ts'
import { haveVouched } from './vouching.ts'

/** How far an organisation is with its vault, from where this device stands. */
export type Standing = {
  isFounded: boolean
  isUnlocked: boolean
  /** The founding key was compared on this device, or I have signed for it on another. */
  isPinned: boolean
  /** Whether I am in the log; null while locked. */
  membership: 'in' | 'gone' | 'none' | null
}

export async function lookAtVault(organisation: string): Promise<Standing> {
  const read = await readLog(organisation)
  const isOpen = isUnlocked()
  const member = isOpen ? read?.state.members.get(mustHold().card.id) : undefined
  const membership = member ? (member.until === null ? 'in' : 'gone') : 'none'
  return {
    isFounded: read !== null,
    isUnlocked: isOpen,
    isPinned: read?.pin !== undefined || (isOpen && read !== null && (await pinAgain(organisation, read))),
    membership: isOpen ? membership : null,
  }
}

type Read = NonNullable<Awaited<ReturnType<typeof readLog>>>

async function pinAgain(organisation: string, { state, entries }: Read): Promise<boolean> {
  const isMine = await haveVouched(organisation, state, entries)
  if (isMine) await keepSeen(firstSeen(state, (await fingerprintOfLog(state)).code))
  return isMine
}

/** Founds the vault: the first line of the log is mine, and the first space is the directory of all others. */
export async function foundVault(organisation: string): Promise<void> {
  const me = await identityAt(organisation, mustHold())
  await showCard(organisation)
  const time = timeOf(new Date(Date.now() + (await clockOf(organisation))))
  const first = await found(me, time)
  const begun = await replay([first], { tenant: organisation })
  const key = await newSpaceKey(organisation, newId(), 1)
  const said = { space: key.space, commitment: await commitmentOf(key), readers: [me.card.id] }
  const second = (await nextEntry(begun, me, 'space_opened', said, time)) as Entry
  const state = await extend(begun, [second])
  const wraps = await wrapForReaders(key, state, said.readers)
  await ask('POST', `/vault/organisations/${organisation}`, { after: -1, entries: [first, second], wraps })
  await keepSeen(firstSeen(state, (await fingerprintOfLog(state)).code))
}

/** The six words and the code of the founding key, as the server's log has it: to be compared, or known already. */
export async function lookAtFingerprint(organisation: string) {
  const read = await readLog(organisation)
  if (!read) return null
  const { members, founder } = read.state
  const since = members.get(founder.id)?.since ?? ''
  return { ...(await fingerprintOfLog(read.state)), founder: founder.id, since }
}

/** The person has compared the words, or came with the code from a colleague's screen. */
export const acceptFingerprint = (organisation: string, code: string): Promise<void> =>
  pinOrganisation(organisation, code)

/** Opens a space for these readers; its key is known to them alone. @returns its id */
export async function openSpace(vault: Vault, readers: readonly string[], keepsVersions = true) {
  const key = await newSpaceKey(vault.organisation, newId(), 1)
  const commitment = await commitmentOf(key)
  await say(vault, async (now) => {
    const change = await line(now, 'space_opened', { space: key.space, commitment, readers: [...readers] })
    return { ...change, wraps: await wrapForReaders(key, change.state, readers), keepsVersions }
  })
  vault.keys.set(`${key.space}/1`, key)
  // What the server keeps of it for me lies on this device as well: it may be without a connection from here on.
  await fetchKeys(vault).catch(() => {})
  return key.space
}

/** Says that the service is the organisation's now. Everybody sees the line. */
export async function noteHandover(organisation: string): Promise<void> {
  const vault = await openVault(organisation)
  await say(vault, async (now) =>
    now.state.handedOver ? null : line(now, 'handed_over', { protocol: null }),
  )
}

/** The six words by which colleagues know that my card is mine. */
export async function lookAtMyCard(organisation: string) {
  const { card } = await identityAt(organisation, mustHold())
  return fingerprintOfCard(card)
}
