import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newHouseKey, sealPush, vapidOf } from './push.ts'

const now = new Date('2027-03-01T09:00:00Z')
const bytes = (text: string) => Buffer.from(text, 'base64url')

// RFC 8291, section 5 and appendix A.
const vector = {
  text: 'When I grow up, I want to be a watermelon',
  house: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  device: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  publicKey: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  authSecret: 'BTBZMqHH6r4Tts7J_aSIgg',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  sealed:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
}

/** What a browser does with it. */
function opened(sealed: Buffer, device: string, authSecret: string): string {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(bytes(device))
  const [salt, house] = [sealed.subarray(0, 16), sealed.subarray(21, 86)]
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), house])
  const key = hkdfSync('sha256', pair.computeSecret(house), bytes(authSecret), info, 32)
  const derive = (what: string, length: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(key), salt, `Content-Encoding: ${what}\0`, length))
  const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  cipher.setAuthTag(sealed.subarray(-16))
  const text = Buffer.concat([cipher.update(sealed.subarray(86, -16)), cipher.final()])
  return text.subarray(0, text.lastIndexOf(2)).toString()
}

describe('a push message', () => {
  test('is sealed as RFC 8291 shows it, byte by byte', () => {
    const pair = createECDH('prime256v1')
    pair.setPrivateKey(bytes(vector.house))
    const sealed = sealPush(Buffer.from(vector.text), vector, 0, { pair, salt: bytes(vector.salt) })
    expect(sealed.toString('base64url')).toBe(vector.sealed)
    expect(opened(sealed, vector.device, vector.authSecret)).toBe(vector.text)
  })

  test('is sealed anew each time, and as long as every other', () => {
    const [short, long] = ['Ja.', 'Deine Schicht an der Tür beginnt in einer Stunde.']
    const sealed = [short, long, short].map((text) => sealPush(Buffer.from(text), vector))
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1)
    expect(sealed[0]?.equals(sealed[2] ?? Buffer.alloc(0))).toBe(false)
    expect(sealed.map((one) => opened(one, vector.device, vector.authSecret))).toEqual([short, long, short])
  })

  test('is not sealed to a key that is none', () => {
    expect(() => sealPush(Buffer.from('Hallo'), { ...vector, publicKey: 'BCVx' })).toThrow()
  })

  test('says who sends it: to this service only, for half a day (RFC 8292)', () => {
    const key = newHouseKey()
    const said = vapidOf('https://push.example/send/1', key, 'mailto:jam@example.org', now)
    const [, head = '', claims = '', signature = ''] = /^vapid t=(.+)\.(.+)\.(.+), k=/.exec(said) ?? []
    expect(JSON.parse(bytes(claims).toString())).toEqual({
      aud: 'https://push.example',
      exp: Date.parse('2027-03-01T21:00:00Z') / 1000,
      sub: 'mailto:jam@example.org',
    })
    const point = bytes(key.publicKey)
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    }
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
    const isTrue = (text: string) =>
      verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes(signature))
    expect([isTrue(`${head}.${claims}`), isTrue(`${head}.e30`)]).toEqual([true, false])
  })
})
