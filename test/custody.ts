import { newId, randomBytes } from '#vault/bytes.ts'
import { type Identity, identityAt, newIdentity } from '#vault/identity/identity.ts'
import { type Lock, lockByPasskey } from '#vault/identity/unlock.ts'
import { type Entry, type Said, timeOf } from '#vault/log/entry.ts'
import { extend, found, nextEntry, replay } from '#vault/log/log.ts'
import type { LogState } from '#vault/log/state.ts'
import { type Envelope, sealEnvelope } from '#vault/space/envelope.ts'
import { commitmentOf, newSpaceKey, type SpaceKey, wrapForReaders } from '#vault/space/space.ts'
import type { Person, TestHouse } from './house.ts'
import { organisation } from './world.ts'

/** What a browser that seals does with the vault's server, told in a few words. */
export type Sealer = Person & { identity: Identity; locks: Lock[] }

export type Answer = {
  status: number
  body: Record<string, unknown> & { code?: string; says?: string }
  headers: Headers
}

/** Sends JSON as somebody's browser. */
export async function send(
  house: TestHouse,
  person: Person,
  line: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const [method = '', path = ''] = line.split(' ')
  const answer = await house.as(person).fetch(path, {
    method,
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
    ...(body !== undefined && {
      body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
    }),
  })
  const text = await answer.text()
  const isJson = (answer.headers.get('content-type') ?? '').includes('json')
  return { status: answer.status, body: isJson ? JSON.parse(text) : {}, headers: answer.headers }
}

/** Somebody with a keyring of two passkeys, stepped up. */
export async function sealer(house: TestHouse, name: string): Promise<Sealer> {
  const person = await house.person(name)
  await house.stepUp(person)
  const identity = await newIdentity('keyring')
  const locks = [
    await lockByPasskey(identity, randomBytes(32)),
    await lockByPasskey(identity, randomBytes(32)),
  ]
  await mustSend(house, person, 'PUT /vault/keyring', { card: identity.card, locks })
  return { ...person, identity, locks }
}

/** As `send`, but a refusal fails the test with its code. */
export async function mustSend(house: TestHouse, person: Person, line: string, body?: unknown, more = {}) {
  const answer = await send(house, person, line, body, more)
  if (answer.status >= 300) throw new Error(`${line}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** The log of an organisation as the test's browsers have it, and what they add to it. */
export class TestVault {
  readonly house: TestHouse
  readonly organisation: string
  state!: LogState
  readonly keys = new Map<string, SpaceKey>()

  constructor(house: TestHouse, organisation: string) {
    this.house = house
    this.organisation = organisation
  }

  get path(): string {
    return `/vault/organisations/${this.organisation}`
  }

  time(): string {
    return timeOf(this.house.clock.now())
  }

  at(who: Sealer): Promise<Identity> {
    return identityAt(this.organisation, who.identity)
  }

  async found(founder: Sealer): Promise<void> {
    const first = await found(await this.at(founder), this.time())
    await mustSend(this.house, founder, `POST ${this.path}`, { after: -1, entries: [first] })
    this.state = await replay([first], { tenant: this.organisation })
  }

  async entry<K extends keyof Said>(author: Sealer, kind: K, payload: Said[K]): Promise<Entry> {
    return (await nextEntry(this.state, await this.at(author), kind, payload, this.time())) as Entry
  }

  /** Signs a line, sends it with keys for its readers and takes it into the own state. */
  async say<K extends keyof Said>(
    author: Sealer,
    kind: K,
    payload: Said[K],
    more: object = {},
  ): Promise<void> {
    const entry = await this.entry(author, kind, payload)
    const body = { after: this.state.head.seq, entries: [entry], ...more }
    await mustSend(this.house, author, `POST ${this.path}/log`, body)
    this.state = await extend(this.state, [entry])
  }

  /** Opens a space for these readers. @returns its id */
  async open(author: Sealer, readers: Sealer[] = [author], keepsVersions = true): Promise<string> {
    const key = await newSpaceKey(this.organisation, newId(), 1)
    const ids = readers.map(({ identity }) => identity.card.id)
    const payload = { space: key.space, commitment: await commitmentOf(key), readers: ids }
    const wraps = await wrapForReaders(key, this.state, ids)
    await this.say(author, 'space_opened', payload, { wraps, keepsVersions })
    this.keys.set(key.space, key)
    return key.space
  }

  /** Opens the next epoch of a space for these readers. */
  async turn(author: Sealer, space: string, readers: Sealer[]): Promise<void> {
    const epoch = (this.keys.get(space)?.epoch ?? 0) + 1
    const key = await newSpaceKey(this.organisation, space, epoch)
    const ids = readers.map(({ identity }) => identity.card.id)
    const wraps = await wrapForReaders(key, this.state, ids)
    await this.say(
      author,
      'epoch_opened',
      { space, epoch, commitment: await commitmentOf(key), readers: ids },
      { wraps },
    )
    this.keys.set(space, key)
  }

  async seal(author: Sealer, space: string, text: string, id = newId(), version = 1): Promise<Envelope> {
    const key = this.keys.get(space)
    if (!key) throw new Error('no such space')
    return sealEnvelope(key, { id, version, author: author.identity.card.id }, { text })
  }

  put(
    author: Sealer,
    space: string,
    envelopes: Envelope[],
    more: object = {},
    key = newId(),
  ): Promise<Answer> {
    const items = envelopes.map((envelope) => ({ envelope, ...more }))
    const path = `POST /vault/spaces/${space}/envelopes`
    return send(this.house, author, path, { envelopes: items }, { 'idempotency-key': key })
  }

  /** Seals and stores a text. @returns the envelope */
  async write(
    author: Sealer,
    space: string,
    text: string,
    id = newId(),
    version = 1,
    more = {},
  ): Promise<Envelope> {
    const envelope = await this.seal(author, space, text, id, version)
    const answer = await this.put(author, space, [envelope], more)
    if (answer.status !== 201) throw new Error(`put: ${answer.status} ${JSON.stringify(answer.body)}`)
    return envelope
  }
}

export async function join(house: TestHouse, organisation: string, person: Person, role = 'member') {
  await house.owner.query(
    'insert into membership (account, organisation, role, joined_at) values ($1, $2, $3, $4) on conflict do nothing',
    [person.account, organisation, role, house.clock.now()],
  )
}

/** Lichtblick with its vault: Amina decides, Bea belongs to it and to its log. */
export async function lichtblick(house: TestHouse) {
  const amina = await sealer(house, 'Amina Adler')
  const bea = await sealer(house, 'Bea Berg')
  const id = await organisation(house, 'Lichtblick', amina)
  await join(house, id, bea)
  const vault = new TestVault(house, id)
  await vault.found(amina)
  await vault.say(amina, 'member_added', { card: (await vault.at(bea)).card, role: 'member' })
  return { amina, bea, organisation: id, vault }
}
