import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  factorOf,
  isHybrid,
  newAgeIdentity,
  openByPassphrase,
  openWith,
  recipientOf,
  sealByPassphrase,
  sealTo,
} from './age.ts'
import { type Bytes, text, utf8 } from './bytes.ts'

let [amina, jonas, classic] = ['', '', '']
let file: Bytes
beforeAll(async () => {
  amina = await newAgeIdentity()
  jonas = await newAgeIdentity()
  classic = await identityToRecipient(await generateX25519Identity())
  file = await sealTo([await recipientOf(amina)], utf8('anvertraut'))
})

describe('an age file', () => {
  test('opens for whom it was sealed, and is not for anybody else', async () => {
    expect(text((await openWith(amina, file)) ?? file)).toBe('anvertraut')
    expect(await openWith(jonas, file)).toBeNull()
  })
  test('does not open once any single bit of it was flipped', async () => {
    const damages = Array.from({ length: 60 }, (_, i) => Math.floor((i * file.length * 8) / 60))
    for (const bit of damages) {
      const damaged = new Uint8Array(file)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await openWith(amina, damaged).catch(({ code }) => code)).toBeOneOf([null, 'age.damaged'])
    }
  })
  test('is never sealed for a classic recipient, alone or beside a hybrid one', async () => {
    expect(isHybrid(classic)).toBe(false)
    await expect(sealTo([classic], file)).rejects.toMatchObject({ code: 'age.classic' })
    await expect(sealTo([await recipientOf(amina), classic], file)).rejects.toMatchObject({
      code: 'age.mixed',
    })
    await expect(sealTo([], file)).rejects.toMatchObject({ code: 'age.classic' })
  })
})

describe('a passphrase file', () => {
  test('asks for work of 2^17 at least, and says so before anybody types', async () => {
    await expect(sealByPassphrase('leise', file, 16)).rejects.toMatchObject({ code: 'unlock.weak' })
    const weak = new Encrypter()
    weak.setPassphrase('leise')
    weak.setScryptWorkFactor(10)
    const made = new Uint8Array(await weak.encrypt('x'))
    expect(factorOf(made)).toBe(10)
    await expect(openByPassphrase('leise', made)).rejects.toMatchObject({ code: 'unlock.weak' })
  })
  test('is refused when it is sealed for keys instead', async () => {
    await expect(openByPassphrase('leise', file)).rejects.toMatchObject({ code: 'unlock.form' })
  })

  // The cases that the C2SP test kit for age names for scrypt, bent into a file of our own: none may cost any work.
  test.each([
    ['no work factor', (_: string, salt: string) => `scrypt ${salt}`],
    ['a work factor of zero', (_: string, salt: string) => `scrypt ${salt} 0`],
    ['a negative one', (_: string, salt: string) => `scrypt ${salt} -17`],
    ['one with a plus', (_: string, salt: string) => `scrypt ${salt} +17`],
    ['one with a leading zero', (_: string, salt: string) => `scrypt ${salt} 017`],
    ['one in hexadecimal', (_: string, salt: string) => `scrypt ${salt} 0x11`],
    ['one that overflows', (_: string, salt: string) => `scrypt ${salt} 18446744073709551617`],
    ['garbage in front of it', (_: string, salt: string) => `scrypt ${salt} a17`],
    ['another argument', (_: string, salt: string) => `scrypt ${salt} 17 17`],
    ['no salt', () => 'scrypt 17'],
    ['a short salt', (_: string, salt: string) => `scrypt ${salt.slice(4)} 17`],
    ['a long salt', (_: string, salt: string) => `scrypt ${salt}AAAA 17`],
    ['another kind in capitals', (_: string, salt: string) => `Scrypt ${salt} 17`],
    [
      'a second recipient',
      (line: string, salt: string) => `${line}\n${'A'.repeat(43)}\n-> scrypt ${salt} 17`,
    ],
  ])('is refused at once when its header has %s', async (_, bend) => {
    const made = Buffer.from(await sealed()).toString('latin1')
    const [line = '', salt = ''] = made.match(/scrypt (\S+) 17/) ?? []
    const bent = new Uint8Array(Buffer.from(made.replace(line, bend(line, salt)), 'latin1'))
    expect(() => factorOf(bent)).toThrow('unlock.form')
    await expect(openByPassphrase('leise', bent)).rejects.toMatchObject({ code: 'unlock.form' })
  })
})

let made: Promise<Bytes> | undefined
function sealed(): Promise<Bytes> {
  made ??= sealByPassphrase('leise', utf8('anvertraut'), 17)
  return made
}
