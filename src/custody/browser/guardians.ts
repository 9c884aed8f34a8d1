import { type Guardians, newGuardians, openGuardians } from '#vault/identity/guardians.ts'
import { type Identity, identityAt } from '#vault/identity/identity.ts'
import { fingerprintOfLog } from '#vault/log/log.ts'
import { findMember, type LogState } from '#vault/log/state.ts'
import { bringBack, welcome } from '#vault/space/grant.ts'
import { openWrap, type SpaceKey, type Wrap } from '#vault/space/space.ts'
import { boardsOf } from './boards.ts'
import { clockOf, line, nowOf, openVault, readLog, say } from './organisation.ts'
import { keysOf } from './people.ts'
import { Refused } from './refused.ts'
import { type Resealed, rotateAll } from './rotating.ts'
import { ask } from './server.ts'
import { mustHold, onLock } from './unlocked.ts'

type Spaces = { spaces: { wraps: Wrap[] }[] }
type Told = (done: number, all: number) => void

// Between the print and the check of the sheets; in the log only when somebody has them in hand.
let proposed: Guardians | null = null
onLock(() => {
  proposed = null
})

/** Three sheets for the board (Vorstand), any two of which open the vault. Nothing is in force before `keepBoard`. */
export async function proposeBoard(organisation: string) {
  const vault = await openVault(organisation)
  proposed = await newGuardians(organisation)
  const { words } = await fingerprintOfLog(vault.state)
  return { sheets: proposed.shares.map((share) => share.split(' ')), words }
}

/** Takes the board into the log as a member whom everybody sees, in the place of an earlier one. */
export async function keepBoard(organisation: string, told: Told): Promise<void> {
  const vault = await openVault(organisation)
  const board = proposed
  if (!board) throw new Refused({ code: 'board.not-proposed' })
  const { card } = board.identity
  const earlier = boardsOf(vault.state)
  await say(vault, async (now) => {
    if (findMember(now.state, card.id)) return null
    return welcome(now.state, now.me, card, 'guardian', keysOf(now, [...now.state.spaces.keys()]), nowOf(now))
  })
  for (const member of earlier)
    await say(vault, async (now) =>
      findMember(now.state, member) ? line(now, 'member_removed', { member }) : null,
    )
  proposed = null
  await rotateAll(organisation, told)
}

/**
 * Tries two sheets without using them.
 * @returns how many spaces they would open, of how many
 * @throws VaultFault `words.…`, `guardian.…`; Refused `board.missing`
 */
export async function tryBoard(
  organisation: string,
  typed: string[],
): Promise<[opened: number, all: number]> {
  const { state } = await openVault(organisation)
  const board = await openBoard(state, typed)
  const keys = await keysOfBoard(organisation, state, board)
  const open = [...state.spaces.values()].filter(({ shredded }) => !shredded)
  const opened = open.filter(({ id, epoch }) => keys.some((key) => key.space === id && key.epoch === epoch))
  return [opened.length, open.length]
}

/**
 * Brings me back with two sheets of the board, when nobody is left who could: my earlier keyring goes, my new one has its
 * rights. Everybody sees it.
 * @throws Refused `board.missing`, `board.nobody-lost`
 */
export async function returnByBoard(organisation: string, typed: string[], told: Told): Promise<Resealed> {
  const read = await readLog(organisation)
  if (!read?.pin) throw new Refused({ code: 'vault.unpinned' })
  const { state } = read
  const me = await identityAt(organisation, mustHold())
  if (!findMember(state, me.card.id)) {
    const lost = await findLost(state)
    const board = await openBoard(state, typed)
    const keys = await keysOfBoard(organisation, state, board)
    const now = nowOf({ ahead: await clockOf(organisation) })
    const change = await bringBack(state, board, 'guardians', { lost, successor: me.card }, keys, now)
    const { lines: entries, wraps } = change
    await ask('POST', `/vault/organisations/${organisation}/log`, { after: state.head.seq, entries, wraps })
  }
  return rotateAll(organisation, told)
}

/** My keyring before this one, if the log still counts on it. */
async function findLost(state: LogState): Promise<string> {
  const { keyring } = await ask<{ keyring: { before: string[] } | null }>('GET', '/vault/keyring')
  const lost = keyring?.before.find((member) => findMember(state, member))
  if (!lost) throw new Refused({ code: 'board.nobody-lost' })
  return lost
}

async function openBoard(state: LogState, typed: string[]): Promise<Identity> {
  const [id] = boardsOf(state).slice(-1)
  const card = id === undefined ? undefined : state.members.get(id)?.card
  if (!card) throw new Refused({ code: 'board.missing' })
  return openGuardians(card, typed)
}

async function keysOfBoard(organisation: string, state: LogState, board: Identity): Promise<SpaceKey[]> {
  const { spaces } = await ask<Spaces>('GET', `/vault/organisations/${organisation}/spaces`)
  const wraps = spaces.flatMap((space) => space.wraps).filter(({ member }) => member === board.card.id)
  const keys = await Promise.all(wraps.map((wrap) => openWrap(board.age, wrap, state)))
  return keys.filter((key) => key !== null)
}
