import { base64url, fromBase64url, newId } from '#vault/bytes.ts'
import type { Lock } from '#vault/identity/unlock.ts'
import { type Attack, onTheWire } from '../attack.ts'
import type { Story } from '../story.ts'
import { flipped, turned } from '../text.ts'
import { downloads, downloadsPlan, unlocksAnew, unlocksByWords } from '../visits.ts'
import type { Bend } from '../wire.ts'

/** The sealed keyring is served as somebody would rather have it. */
const handout =
  (change: (lock: Lock, story: Story) => unknown) =>
  (story: Story): Bend =>
  async (answer, { path }) =>
    path.endsWith('/handout') ? { ...answer, lock: await change(answer.lock, story) } : undefined

const lock = (
  name: string,
  code: Attack['code'],
  change: Parameters<typeof handout>[0],
  visit = unlocksAnew,
): Attack => onTheWire({ name, code, visit, bend: handout(change) })

/** The same age file whose header asks for another work factor: 2 to the power of this. */
const factor = (log2: number) => (lock: Lock) => {
  const file = Buffer.from(fromBase64url(lock.sealed)).toString('latin1')
  const bent = file.replace(/(-> scrypt \S+) \d+\n/, `$1 ${log2}\n`)
  return { ...lock, sealed: base64url(Buffer.from(bent, 'latin1')) }
}

const bytes =
  (part: string, change: (bytes: Uint8Array, story: Story) => Uint8Array | Promise<Uint8Array>) =>
  (story: Story): Bend =>
  (answer, { path }) =>
    path.endsWith(part) && answer instanceof Uint8Array ? change(answer, story) : undefined

const swapped = (): Bend => {
  let first: Uint8Array | undefined
  return (answer, { path }) => {
    if (!path.endsWith('/content')) return undefined
    first ??= answer
    return first
  }
}

export const doorAttacks: Attack[] = [
  lock('weakens the work that guards a passphrase', 'unlock.weak', factor(10), unlocksByWords),
  lock('asks for work that never ends', 'unlock.weak', factor(30), unlocksByWords),
  lock(
    'cuts off the sealed keyring',
    'unlock.form',
    ({ sealed, ...it }) => ({ ...it, sealed: sealed.slice(0, 40) }),
    unlocksByWords,
  ),
  lock('bends the sealed keyring', 'age.damaged', ({ sealed, ...it }) => {
    return { ...it, sealed: flipped(sealed, (length) => length - 1) }
  }),
  lock('hangs something onto the sealed keyring', 'unlock.form', (it) => ({ ...it, hint: 'x' })),
  lock('lowers the suite of the sealed keyring', 'unlock.form', (it) => ({ ...it, suite: 0 })),
  lock('calls the sealed keyring that of another member', 'unlock.other-member', (it, { people }) => ({
    ...it,
    member: people.amina.member,
  })),
  lock('serves another way than was asked for', 'unlock.other-member', (it) => ({ ...it, id: newId() })),
  lock('serves the sealed keyring of somebody else as mine', 'unlock.wrong-passkey', async (it, story) => {
    const { person, way } = story.people.amina
    const answer = await story.house.as(person).fetch(`/vault/keyring/ways/${way}/handout`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    return { ...(await answer.json()).lock, id: it.id, member: it.member }
  }),
  onTheWire({
    name: 'shows a vault of its own to a new device',
    code: 'log.other-founder',
    who: 'mara',
    visit: (device, { organisation, code }) => device.ask('acceptFingerprint', organisation, code),
    bend:
      (story) =>
      (answer, { path }) =>
        path.includes('/log?after=') ? { ...answer, entries: story.planted.lines } : undefined,
  }),

  onTheWire({ name: 'swaps two parts of a file', code: 'file.part-other', visit: downloads, bend: swapped }),
  onTheWire({
    name: 'cuts off the end of a file',
    code: 'file.part-other',
    visit: downloads,
    bend: bytes('/content', (all) => all.slice(0, -100)),
  }),
  onTheWire({
    name: 'flips a bit in a file',
    code: 'file.part-other',
    visit: downloadsPlan,
    bend: bytes('/content', (all) => turned(new Uint8Array(all), all.length >> 1)),
  }),
  onTheWire({
    name: 'serves another file (swaps an attachment)',
    code: 'file.part-other',
    visit: downloadsPlan,
    bend: bytes('/content', async (_, story) => {
      const { jonas } = story.people
      const answer = await story.house.as(jonas.person).fetch(`/vault/files/${story.notes.film.id}/content`)
      return new Uint8Array(await answer.arrayBuffer())
    }),
  }),
]
