import type { BrowserCode } from '#custody/browser/refused.ts'
import { canonical } from '#vault/canonical.ts'
import type { FaultCode } from '#vault/fault.ts'
import { type Device, openDevice, refusedBy } from './device.ts'
import type { Somebody, Story } from './story.ts'
import type { Bend } from './wire.ts'

/** What somebody does in front of their browser. It ends well, or with the code under which it was refused. */
export type Visit = (device: Device, story: Story) => Promise<unknown>

/** One way in which a server, or whoever holds the line, tries to deceive; and what becomes of it. */
export type Attack = {
  /** What the server does, as half a sentence. */
  name: string
  code: FaultCode | BrowserCode
  /** Tries it. @returns the code of the refusal, and whether anything was bent at all */
  attempt(story: Story): Promise<Outcome>
  /** The same without the bending. @returns the code of a refusal that should not be */
  control(story: Story): Promise<Refusal>
}
export type Outcome = Refusal & { isBent: boolean }
export type Refusal = { code: string; at?: number | undefined }

/** What a page shows of a refusal that is not thrown: the rest stays readable. */
export class Noticed extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Nothing was refused. */
export const taken = 'taken'

type OnTheWire = {
  name: string
  code: Attack['code']
  who?: keyof Story['people']
  /** On a device that has never read anything: only seals and signatures protect it. */
  isNew?: boolean
  visit: Visit
  bend: (story: Story) => Bend | Promise<Bend>
}

/** An attack on what comes over the wire, against the worker's own code, on a device that has been here before. */
export function onTheWire({ name, code, who = 'jonas', isNew = false, visit, bend }: OnTheWire): Attack {
  const open = ({ people, ...story }: Story) => (isNew ? arrive(people[who], story) : reopen(people[who]))
  return {
    name,
    code,
    attempt: async (story) => {
      const device = await open(story)
      device.wire.hold(await bend(story))
      const said = await refusalOf(() => visit(device, story))
      const isBent = device.wire.bent() > 0
      device.wire.hold(null)
      return { ...said, isBent }
    },
    control: async (story) => {
      const device = await open(story)
      return refusalOf(() => visit(device, story))
    },
  }
}

type InHand<T> = {
  name: string
  code: Attack['code']
  /** What an honest server hands out. */
  honest: (story: Story) => T | Promise<T>
  bend: (honest: T, story: Story) => T | Promise<T>
  /** What the browser, or the reader of an archive, does with it. */
  take: (given: T, story: Story) => Promise<unknown>
}

/** An attack on what a part of the vault is given that has no page yet: letters, receipts, archives. */
export function inHand<T>({ name, code, honest, bend, take }: InHand<T>): Attack {
  return {
    name,
    code,
    attempt: async (story) => {
      const [given, before] = [await honest(story), await honest(story)]
      const bent = await bend(given, story)
      const isBent = spelling(bent) !== spelling(before)
      return { ...(await refusalOf(() => take(bent, story))), isBent }
    },
    control: async (story) => refusalOf(async () => take(await honest(story), story)),
  }
}

/** Locks and unlocks again: nothing is left in memory, and the disk is as the last visit left it. */
async function reopen({ device, way, prf }: Somebody): Promise<Device> {
  await device.ask('lock')
  await device.ask('unlockBy', way, { kind: 'passkey', prf })
  return device
}

/** Unlocks in another browser, where the six words were just compared. */
async function arrive({ person, way, prf }: Somebody, { house, organisation, code }: Omit<Story, 'people'>) {
  const device = await openDevice(house, person)
  await device.ask('unlockBy', way, { kind: 'passkey', prf })
  await device.ask('acceptFingerprint', organisation, code)
  return device
}

/** What became of it: the code of the refusal, or that there was none. */
export async function refusalOf(visit: () => Promise<unknown>): Promise<Refusal> {
  try {
    // null says: not for this key. That is no refusal.
    return { code: (await visit()) === null ? 'null' : taken }
  } catch (error) {
    return refusedBy(error)
  }
}

const spelling = (value: unknown) =>
  canonical(JSON.parse(JSON.stringify(value, (_, one) => (one instanceof Uint8Array ? [...one] : one))))
