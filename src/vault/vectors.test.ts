import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { base64url, fromBase64url, hkdf } from './bytes.ts'
import { canonical } from './canonical.ts'
import { paddedLength, padme } from './padding.ts'
import { isSigned, sign, signingKeyOf } from './signing.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const asHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('published vectors', () => {
  test.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('of Ed25519 (RFC 8032 section 7.1)', async (seed, verify, message, signature) => {
    const pair = await signingKeyOf(hex(seed))
    expect(asHex(fromBase64url(pair.verify))).toBe(verify)
    expect(asHex(fromBase64url(await sign(pair.key, hex(message))))).toBe(signature)
    expect(await isSigned(pair.verify, base64url(hex(signature)), hex(message))).toBe(true)
    expect(await isSigned(pair.verify, base64url(hex(signature)), hex(`${message}00`))).toBe(false)
  })

  test('of HKDF-SHA-256 (RFC 5869 appendix A.1 to A.3)', async () => {
    const first = await hkdf(
      hex('0b'.repeat(22)),
      hex('000102030405060708090a0b0c'),
      hex('f0f1f2f3f4f5f6f7f8f9'),
      42,
    )
    expect(asHex(first)).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    )
    const range = (from: number, to: number) => Uint8Array.from({ length: to - from }, (_, i) => from + i)
    const second = await hkdf(range(0, 80), range(0x60, 0xb0), range(0xb0, 0x100), 82)
    expect(asHex(second)).toBe(
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    )
    const third = await hkdf(hex('0b'.repeat(22)), '', '', 42)
    expect(asHex(third)).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    )
  })

  test('of Padmé (PURBs, PoPETs 2019: at most 12 % more, O(log log n) bits of the length left)', () => {
    expect([9, 100, 1000, 4097, 65_537, 1_048_577].map(padme)).toEqual([
      10, 104, 1024, 4352, 67_584, 1_081_344,
    ])
    for (let length = 2; length < 5e6; length = Math.ceil(length * 1.01)) {
      expect(padme(length)).toBeGreaterThanOrEqual(length)
      expect(padme(length)).toBeLessThanOrEqual(length * 1.12 + 1)
      expect(padme(padme(length))).toBe(padme(length))
    }
    expect([0, 1, 256, 257, 4096].map(paddedLength)).toEqual([256, 256, 256, 512, 4096])
  })

  test('of the canonical spelling (RFC 8785 section 3.2.3, and numbers of appendix B)', () => {
    const names = {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\u{1F600}': 'Smiley',
      '1': 'One',
      ö: 'Latin',
      '\u0080': 'Control',
    }
    expect(Object.keys(JSON.parse(canonical(names))).filter((name) => name !== '1')).toEqual([
      '\r',
      '\u0080',
      'ö',
      '€',
      '\u{1F600}',
    ])
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0]
    expect(canonical(numbers)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]')
    expect(canonical({ b: [null, true, 'a/b"\n€'], a: {} })).toBe('{"a":{},"b":[null,true,"a/b\\"\\n€"]}')
  })

  test.each([[undefined], [Number.NaN], ['\ud800'], [{ a: undefined }], [new Date()], [1n]])(
    '%o has no canonical spelling',
    (value) => {
      expect(() => canonical(value)).toThrow('canonical.form')
    },
  )
})

describe('base64url', () => {
  test('has one spelling for each bytes (RFC 4648 section 10 and 3.5)', () => {
    const known = ['', 'Zg', 'Zm8', 'Zm9v', 'Zm9vYg', 'Zm9vYmE', 'Zm9vYmFy']
    expect(known.map((text) => Buffer.from(fromBase64url(text)).toString())).toEqual([
      '',
      'f',
      'fo',
      'foo',
      'foob',
      'fooba',
      'foobar',
    ])
    for (const text of ['Zh', 'Zm9', 'Z', 'Zg==', 'Zm 9', 'Zm9+', 'Zmä'])
      expect(() => fromBase64url(text)).toThrow('bytes.form')
  })
})

test('base64url undoes itself for any bytes, and takes no other text for them', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  for (let length = 0; length < 70; length++) {
    const bytes = crypto.getRandomValues(new Uint8Array(length))
    const text = base64url(bytes)
    expect(text).toBe(Buffer.from(bytes).toString('base64url'))
    expect(fromBase64url(text)).toEqual(bytes)
    const others = [...letters]
      .map((letter) => `${text.slice(0, -1)}${letter}`)
      .filter((other) => other !== text)
    const same = others.filter((other) => {
      try {
        return Buffer.from(fromBase64url(other)).equals(Buffer.from(bytes))
      } catch {
        return false
      }
    })
    expect(same).toEqual([])
  }
})

test('base64url is as strict where the platform reads it', () => {
  const program = `
    import { base64url, fromBase64url } from '${new URL('./bytes.ts', import.meta.url).href}'
    const refused = (text) => { try { fromBase64url(text); return false } catch (fault) { return fault.code === 'bytes.form' } }
    const wrong = []
    for (let length = 48; length < 120; length++) {
      const bytes = crypto.getRandomValues(new Uint8Array(length))
      const text = base64url(bytes)
      if (!Buffer.from(fromBase64url(text)).equals(Buffer.from(bytes))) wrong.push(length)
      const bent = [text + '=', text + ' ', ' ' + text, text.slice(0, 70) + '+' + text.slice(71), text + 'ä', text + '\\n']
      const last = length % 3 === 0 ? [] : [text.slice(0, -1) + '_']
      if (![...bent, ...last].every(refused)) wrong.push(-length)
    }
    console.log(typeof Uint8Array.fromBase64, wrong.join())`
  const flags = ['--js-base-64', '--input-type=module', '-e', program]
  expect(execFileSync(process.execPath, flags, { encoding: 'utf8' }).trim()).toBe('function')
})
