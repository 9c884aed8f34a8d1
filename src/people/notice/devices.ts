import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { isPushEndpoint } from '#kernel/push-service.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from '../role.ts'
import { type Device, houseKey, keepReach, listDeviceRows, putDevice, removeDevice } from './notice.sql.ts'
import { noticeWords } from './notice.text.ts'

const mostDevices = 20

export type Subscription = { endpoint: string; publicKey: string; authSecret: string; label: string }

/** The key that a browser asks for before it lets a house push. */
export const publicKey = (desk: Desk): Promise<string> =>
  // Secrets are the house's; this half of the key is public.
  asHouse(desk, async () => (await houseKey(desk)).publicKey)

export const listDevices = (desk: Desk): Promise<Device[]> => listDeviceRows(desk, mustBeSomebody(desk))

/** Lets this device be told things, until it is signed out. @throws Refusal `push.address`, `push.many` */
export async function addDevice(desk: Desk, one: Subscription): Promise<void> {
  const account = mustBeSomebody(desk)
  if (!isPushEndpoint(desk.house, one.endpoint)) throw new Refusal('invalid', 'push.address')
  if ((await listDevices(desk)).length >= mostDevices) throw new Refusal('conflict', 'push.many')
  const device = {
    id: newId(),
    account,
    endpoint: one.endpoint,
    public_key: one.publicKey,
    auth_secret: one.authSecret,
    label: one.label,
    added_at: desk.now,
    session: desk.actor.session,
  }
  // Somebody else may have used this browser before; their row is not this person's to remove.
  await asHouse(desk, () => putDevice(desk, device))
  await record(desk, 'push.device-added', account)
}

export async function forgetDevice(desk: Desk, id: string): Promise<void> {
  const account = mustBeSomebody(desk)
  await mustFindDevice(desk, id)
  await removeDevice(desk, id)
  await record(desk, 'push.device-removed', account)
}

/** Sends a few words to one of one's devices, to see whether it works. */
export async function tryDevice(desk: Desk, id: string): Promise<void> {
  await mustFindDevice(desk, id)
  const { title, text } = noticeWords(desk.lang).trial
  await later(desk, 'push', { device: id, title, text, path: '/me/notices', tag: 'trial' })
}

export async function chooseReach(desk: Desk, byMail: boolean, byPush: boolean): Promise<void> {
  const account = mustBeSomebody(desk)
  await keepReach(desk, account, byMail, byPush)
  await record(desk, 'reach.chosen', account)
}

async function mustFindDevice(desk: Desk, id: string): Promise<Device> {
  return mustFind((await listDevices(desk)).find((one) => one.id === id))
}
