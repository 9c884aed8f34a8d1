import { day, openStory } from '#test/vault.ts'
import { type Archive, type Folder, readArchive, writeArchive } from '#vault/archive/archive.ts'
import { base64url, sha256, text, utf8 } from '#vault/bytes.ts'
import { newGuardians, openGuardians } from '#vault/identity/guardians.ts'
import { extend } from '#vault/log/log.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { type Certificate, certify, mustBeCertificate, shredLine } from '#vault/space/shred.ts'
import { wrapForReaders } from '#vault/space/space.ts'
import { type Attack, inHand } from '../attack.ts'

async function openDrawer() {
  const { amina, jonas, book, key } = await openStory()
  const envelopes = [
    await sealEnvelope(key, { id: 'one', version: 1, author: amina.card.id }, 'Eintrag', amina),
  ]
  const wraps = await wrapForReaders(key, book.state, [amina.card.id, jonas.card.id])
  const holdings = { tenant: key.tenant, log: book.entries.slice(), locks: [], wraps, envelopes, files: {} }
  const archive = await writeArchive(holdings, day(4), { signer: amina })
  const shredded = await extend(book.state, [await shredLine(book.state, amina, key.space, day(5))])
  const certificate = await certify(shredded, amina, { space: key.space, wraps: 3, envelopes: 1 }, day(5))
  const board = await newGuardians(key.tenant)
  return { amina, jonas, archive, certificate, board }
}
type Drawer = Awaited<ReturnType<typeof openDrawer>>
let opened: Promise<Drawer> | undefined
const drawer = () => {
  opened ??= openDrawer()
  return opened
}

const archive = (name: string, code: Attack['code'], bend: (folder: Folder) => Folder | Promise<Folder>) =>
  inHand<Folder>({
    name,
    code,
    honest: async () => ({ ...(await drawer()).archive }),
    bend,
    take: (folder): Promise<Archive> => readArchive(folder),
  })

const certificate = (name: string, bend: (it: Certificate, drawer: Drawer) => Certificate) =>
  inHand<Certificate>({
    name,
    code: 'certificate.forged',
    honest: async () => (await drawer()).certificate,
    bend: async (it) => bend(it, await drawer()),
    take: async (it) => mustBeCertificate(it, (await drawer()).amina.card),
  })

/** Another part, and an index that fits it: whoever can write can count. */
async function consistent(folder: Folder, path: string, part: Uint8Array<ArrayBuffer>): Promise<Folder> {
  const index = JSON.parse(text(folder['index.json'] ?? utf8('{}')))
  const hash = base64url(await sha256(part))
  const parts = index.parts.map((one: { path: string }) =>
    one.path === path ? { path, size: part.length, sha256: hash } : one,
  )
  return { ...folder, [path]: part, 'index.json': utf8(JSON.stringify({ ...index, parts })) }
}

export const keepsakeAttacks: Attack[] = [
  archive(
    'leaves a part out of an archive',
    'archive.part-missing',
    ({ 'envelopes.json': _, ...folder }) => folder,
  ),
  archive('swaps a part of an archive', 'archive.part-other', (folder) => ({
    ...folder,
    'envelopes.json': utf8('[]'),
  })),
  archive('leaves a record out of an archive and counts anew', 'archive.form', (folder) =>
    consistent(folder, 'envelopes.json', utf8('[]')),
  ),
  archive('cuts off the log of an archive and counts anew', 'archive.form', (folder) => {
    const log = JSON.parse(text(folder['log.json'] ?? utf8('[]')))
    return consistent(folder, 'log.json', utf8(JSON.stringify(log.slice(0, 3))))
  }),
  archive('bends the log of an archive', 'log.signature', (folder) => {
    const log = text(folder['log.json'] ?? utf8('')).replace('"role": "member"', '"role": "admin"')
    return consistent(folder, 'log.json', utf8(log))
  }),
  certificate('counts other numbers in a certificate of deletion', (it) => ({ ...it, wraps: 30 })),
  certificate('makes a certificate for another space', (it) => ({ ...it, space: 'cases' })),
  certificate('signs a certificate in the name of another', (it, { jonas }) => ({
    ...it,
    author: jonas.card.id,
  })),
  inHand({
    name: 'shows the sheets of the board another board',
    code: 'guardian.other-set',
    honest: async () => (await drawer()).board.identity.card,
    bend: async (card) => (await newGuardians(card.tenant)).identity.card,
    take: async (card) => openGuardians(card, (await drawer()).board.shares.slice(0, 2)),
  }),
]
