import { IDBFactory } from 'fake-indexeddb'
import type { Vault } from '#custody/browser/organisation.ts'
import { Feed, type FeedPage } from '#custody/feeding/feed.ts'
import { rowsIn } from '#custody/feeding/pieces.ts'
import { randomBytes } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { type Identity, identityAt } from '#vault/identity/identity.ts'
import type { SpaceKey } from '#vault/space/space.ts'
import { type Device, openDevice } from './adversary/vault/device.ts'
import { join } from './custody.ts'
import { openTestHouse, type Person, type TestHouse } from './house.ts'
import { organisation } from './world.ts'

/** Somebody with a browser in which records are fed from worker to worker. */
export type Feeder = Device & {
  member: string
  disk: IDBFactory
  /** Opens another feed, as a page does that was loaded anew. */
  open(): Promise<Feed>
  /** What this browser knows of a space after reading on: bodies by id. */
  read(space: string, feed?: Feed): Promise<Known>
  away(): void
  /** Everything arrives, and no answer comes back. */
  deaf(): void
  back(): void
  unlock(): Promise<unknown>
  /** The worker with the keys is gone, and another one opens what lies on the disk. The line stays as it is. */
  restart(): Promise<void>
  /** What this browser holds in memory, for whoever wants to do harm with it. */
  identity(): Promise<Identity>
  vault(): Promise<Vault>
  keyOf(space: string): Promise<SpaceKey>
  close(): void
}

export type Known = Map<
  string,
  { version: number; body: Canon; waits?: true; damaged?: string; author: string }
>

/** Two people of one organisation, who both read a space. */
export async function openFeeders(at?: TestHouse) {
  const house = at ?? (await openTestHouse())
  const amina = await feeder(house, await house.person('Amina Adler'))
  const id = await organisation(house, 'Lichtblick', amina.person)
  await amina.ask('foundVault', id)
  const code = (await amina.ask('lookAtFingerprint', id))?.code ?? ''
  const space = await amina.ask('mustSpaceFor', id, 'records', 'Fach')
  const other = await amina.ask('mustSpaceFor', id, 'notebook', 'Anderes Fach')
  const [third = ''] = await amina.ask('openSpaces', id, ['Schicht'], [amina.member])
  const bea = await feeder(house, await house.person('Bea Berg'))
  await join(house, id, bea.person)
  await bea.ask('showCard', id)
  await amina.ask('lookAtCard', id, bea.member)
  await amina.ask('admit', id, bea.member, 'member', [space, other, third])
  await bea.ask('acceptFingerprint', id, code)
  amina.organisation = bea.organisation = id
  const close = async () => {
    amina.close()
    bea.close()
    await house.close()
  }
  const spaces = { space, other, third }
  return { house, organisation: id, code, ...spaces, amina: amina as Feeder, bea: bea as Feeder, close }
}

async function feeder(house: TestHouse, person: Person): Promise<Feeder & { organisation: string }> {
  await house.stepUp(person)
  const disk = new IDBFactory()
  const device = await openDevice(house, person, disk)
  const secrets = [randomBytes(32), randomBytes(32)].map((prf) => ({ kind: 'passkey' as const, prf }))
  await device.ask('makeKeyring', secrets)
  const ring = (await device.ask('lookAtKeyring')).keyring
  const [member, way] = [ring?.member ?? '', ring?.ways[0]?.id ?? '']
  const look = (at: Device) =>
    at.step(async () => ({
      ...(await import('#custody/browser/organisation.ts')),
      ...(await import('#custody/browser/unlocked.ts')),
    }))
  let inside = await look(device)
  let line = device.wire.fetch
  const feeds: Feed[] = []
  const known = new WeakMap<Feed, Known>()
  const mine = {
    ...device,
    member,
    disk,
    organisation: '',
    async open() {
      const { port1, port2 } = new MessageChannel()
      await mine.ask('feedRecords', mine.organisation, port1)
      const feed = new Feed(port2)
      feeds.push(feed)
      return feed
    },
    async read(space: string, feed?: Feed) {
      const one = feed ?? feeds.at(-1) ?? (await mine.open())
      const all: Known = known.get(one) ?? new Map()
      known.set(one, all)
      await mine.step(() => one.read(space, (page) => take(all, page)))
      return all
    },
    away() {
      mine.wire.fetch = async () => {
        throw new TypeError('no connection')
      }
    },
    deaf() {
      mine.wire.fetch = async (path, init) => {
        await line(path, init)
        throw new TypeError('torn behind the server')
      }
    },
    back() {
      mine.wire.fetch = line
    },
    async unlock() {
      // Two ways that were made at once come in either order.
      for (const secret of secrets) if (await mine.ask('unlockBy', way, secret)) return
      throw new Error('no secret opens this way')
    },
    async restart() {
      await mine.ask('lock')
      const held = mine.wire.fetch === line ? null : mine.wire.fetch
      const next = await openDevice(house, person, disk)
      line = next.wire.fetch
      if (held) next.wire.fetch = held
      Object.assign(mine, { ask: next.ask, step: next.step, wire: next.wire })
      inside = await look(next)
      await mine.unlock()
    },
    identity: async () => identityAt(mine.organisation, inside.mustHold()),
    vault: async () => inside.mustBeOpen(mine.organisation),
    keyOf: async (space: string) => inside.mustKey(inside.mustBeOpen(mine.organisation), space),
    close() {
      for (const feed of feeds) feed.close()
    },
  }
  return mine as unknown as Feeder & { organisation: string }
}

function take(all: Known, page: FeedPage): void {
  for (const { meta, body } of rowsIn(page)) {
    const { id, ...known } = meta
    all.set(id, { ...known, body })
  }
  for (const id of page.gone) all.delete(id)
}
