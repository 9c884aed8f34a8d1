import type { House } from './house.ts'
import { isAtHome, isOutward, postOutward } from './outward.ts'
import { type HouseKey, type PushAddress, sealPush, vapidOf } from './push.ts'

/** What a push service said. `gone`: the device will never hear of us again. */
export type PushAnswer = 'taken' | 'gone'

const keptFor = 24 * 3600

/**
 * Hands a short text to the push service of one device; only the device can read it.
 * @throws Error with the service's answer when it is to be tried again
 */
export async function handToPushService(
  house: House,
  key: HouseKey,
  to: PushAddress,
  text: string,
): Promise<PushAnswer> {
  const body = sealPush(Buffer.from(text), to)
  const headers = {
    authorization: vapidOf(to.endpoint, key, contactOf(house), house.clock.now()),
    'content-encoding': 'aes128gcm',
    'content-type': 'application/octet-stream',
    ttl: String(keptFor),
    urgency: 'high',
  }
  return answerOf(await post(house, to.endpoint, headers, body))
}

/** Whether this is an address that a push service may have: it comes from a browser, so it may be made up. */
export const isPushEndpoint = isOutward

/**
 * Wakes a device without a word: what it shows then, it knows already. Nothing of it is needed but where it is reached.
 * @throws Error with the service's answer when it is to be tried again
 */
export async function wakeDevice(house: House, key: HouseKey, endpoint: string): Promise<PushAnswer> {
  const headers = {
    authorization: vapidOf(endpoint, key, contactOf(house), house.clock.now()),
    ttl: String(keptFor),
    urgency: 'normal',
  }
  return answerOf(await post(house, endpoint, headers, Buffer.alloc(0)))
}

function answerOf(status: number): PushAnswer {
  if (status === 404 || status === 410) return 'gone'
  if (status < 200 || status > 299) throw new Error(`push service: ${status}`)
  return 'taken'
}

async function post(
  house: House,
  endpoint: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<number> {
  if (!isPushEndpoint(house, endpoint)) return 410
  return postOutward(house, endpoint, headers, body)
}

// RFC 8292 wants somebody to turn to.
function contactOf({ config }: House): string {
  const address = /<(.+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom
  return isAtHome({ config }) ? `mailto:${address}` : config.address
}
