import { extend } from '#vault/log/log.ts'
import { readersAt } from '#vault/log/state.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { listDue } from '#vault/space/grant.ts'
import { type Rotated, type RotationStore, rotate } from '#vault/space/rotation.ts'
import type { Wrap } from '#vault/space/space.ts'
import { fetchKeys, nowOf, openVault, type Vault } from './organisation.ts'
import { post } from './outbox.ts'
import { ask } from './server.ts'

type Old = { left: number; envelopes: { envelope: Envelope }[] }
type Spaces = { spaces: { id: string; wraps: Wrap[] }[] }

/** Records that would not open, and so keep an old key in use until somebody has erased or mended them. */
export type Resealed = { moved: number; damaged: number }

type Told = (done: number, all: number) => void

/**
 * Seals everything anew wherever somebody has left or a grant is over. Can be interrupted anywhere and asked again; any
 * reader who comes by goes on with it.
 */
export async function rotateAll(organisation: string, told: Told): Promise<Resealed> {
  const vault = await openVault(organisation)
  const sum = { moved: 0, damaged: 0 }
  for (const space of dueOf(vault)) {
    const { moved, damaged } = await rotateSpace(vault, { space }, told, sum.moved)
    sum.moved += moved
    sum.damaged += damaged.length
  }
  return sum
}

/** Takes a space away from somebody who may still read it: a new key for the others, and everything sealed anew. */
export async function endReading(organisation: string, space: string, member: string, told: Told) {
  const vault = await openVault(organisation)
  const known = vault.state.spaces.get(space)
  if (!known?.readers.has(member)) return
  const readers = readersAt(vault.state, known, nowOf(vault)).filter((id) => id !== member)
  await rotateSpace(vault, { space, readers }, told, 0)
}

/** How many spaces of mine wait for it. */
export async function countDue(organisation: string): Promise<number> {
  return dueOf(await openVault(organisation)).length
}

const dueOf = (vault: Vault): string[] =>
  listDue(vault.state, nowOf(vault)).filter((id) => vault.state.spaces.get(id)?.readers.has(vault.me.card.id))

async function rotateSpace(
  vault: Vault,
  what: { space: string; readers?: string[] },
  told: Told,
  before: number,
): Promise<Rotated> {
  let all = 0
  const store = storeOf(vault, (left) => {
    all = Math.max(all, left)
    if (left === all) told(before, before + all)
  })
  const how = { ...what, now: () => nowOf(vault), seen: vault.seen }
  const done = await rotate(store, vault.me, {
    ...how,
    told: (moved) => told(before + moved, before + Math.max(moved, all)),
  })
  await fetchKeys(vault)
  return done
}

const storeOf = (vault: Vault, tellLeft: (left: number) => void): RotationStore => {
  const send = inParcels(500, 2_000_000)
  const at = `/vault/organisations/${vault.organisation}`
  return {
    log: async () => (await openVault(vault.organisation)).state,
    wrap: async (space, epoch) => {
      const { spaces } = await ask<Spaces>('GET', `${at}/spaces`)
      const wraps = spaces.find(({ id }) => id === space)?.wraps ?? []
      return wraps.find((wrap) => wrap.epoch === epoch && wrap.member === vault.me.card.id) ?? null
    },
    openEpoch: async (entries, wraps, intake) => {
      await ask('POST', `${at}/log`, { after: vault.state.head.seq, entries, wraps })
      vault.state = await extend(vault.state, entries)
      if (!intake) return
      await fetchKeys(vault)
      await post(vault, [intake])
    },
    older: async (space, _below, except) => {
      const page = await ask<Old>('GET', `/vault/spaces/${space}/rotation?limit=500`)
      tellLeft(page.left)
      return page.envelopes.map(({ envelope }) => envelope).filter(({ id }) => !except.includes(id))
    },
    // The server passes over what a colleague has renewed first, so this device does not claim to know which one it is.
    replace: async (_old, by) => {
      await send(by)
      return false
    },
    closeEpoch: async (entry) => {
      await ask('POST', `${at}/log`, { after: vault.state.head.seq, entries: [entry] })
      vault.state = await extend(vault.state, [entry])
    },
  }
}

type Parcel = { envelopes: Envelope[]; length: number; sending: Promise<void> }

/** Gathers what is to be replaced at the same time into few requests of at most so many envelopes and characters. */
function inParcels(most: number, longest: number): (envelope: Envelope) => Promise<void> {
  let open: Parcel | undefined
  const begin = (): Parcel => {
    const parcel: Parcel = { envelopes: [], length: 0, sending: Promise.resolve() }
    parcel.sending = new Promise((later) => setTimeout(later)).then(() => {
      if (open === parcel) open = undefined
      return ask('POST', `/vault/spaces/${parcel.envelopes[0]?.space}/rotation`, {
        envelopes: parcel.envelopes,
      })
    })
    return parcel
  }
  return (envelope) => {
    const isFull = open && (open.envelopes.length >= most || open.length + envelope.ct.length > longest)
    if (!open || isFull) open = begin()
    open.envelopes.push(envelope)
    open.length += envelope.ct.length
    return open.sending
  }
}
