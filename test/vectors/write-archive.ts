// Writes the golden archive of this format, once: node test/vectors/write-archive.ts. An old one is never written anew.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { archiveVersion, type Folder, sealReadable, writeArchive } from '#vault/archive/archive.ts'
import { utf8 } from '#vault/bytes.ts'
import { beginFile, type SealedFile, sealFile } from '#vault/file/file.ts'
import { lockByPassphrase, lockByRecoveryCode, newRecoveryCode } from '#vault/identity/unlock.ts'
import { founderCode } from '#vault/log/log.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { commitmentOf, newSpaceKey, wrapForReaders } from '#vault/space/space.ts'
import { newPassphrase } from '#vault/words/passphrase.ts'
import { day, openStory, tenant } from '../vault.ts'

const to = join(import.meta.dirname, `archive-${archiveVersion}`)
if (existsSync(to)) throw new Error(`${to} is there, and stays as it is`)

const { book, amina, jonas, key } = await openStory()
const next = await newSpaceKey(tenant, key.space, 2)
const readers = [amina, jonas].map(({ card }) => card.id)
await book.say(amina, 'epoch_opened', {
  space: key.space,
  epoch: 2,
  commitment: await commitmentOf(next),
  readers,
})

const files: Folder = {}
const picture = Object.assign(new Blob([utf8('Zugangsdaten, nur ein Beispiel\n'.repeat(40))]), {
  name: 'Zugänge.txt',
})
const file: SealedFile = await sealFile(picture, await beginFile(picture), async ({ id, index, bytes }) => {
  files[`${id}/${index}`] = bytes
})
const bodies = [
  { title: 'Postfach', text: 'Das Kennwort liegt im Schrank, oben links. ÄÖÜ ß €' },
  { title: 'Anlage', file },
  { title: 'Gespräch vom Montag', done: true, minutes: 12.5, tags: [] },
]
const place = (i: number) => ({ id: `record${i}`, version: i + 1, author: amina.card.id })
const envelopes = await Promise.all(
  bodies.map((body, i) => sealEnvelope(i === 0 ? key : next, place(i), body, i === 2 ? amina : undefined)),
)
const [passphrase, recoveryCode, copyPassphrase] = [newPassphrase(), await newRecoveryCode(), newPassphrase()]
const locks = [await lockByPassphrase(amina, passphrase, 17), await lockByRecoveryCode(amina, recoveryCode)]
const wraps = [
  ...(await wrapForReaders(key, book.state, readers)),
  ...(await wrapForReaders(next, book.state, readers)),
]
const copy = await sealReadable(
  { 'eintraege.json': utf8(JSON.stringify(bodies, null, 1)) },
  copyPassphrase,
  17,
)
const holdings = { tenant, log: book.entries, locks, wraps, envelopes, files }
const folder = await writeArchive(holdings, day(9), { signer: amina, copy })
for (const [path, bytes] of Object.entries(folder)) {
  mkdirSync(dirname(join(to, path)), { recursive: true })
  writeFileSync(join(to, path), bytes)
}
const secrets = { passphrase, recoveryCode, copyPassphrase, founder: await founderCode(book.state), bodies }
writeFileSync(
  join(import.meta.dirname, `archive-${archiveVersion}.secrets.json`),
  `${JSON.stringify(secrets, null, 2)}\n`,
)
