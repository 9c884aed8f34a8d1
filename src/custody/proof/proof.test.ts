import { createHash, hash } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, test } from 'vitest'
import { challengeText, isSolved, parts, readChallenge, solve } from './proof.ts'

const challenge = `${challengeText({ slug: 'ferien', bits: 6, endsAt: new Date('2027-03-01T12:00:00Z'), nonce: 'n'.repeat(22) })}.${'0'.repeat(32)}`

describe('a proof of work', () => {
  test('rests on SHA-256 as it is published (FIPS 180-4)', () => {
    const hex = Buffer.from(sha256(new TextEncoder().encode('abc'))).toString('hex')
    expect(hex).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
  test('can be checked without any code of ours', () => {
    const [said = '', numbers = ''] = solve(challenge).split('~')
    const seed = createHash('sha256').update(said).digest()
    for (const [part, number] of numbers.split('.').entries()) {
      const tail = Buffer.alloc(8)
      tail.writeUInt32BE(part)
      tail.writeUInt32BE(Number.parseInt(number, 36), 4)
      expect(createHash('sha256').update(seed).update(tail).digest()[0]).toBeLessThan(4)
    }
  })
  test('says after each part how far it is', () => {
    const heard: number[] = []
    solve(challenge, (done) => heard.push(done))
    expect(heard).toEqual(Array.from({ length: parts }, (_, at) => at + 1))
  })
  test('of another challenge, of fewer parts or of made-up numbers is none', () => {
    const numbers = solve(challenge).split('~')[1]?.split('.') ?? []
    expect(isSolved(challenge, numbers, 6)).toBe(true)
    expect(isSolved(challenge, numbers, 6, (bytes) => hash('sha256', bytes, 'buffer'))).toBe(true)
    expect(isSolved(challenge.replace('ferien', 'freien'), numbers, 6)).toBe(false)
    expect(isSolved(challenge, numbers.slice(1), 6)).toBe(false)
    expect(isSolved(challenge, Array(parts).fill('0'), 6)).toBe(false)
    expect(isSolved(challenge, Array(parts).fill('zzzzzzz'), 1)).toBe(false)
  })
  test('that is no challenge at all is read as none', () => {
    expect(readChallenge('')).toBeUndefined()
    expect(readChallenge(`${challenge}0`)).toBeUndefined()
    expect(readChallenge(challenge)?.bits).toBe(6)
  })
})
