import { join, mustSend } from '#test/custody.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { organisation } from '#test/world.ts'
import { randomBytes } from '#vault/bytes.ts'
import { type Identity, identityAt, newIdentity } from '#vault/identity/identity.ts'
import { type Lock, newRecoveryCode, unlock } from '#vault/identity/unlock.ts'
import type { Entry } from '#vault/log/entry.ts'
import { found, replay } from '#vault/log/log.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { openWrap, type SpaceKey, type Wrap } from '#vault/space/space.ts'
import { type Device, openDevice } from './device.ts'

export type Stored = { envelope: Envelope; writtenAt: string }
export type Page = {
  envelopes: Stored[]
  gone: { kind: string; id: string }[]
  cursor: string
  more: boolean
}

/** One of the organisation, with the browser in front of them and the secret of their passkey. */
export type Somebody = {
  person: Person
  device: Device
  prf: Uint8Array<ArrayBuffer>
  member: string
  way: string
}

export const passphrase = 'Abend Birne Dorf Fisch Garten Honig Insel'

export type Story = Awaited<ReturnType<typeof tellStory>>

/**
 * Lichtblick has two founders and three members, a notebook with a file, and records that a substitute reads for a
 * while. Mara was removed, Clara waits to be admitted. What the server said before stays at hand, for whoever wants to say
 * it again.
 */
export async function tellStory() {
  const house = await openTestHouse()
  const amina = await moveIn(house, 'Amina Adler')
  const id = await organisation(house, 'Lichtblick', amina.person)
  const as = openArms(house, id)
  await amina.device.ask('foundVault', id)
  const { words: _, code } = (await amina.device.ask('lookAtFingerprint', id)) ?? { words: [], code: '' }
  const joining = { house, id, code, amina }
  const jonas = await admit(joining, 'Jonas Jung', 'admin', [])
  const records = await amina.device.ask('mustSpaceFor', id, 'records', 'Fälle')
  const mara = await admit(joining, 'Mara Mohn', 'member', [])
  const notebook = await amina.device.ask('mustSpaceFor', id, 'notebook', 'Notizbuch')
  const bea = await admit(joining, 'Bea Berg', 'member', [notebook])
  const deniz = await admit(joining, 'Deniz Demir', 'member', [notebook])
  const notes = await writeNotes(amina.device, id, notebook)
  await amina.device.ask('writeRecord', id, records, { what: 'case', title: 'Fall 1' })
  await amina.device.ask('letRead', id, records, bea.member, inDays(house, 2))
  const before = await as.listen(jonas, notebook)
  await amina.device.ask('dismiss', id, mara.member)
  await amina.device.ask('writeRecord', id, notebook, note('Tresor, zweite Fassung'), notes.changed)
  await amina.device.ask('writeRecord', id, notebook, schema(2), notes.schema)
  await jonas.device.ask('listRecords', id, notebook)
  const { lines: seen, ...rest } = await as.listen(jonas, notebook)
  await jonas.device.ask('eraseRecord', id, notebook, notes.erased.id)
  const clara = await show(house, id, 'Clara Conrad')
  return {
    house,
    organisation: id,
    code,
    spaces: { directory: await firstSpace(seen), notebook, records },
    people: { amina, jonas, mara, bea, deniz, clara },
    notes,
    /** What the server told Jonas before Mara left, and before a note was erased. */
    before,
    seen: { lines: seen, ...rest },
    elsewhere: await openElsewhere(house),
    planted: await openPlanted(id),
    ...as,
  }
}

const note = (title: string) => ({ what: 'note', title })
const schema = (version: number) => ({ what: 'schema', version, fields: ['Name'] })
export const inDays = (house: TestHouse, days: number) =>
  `${new Date(house.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 19)}Z`

async function moveIn(house: TestHouse, name: string): Promise<Somebody> {
  const person = await house.person(name)
  await house.stepUp(person)
  const device = await openDevice(house, person)
  const prf = randomBytes(32)
  const typed = name.startsWith('Jonas') ? passphrase : await newRecoveryCode()
  const kind = name.startsWith('Jonas') ? 'passphrase' : 'recovery'
  await device.ask('makeKeyring', [
    { kind: 'passkey', prf },
    { kind, typed },
  ])
  const { keyring } = await device.ask('lookAtKeyring')
  const way = keyring?.ways.find((one) => one.kind === 'passkey')?.id ?? ''
  return { person, device, prf, member: keyring?.member ?? '', way }
}

