import { extend } from '#vault/log/log.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { listDue } from '#vault/space/grant.ts'
import { type Rotated, type RotationStore, rotate } from '#vault/space/rotation.ts'
import type { Wrap } from '#vault/space/space.ts'
import { fetchKeys, nowOf, openVault, type Vault } from './organisation.ts'
import { post } from './outbox.ts'
import { ask } from './server.ts'

type Old = { envelopes: { envelope: Envelope }[] }
type Spaces = { spaces: { id: string; wraps: Wrap[] }[] }

/**
 * Seals everything anew wherever somebody has left or a grant is over. Can be interrupted anywhere and asked again; any
 * reader who comes by goes on with it.
 */
export async function rotateAll(organisation: string, told: (done: number) => void): Promise<void> {
  const vault = await openVault(organisation)
  let before = 0
  for (const space of listDue(vault.state, nowOf(vault))) {
    if (!vault.state.spaces.get(space)?.readers.has(vault.me.card.id)) continue
    const { moved } = await rotateSpace(vault, space, (done) => told(before + done))
    before += moved
  }
}

/** How many spaces wait for it. */
export async function countDue(organisation: string): Promise<number> {
  const vault = await openVault(organisation)
  return listDue(vault.state, nowOf(vault)).length
}

async function rotateSpace(vault: Vault, space: string, told: (moved: number) => void): Promise<Rotated> {
  const how = { space, now: () => nowOf(vault), seen: vault.seen, told }
  const done = await rotate(storeOf(vault), vault.me, how)
  await fetchKeys(vault)
  return done
}

const storeOf = (vault: Vault): RotationStore => {
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
      await post(vault.organisation, intake)
    },
    older: async (space, _below, except) => {
      const page = await ask<Old>('GET', `/vault/spaces/${space}/rotation?limit=500`)
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
