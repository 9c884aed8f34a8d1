import { type Card, fingerprintOfCard, mustBeCard } from '#vault/identity/identity.ts'
import type { Role } from '#vault/log/entry.ts'
import { findMember, type LogState } from '#vault/log/state.ts'
import { bringBack, grant, welcome } from '#vault/space/grant.ts'
import type { SpaceKey } from '#vault/space/space.ts'
import { directoryOf } from './directory.ts'
import { line, nowOf, openVault, say, type Vault } from './organisation.ts'
import { Refused } from './refused.ts'
import { nameMember, readRoster } from './roster.ts'
import { type Resealed, rotateAll } from './rotating.ts'
import { ask } from './server.ts'
import { onLock } from './unlocked.ts'

type Told = (done: number, all: number) => void

/**
 * How somebody stands. none: no keyring yet. waits: has a card, but nobody has taken it into the log. in: reads with us.
 * lost: in the log, but the same person shows a new card. left: in the log, but no longer of the organisation.
 * board: the guardian's sheets. gone: was removed.
 */
export type PersonStanding = 'none' | 'waits' | 'in' | 'lost' | 'left' | 'board' | 'gone'

/** Somebody of the organisation, as the server names them and as the log knows them. */
export type Person = {
  account: string | null
  name: string
  member: string | null
  standing: PersonStanding
  role: Role | null
  since: string | null
  until: string | null
  isMe: boolean
  /** This keyring was lost; the same person is here with another one. */
  isReplaced: boolean
}

type Colleague = { account: string; name: string; role: string; card: Card | null }

export async function listPeople(organisation: string): Promise<Person[]> {
  const vault = await openVault(organisation)
  const { names } = await readRoster(vault)
  const { colleagues } = await fetchColleagues(organisation)
  const known = colleagues.map((one) => {
    const member = one.card?.id ?? null
    const name = (member && names.get(member)) || one.name
    return personOf(vault, name, one.account, member)
  })
  const shown = new Set(known.map(({ member }) => member))
  const others = [...vault.state.members.keys()].filter((id) => !shown.has(id))
  const unnamed = others.map((id) => personOf(vault, names.get(id) ?? '', null, id))
  return [...known, ...unnamed.map((one) => orLost(one, known))]
}

// The card whose words are on the screen: another one that comes afterwards under the same name is another.
const compared = new Map<string, string>()
onLock(() => compared.clear())

/** The six words and the code of somebody's card, to be compared before they are taken in. */
export async function lookAtCard(organisation: string, member: string) {
  const { card } = await mustCard(organisation, member)
  compared.set(`${organisation}/${member}`, card.proof)
  return fingerprintOfCard(card)
}

/** Whose card a scanned code belongs to; it is compared once more with the card that is shown then. */
export async function findByCode(organisation: string, code: string): Promise<string | null> {
  const { colleagues } = await fetchColleagues(organisation)
  for (const { card } of colleagues) {
    if (card && (await fingerprintOfCard(card)).code === code) return card.id
  }
  return null
}

/** Takes somebody in, after their six words were compared, and gives them the keys of these spaces. */
export async function admit(organisation: string, member: string, role: Role, spaces: string[]) {
  const vault = await openVault(organisation)
  const { card, name } = await mustCompared(organisation, member)
  const all = [directoryOf(vault), ...spaces]
  await say(vault, async (now) =>
    findMember(now.state, member)
      ? null
      : welcome(now.state, now.me, card, role, keysOf(now, all), nowOf(now)),
  )
  await nameMember(vault, member, name)
}

/** Removes somebody: the keys they held are worth nothing for what comes, and all there is is sealed anew. */
export async function dismiss(organisation: string, member: string, told: Told): Promise<Resealed> {
  const vault = await openVault(organisation)
  await say(vault, async (now) =>
    findMember(now.state, member) ? line(now, 'member_removed', { member }) : null,
  )
  return rotateAll(organisation, told)
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
  if (!card) throw new Refused({ code: 'card.missing' })
  await say(vault, (now) => grant(now.state, now.me, card, keysOf(now, [space]), until, nowOf(now)))
}

/** Brings somebody back who has lost every way to open the keyring and has made a new one. The six words were compared. */
export async function restore(
  organisation: string,
  lost: string,
  member: string,
  told: Told,
): Promise<Resealed> {
  const vault = await openVault(organisation)
  const { card: successor, name } = await mustCompared(organisation, member)
  await say(vault, async (now) => {
    if (findMember(now.state, member)) return null
    const spaces = [...now.state.spaces.values()].filter(({ readers }) => readers.has(lost))
    const keys = keysOf(
      now,
      spaces.map(({ id }) => id),
    )
    return bringBack(now.state, now.me, 'colleague', { lost, successor }, keys, nowOf(now))
  })
  const resealed = await rotateAll(organisation, told)
  await nameMember(vault, member, name)
  return resealed
}

function personOf(vault: Vault, name: string, account: string | null, member: string | null): Person {
  const known = member ? vault.state.members.get(member) : undefined
  return {
    account,
    name,
    member,
    standing: member === vault.me.card.id ? 'in' : standingOf(vault.state, account, member),
    role: known?.role ?? null,
    since: known?.since ?? null,
    until: known?.until ?? null,
    isMe: member === vault.me.card.id,
    isReplaced: vault.state.recoveries.some(({ lost }) => lost === member),
  }
}

function standingOf(state: LogState, account: string | null, member: string | null): PersonStanding {
  if (member === null) return 'none'
  const known = state.members.get(member)
  if (!known) return 'waits'
  if (known.until !== null) return 'gone'
  if (known.role === 'guardian') return 'board'
  return account === null ? 'left' : 'in'
}

/** Who has the name of somebody that begins anew has lost the keyring, not left. The six words decide, not the name. */
function orLost(one: Person, colleagues: readonly Person[]): Person {
  const begins = colleagues.some(
    ({ name, standing }) => name === one.name && (standing === 'waits' || standing === 'none'),
  )
  return one.standing === 'left' && begins ? { ...one, standing: 'lost' } : one
}

async function mustCard(organisation: string, member: string): Promise<{ card: Card; name: string }> {
  const { colleagues } = await fetchColleagues(organisation)
  const found = colleagues.find(({ card }) => card?.id === member)
  if (!found?.card) throw new Refused({ code: 'card.missing' })
  await mustBeCard(found.card, organisation)
  return { card: found.card, name: found.name }
}

/** @throws Refused `card.changed` when the server now shows another card than the one that was compared */
async function mustCompared(organisation: string, member: string): Promise<{ card: Card; name: string }> {
  const found = await mustCard(organisation, member)
  const isIt = compared.get(`${organisation}/${member}`) === found.card.proof
  if (!isIt) throw new Refused({ code: 'card.changed' })
  return found
}

const fetchColleagues = (organisation: string) =>
  ask<{ colleagues: Colleague[] }>('GET', `/vault/organisations/${organisation}/colleagues`)

/** Every key of these spaces that is still in use and that I hold. */
export const keysOf = (vault: Vault, spaces: readonly string[]): SpaceKey[] =>
  [...vault.keys.values()].filter(({ space, epoch }) => {
    const known = vault.state.spaces.get(space)
    return spaces.includes(space) && !known?.shredded && epoch >= (known?.floor ?? 0)
  })