async function show(house: TestHouse, id: string, name: string): Promise<Somebody> {
  const somebody = await moveIn(house, name)
  await join(house, id, somebody.person)
  await somebody.device.ask('showCard', id)
  return somebody
}

type Joining = { house: TestHouse; id: string; code: string; amina: Somebody }

async function admit(
  { house, id, code, amina }: Joining,
  name: string,
  role: 'admin' | 'member',
  spaces: string[],
) {
  const somebody = await show(house, id, name)
  await amina.device.ask('lookAtCard', id, somebody.member)
  await amina.device.ask('admit', id, somebody.member, role, spaces)
  await somebody.device.ask('acceptFingerprint', id, code)
  return somebody
}

async function writeNotes(device: Device, id: string, notebook: string) {
  const write = (body: object) => device.ask('writeRecord', id, notebook, body as never)
  const changed = await write(note('Tresor'))
  const other = await write(note('Schlüssel fürs Büro'))
  const erased = await write(note('Altes WLAN'))
  const schemaNote = await write(schema(1))
  const file = new File([randomBytes(60_000), randomBytes(60_000)], 'Plan.pdf', { type: 'application/pdf' })
  const large = new File([new Uint8Array(1_300_000).fill(7)], 'Film.mp4', { type: 'video/mp4' })
  const upload = async (one: File) => {
    const where = { organisation: id, space: notebook, record: other.id }
    return (await device.ask('uploadFile', where, one, { name: one.name })).file
  }
  const [plan, film] = [await upload(file), await upload(large)]
  return { changed, other, erased, schema: schemaNote, plan, film }
}

/** What a hostile server and those who help it have at hand. */
function openArms(house: TestHouse, id: string) {
  const get = async <T>({ person }: Somebody, path: string) =>
    (await mustSend(house, person, `GET ${path}`)) as T
  const lines = async (who: Somebody) =>
    (await get<{ entries: Entry[] }>(who, `/vault/organisations/${id}/log?after=-1`)).entries
  const wraps = async (who: Somebody) =>
    (await get<{ spaces: { wraps: Wrap[] }[] }>(who, `/vault/organisations/${id}/spaces`)).spaces.flatMap(
      (space) => space.wraps,
    )
  const page = (who: Somebody, space: string) => get<Page>(who, `/vault/spaces/${space}/envelopes`)
  return {
    lines,
    wraps,
    page,
    listen: async (who: Somebody, space: string) => ({
      lines: await lines(who),
      wraps: await wraps(who),
      page: await page(who, space),
    }),
    /** Somebody's keys: those who help the server hand them over. */
    identity: async ({ person, prf, way }: Somebody): Promise<Identity> => {
      const { lock } = (await mustSend(house, person, `POST /vault/keyring/ways/${way}/handout`)) as {
        lock: Lock
      }
      const mine = await unlock(lock, prf)
      if (!mine) throw new Error('not the passkey of this lock')
      return identityAt(id, mine)
    },
    keyOf: async (me: Identity, wrap: Wrap | undefined, entries: Entry[]): Promise<SpaceKey> => {
      const key = wrap && (await openWrap(me.age, wrap, await replay(entries, { tenant: id })))
      if (!key) throw new Error('no key')
      return key
    },
  }
}

const firstSpace = async (entries: Entry[]): Promise<string> => {
  const opened = entries.find(({ kind }) => kind === 'space_opened') as Extract<
    Entry,
    { kind: 'space_opened' }
  >
  return opened.payload.space
}

/** Another organisation on the same server. */
async function openElsewhere(house: TestHouse) {
  const wanda = await moveIn(house, 'Wanda Wald')
  const id = await organisation(house, 'Waldhaus', wanda.person)
  await wanda.device.ask('foundVault', id)
  const notebook = await wanda.device.ask('mustSpaceFor', id, 'notebook', 'Notizbuch')
  await wanda.device.ask('writeRecord', id, notebook, { what: 'note', title: 'Waldhaus' })
  const arms = openArms(house, id)
  return { wanda, lines: await arms.lines(wanda), page: await arms.page(wanda, notebook) }
}

/** A vault that the server has founded itself under the name of the organisation. */
async function openPlanted(tenant: string) {
  const identity = await newIdentity(tenant)
  return { identity, lines: [await found(identity, '2027-03-01T08:00:00Z')] }
}
