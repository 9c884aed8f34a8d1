import { extend } from '#vault/log/log.ts'
import { type Rotated, type RotationStore, rotate } from '#vault/space/rotation.ts'
import type { Wrap } from '#vault/space/space.ts'
import { fetchOld, postMoved } from '../feeding/doors.ts'
import { fetchKeys, nowOf, openVault, type Vault } from './organisation.ts'
import { post } from './outbox.ts'
import { ask } from './server.ts'
import { keepSeen } from './store.ts'

type Spaces = { spaces: { id: string; wraps: Wrap[] }[] }
type Told = (done: number, all: number) => void

/** A new key for a space where it needs one, and everything sealed anew; goes on where it was interrupted. */
export async function rotateSpace(
  vault: Vault,
  what: { space: string; readers?: string[] },
  told: Told,
  before: number,
): Promise<Rotated> {
  let all = 0
  const store = storeOf(vault, (left) => {
    all = Math.max(all, left)
    told(before, before + all)
  })
  const how = { ...what, now: () => nowOf(vault), seen: vault.seen }
  const done = await rotate(store, vault.me, {
    ...how,
    told: (moved) => told(before + moved, before + Math.max(moved, all)),
  })
  await fetchKeys(vault)
  await keepSeen(vault.seen).catch(() => {})
  return done
}

function storeOf(vault: Vault, tellLeft: (left: number) => void): RotationStore {
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
      vault.lines.push(...entries)
      if (!intake) return
      await fetchKeys(vault)
      await post(vault, [intake])
    },
    bulk: {
      older: async (space, after) => {
        const { head, frames } = await fetchOld(space, after)
        if (typeof head.left === 'number') tellLeft(head.left)
        return frames
      },
      // The server passes over what a colleague has renewed first, so this device does not claim to know which one it is.
      replace: async (space, frames) => void (await postMoved(space, frames)),
    },
    closeEpoch: async (entry) => {
      await ask('POST', `${at}/log`, { after: vault.state.head.seq, entries: [entry] })
      vault.state = await extend(vault.state, [entry])
      vault.lines.push(entry)
    },
  }
}
