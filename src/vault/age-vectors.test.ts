import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { newAgeIdentity, openByPassphrase, openWith } from './age.ts'
import type { Bytes } from './bytes.ts'

const folder = 'test/vectors/age'

/** A vector of the C2SP test kit for age: lines of what is expected, an empty one, the file. */
function read(name: string) {
  const bytes = readFileSync(`${folder}/${name}`)
  const end = bytes.indexOf('\n\n')
  const head = bytes.subarray(0, end).toString().split('\n')
  const said = (key: string) =>
    head.flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2)] : []))
  const body = bytes.subarray(end + 2)
  const file = new Uint8Array(said('compressed').length > 0 ? inflateSync(body) : body)
  const [expected = '', payload = ''] = [said('expect')[0], said('payload')[0]]
  return { expected, payload, identities: said('identity'), passphrases: said('passphrase'), file }
}

/** What the vault makes of it: the hash of what it opens, null for "not for this key", or the code it refuses with. */
async function outcome({ identities, passphrases, file }: ReturnType<typeof read>): Promise<string | null> {
  // One file is empty and names no key: it is no file for any.
  const keys = identities.length + passphrases.length > 0 ? identities : [await newAgeIdentity()]
  const ways = [
    ...keys.map((identity) => () => openWith(identity, file)),
    ...passphrases.map((passphrase) => () => openByPassphrase(passphrase, file)),
  ]
  for (const way of ways) {
    const opened = await way().catch(({ code }: { code: string }) => code)
    if (opened !== null) return typeof opened === 'string' ? opened : hashOf(opened)
  }
  return null
}

const hashOf = (bytes: Bytes) => createHash('sha256').update(bytes).digest('hex')
const names = readdirSync(folder).filter((name) => name !== 'README.md')
const ofPassphrases = names.filter((name) => read(name).passphrases.length > 0)
const ofKeys = names.filter((name) => !ofPassphrases.includes(name))

describe('of the published vectors for age', () => {
  test.each(ofKeys)('%s (a file for keys) has the outcome that they name', async (name) => {
    const vector = read(name)
    const seen = await outcome(vector)
    if (vector.expected === 'success') expect(seen).toBe(vector.payload)
    else if (vector.expected === 'no match') expect(seen).toBeNull()
    else expect(seen).toBe('age.damaged')
  })

  test.each(ofPassphrases)(
    '%s (a file for words) opens nothing, for it asks for too little work',
    async (name) => {
      expect(await outcome(read(name))).toBeOneOf(['unlock.weak', 'unlock.form'])
    },
  )
})
