import { type Card, fingerprintOfCard, mustBeCard } from '#vault/identity/identity.ts'
import type { Role } from '#vault/log/entry.ts'
import { findMember, type LogState, readersAt } from '#vault/log/state.ts'
import { bringBack, grant, welcome } from '#vault/space/grant.ts'
import { line, nowOf, openVault, say, type Vault } from './organisation.ts'
import { Refused } from './refused.ts'
import { rotateAll } from './rotating.ts'
import { ask } from './server.ts'

/** Somebody of the organisation, as the server names them and as the log knows them. */
export type Person = {
  account: string | null
  name: string
  /** null: no keyring yet. */
  member: string | null
  /** waits: has a card, but nobody has taken it into the log. lost: the log knows an older card of the same account. */
  standing: 'none' | 'waits' | 'in' | 'gone'
  role: Role | null
  since: string | null
  isMe: boolean
}

type Colleague = { account: string; name: string; role: string; card: Card | null }

export async function listPeople(organisation: string): Promise<Person[]> {
  const vault = await openVault(organisation)
  const { colleagues } = await fetchColleagues(organisation)
  const known = colleagues.map((one) => personOf(vault, one.name, one.account, one.card?.id ?? null))
  const shown = new Set(known.map(({ member }) => member))
  // Who is in the log without an account here: the board, and those who have left the organisation but not the log.
  const others = [...vault.state.members.keys()].filter((id) => !shown.has(id))
  return [...known, ...others.map((id) => personOf(vault, '', null, id))]
}

/** The six words and the code of somebody's card, to be compared before they are taken in. */
export async function lookAtCard(organisation: string, member: string) {
  const card = await mustCard(organisation, member)
  return fingerprintOfCard(card)
}

/** Takes somebody in, after their six words were compared, and gives them the keys of these spaces. */
export async function admit(organisation: string, member: string, role: Role, spaces: string[]) {
  const vault = await openVault(organisation)
  const card = await mustCard(organisation, member)
  await say(vault, (now) => welcome(now.state, now.me, card, role, keysOf(now, spaces), nowOf(now)))
}

/** Removes somebody: the keys they held are worth nothing for what comes, and all there is is sealed anew. */
export async function dismiss(organisation: string, member: string, told: (done: number) => void) {
  const vault = await openVault(organisation)
  await say(vault, async (now) =>
    findMember(now.state, member) ? line(now, 'member_removed', { member }) : null,
  )
  await rotateAll(organisation, told)
}

export async function changeRole(organisation: string, member: string, role: Role): Promise<void> {
  const vault = await openVault(organisation)
  await say(vault, async (now) =>
    findMember(now.state, member)?.role === role ? null : line(now, 'role_changed', { member, role }),
  )
}

/** Lets a member read a space, until further notice or until a moment (UTC to the second). */
export async function letRead(organisation: string, space: string, member: string, until: string | null) {
  const vault = await openVault(organisation)
  const card = findMember(vault.state, member)?.card
  if (!card) throw new Refused({ code: 'log.unknown-member' })
  await say(vault, (now) => grant(now.state, now.me, card, keysOf(now, [space]), until, nowOf(now)))
}

/** Brings somebody back who has lost every way to open the keyring and has made a new one. The six words were compared. */
export async function restore(
  organisation: string,
  lost: string,
  member: string,
  told: (done: number) => void,
) {
  const vault = await openVault(organisation)
  const successor = await mustCard(organisation, member)
  const spaces = [...vault.state.spaces.values()].filter(({ readers }) => readers.has(lost))
  await say(vault, (now) => {
    const keys = keysOf(
      now,
      spaces.map(({ id }) => id),
    )
    return bringBack(now.state, now.me, 'colleague', { lost, successor }, keys, nowOf(now))
  })
  await rotateAll(organisation, told)
}

/** Who can read a space, since when, until when, by whom. */
export async function listReaders(organisation: string, space: string) {
  const vault = await openVault(organisation)
  const known = vault.state.spaces.get(space)
  if (!known) throw new Refused({ code: 'log.unknown-space' })
  const present = new Set(readersAt(vault.state, known, nowOf(vault)))
  return [...known.readers].map(([member, reader]) => ({ member, ...reader, isNow: present.has(member) }))
}

function personOf(vault: Vault, name: string, account: string | null, member: string | null): Person {
  const known = member ? vault.state.members.get(member) : undefined
  return {
    account,
    name,
    member,
    standing: standingOf(vault.state, member),
    role: known?.role ?? null,
    since: known?.since ?? null,
    isMe: member === vault.me.card.id,
  }
}

function standingOf(state: LogState, member: string | null): Person['standing'] {
  if (member === null) return 'none'
  const known = state.members.get(member)
  if (!known) return 'waits'
  return known.until === null ? 'in' : 'gone'
}

async function mustCard(organisation: string, member: string): Promise<Card> {
  const { colleagues } = await fetchColleagues(organisation)
  const card = colleagues.find((one) => one.card?.id === member)?.card
  if (!card) throw new Refused({ code: 'card.missing' })
  await mustBeCard(card, organisation)
  return card
}

const fetchColleagues = (organisation: string) =>
  ask<{ colleagues: Colleague[] }>('GET', `/vault/organisations/${organisation}/colleagues`)

/** Every key of these spaces that is still in use and that I hold. */
const keysOf = (vault: Vault, spaces: readonly string[]) =>
  [...vault.keys.values()].filter(({ space, epoch }) => {
    const floor = vault.state.spaces.get(space)?.floor ?? 0
    return spaces.includes(space) && epoch >= floor
  })
