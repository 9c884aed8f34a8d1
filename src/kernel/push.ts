import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  type ECDH,
  hkdfSync,
  type JsonWebKey,
  randomBytes,
  sign,
} from 'node:crypto'
import { hour, later } from './clock.ts'

/** Where a device is told, and the keys by which it alone reads what it is told. All base64url but the address. */
export type PushAddress = { endpoint: string; publicKey: string; authSecret: string }

/** The key by which a push service knows this house again (VAPID, RFC 8292). */
export type HouseKey = { publicKey: string; privateKey: string }

const curve = 'prime256v1'

export function newHouseKey(): HouseKey {
  const pair = createECDH(curve)
  pair.generateKeys()
  return { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') }
}

/** Everything is as long as this before it is sealed, so that its length tells nobody what it is. */
const sealedLength = 1000

type Chance = { pair: ECDH; salt: Uint8Array }

function chance(): Chance {
  const pair = createECDH(curve)
  pair.generateKeys()
  return { pair, salt: randomBytes(16) }
}

/**
 * Seals a short text to one device (RFC 8291, `aes128gcm` of RFC 8188).
 * @throws Error when the device's key is no point of the curve
 */
export function sealPush(
  text: Uint8Array,
  to: Omit<PushAddress, 'endpoint'>,
  length = sealedLength,
  { pair, salt }: Chance = chance(),
): Buffer {
  const [device, house] = [Buffer.from(to.publicKey, 'base64url'), pair.getPublicKey()]
  const shared = pair.computeSecret(device)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), device, house])
  const key = derive(shared, Buffer.from(to.authSecret, 'base64url'), info, 32)
  const content = derive(key, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(key, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', content, nonce)
  const padding = Buffer.alloc(Math.max(0, length - text.length))
  const sealed = [
    cipher.update(text),
    cipher.update(Buffer.from([2])),
    cipher.update(padding),
    cipher.final(),
  ]
  const head = Buffer.alloc(5)
  head.writeUInt32BE(4096)
  head.writeUInt8(house.length, 4)
  return Buffer.concat([salt, head, house, ...sealed, cipher.getAuthTag()])
}

const derive = (key: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length))

/** Says to a push service who sends: a token for its origin alone, good for half a day (RFC 8292). */
export function vapidOf(endpoint: string, key: HouseKey, contact: string, now: Date): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(later(now, 12 * hour).getTime() / 1000),
    sub: contact,
  }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(said), { key: signingKey(key), dsaEncoding: 'ieee-p1363' })
  return `vapid t=${said}.${signature.toString('base64url')}, k=${key.publicKey}`
}

function signingKey({ publicKey, privateKey }: HouseKey) {
  const point = Buffer.from(publicKey, 'base64url')
  const key: JsonWebKey = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
    d: Buffer.from(privateKey, 'base64url').toString('base64url'),
  }
  return createPrivateKey({ key, format: 'jwk' })
}
