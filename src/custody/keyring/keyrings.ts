import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody, mustSpeakFor } from '#people/role.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import { type Card, mustBeCard } from '#vault/identity/identity.ts'
import type { Lock } from '#vault/identity/unlock.ts'
import { type Colleague, fewestWays, type Keyring, type KeyringForm, mostWays } from './keyring.ts'
import {
  addKeyring,
  addLock,
  decidesForVault,
  findKeyringRow,
  type KeyringRow,
  listColleagueRows,
  listRetired,
  listWays,
  lockKeyring,
  removeLock,
  retireKeyring,
  saveCard,
} from './keyrings.sql.ts'

/** One's own keyring, undefined before there is one. */
export async function findMyKeyring(desk: Desk): Promise<Keyring | undefined> {
  const account = mustBeSomebody(desk)
  const row = await findKeyringRow(desk, account)
  if (!row) return undefined
  return { ...row, ways: await listWays(desk, row.member), before: await listRetired(desk, account) }
}

/** The member id one acts under. @throws Refusal `keyring.missing` */
export async function mustHaveKeyring(desk: Desk): Promise<KeyringRow> {
  return mustFind(await findKeyringRow(desk, mustBeSomebody(desk)), 'keyring.missing')
}

/**
 * Keeps a keyring that a browser has just made. Sent twice it is kept once. One whose ways are all lost is replaced
 * only by name, and stays in case a way is found again.
 * @throws Refusal `keyring.there`, `keyring.other-lock`
 */
export async function keepKeyring(desk: Desk, { card, locks, replaces }: KeyringForm): Promise<void> {
  const account = mustBeSomebody(desk)
  mustHaveSteppedUp(desk)
  await mustBeCard(card, card.tenant)
  if (locks.some(({ member, tenant }) => member !== card.id || tenant !== card.tenant))
    throw new Refusal('invalid', 'keyring.other-lock')
  const before = await lockKeyring(desk, account)
  if (before?.member === card.id) return
  if (before && before.member !== replaces) throw new Refusal('conflict', 'keyring.there')
  if (before) await retireKeyring(desk, before.member)
  await addKeyring(desk, account, card)
  for (const lock of locks) await addLock(desk, lock)
  await record(desk, before ? 'keyring.replaced' : 'keyring.made', null, { data: { member: card.id } })
}

/** @throws Refusal `keyring.many`, `keyring.other-lock` */
export async function addWay(desk: Desk, lock: Lock): Promise<void> {
  const keyring = await mustHoldMine(desk)
  mustFit(lock, keyring)
  const ways = await listWays(desk, keyring.member)
  if (ways.some(({ id }) => id === lock.id)) return
  if (ways.length >= mostWays) throw new Refusal('conflict', 'keyring.many')
  await addLock(desk, lock)
  await recordWay(desk, 'way.added', lock)
}

/** Puts a new way in the place of an old one: another passphrase, a fresh print. */
export async function replaceWay(desk: Desk, id: string, lock: Lock): Promise<void> {
  const keyring = await mustHoldMine(desk)
  const ways = await listWays(desk, keyring.member)
  if (ways.some((way) => way.id === lock.id)) return
  mustFind(ways.find((way) => way.id === id))
  mustFit(lock, keyring)
  await removeLock(desk, id)
  await addLock(desk, lock)
  await recordWay(desk, 'way.replaced', lock)
}

/** @throws Refusal `keyring.last-way`, `keyring.last-ways` for whoever decides for an organisation with a vault */
export async function removeWay(desk: Desk, id: string): Promise<void> {
  const keyring = await mustHoldMine(desk)
  const ways = await listWays(desk, keyring.member)
  const way = mustFind(ways.find((one) => one.id === id))
  const decides = await decidesForVault(desk, mustBeSomebody(desk))
  if (ways.length <= fewestWays(decides))
    throw new Refusal('conflict', decides ? 'keyring.last-ways' : 'keyring.last-way')
  await removeLock(desk, id)
  await recordWay(desk, 'way.removed', { ...way, member: keyring.member })
}

/** Lays one's card beside the others of an organisation, so that somebody who decides can take it into the log. */
export async function showCard(desk: Desk, organisation: string, card: Card): Promise<void> {
  mustSpeakFor(desk, organisation)
  mustHaveSteppedUp(desk)
  const keyring = await mustHaveKeyring(desk)
  await mustBeCard(card, organisation)
  const { verify, recipient } = keyring.card
  if (card.id !== keyring.member || card.verify !== verify || card.recipient !== recipient)
    throw new Refusal('invalid', 'card.forged')
  await saveCard(desk, organisation, card)
  await record(desk, 'card.shown', null, { organisation, data: { member: card.id } })
}

export async function listColleagues(desk: Desk, organisation: string): Promise<Colleague[]> {
  mustSpeakFor(desk, organisation)
  // Colleagues may know each other's names; the wall around accounts does not know colleagues.
  return asHouse(desk, () => listColleagueRows(desk, organisation))
}

async function mustHoldMine(desk: Desk): Promise<KeyringRow> {
  const account = mustBeSomebody(desk)
  mustHaveSteppedUp(desk)
  return mustFind(await lockKeyring(desk, account), 'keyring.missing')
}

function mustFit({ member, tenant }: Lock, keyring: KeyringRow): void {
  const fits = member === keyring.member && tenant === keyring.card.tenant
  if (!fits) throw new Refusal('invalid', 'keyring.other-lock')
}

const recordWay = (desk: Desk, kind: string, { member, kind: what }: Pick<Lock, 'member' | 'kind'>) =>
  record(desk, kind, null, { data: { member, kind: what } })
