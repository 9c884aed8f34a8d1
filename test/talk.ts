// Long: two people at their browsers, told in one place.
import { vi } from 'vitest'
import type {
  ConversationHead,
  HeadPage,
  LinePage,
  OwnConversation,
} from '#custody/conversation/conversation.ts'
import { openConversation } from '#custody/conversation/conversations.ts'
import type { Canon } from '#vault/canonical.ts'
import { openKeys, toIntake } from '#vault/conversation/keys.ts'
import type { Line, Part, Seat } from '#vault/conversation/line.ts'
import {
  openConversation as begin,
  beginTalk,
  type Heard,
  hear,
  say,
  type Talk,
  turn,
} from '#vault/conversation/talk.ts'
import { answerChallenge } from '#vault/outside/challenge.ts'
import { newReceipt, type Receipt } from '#vault/outside/receipt.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import { lichtblick, mustSend, type Sealer, send } from './custody.ts'
import { nobody, type TestHouse } from './house.ts'

/** Lichtblick with an office: a space with a letter box, that Amina and Bea read. */
export async function office(house: TestHouse): Promise<Office> {
  const story = await lichtblick(house)
  const { vault, amina, bea } = story
  const { space, intake } = await openOffice(vault, amina, [amina, bea])
  return { ...story, space, intake, outside: `/outside/${story.organisation}` }
}

export type Office = Awaited<ReturnType<typeof lichtblick>> & {
  space: string
  intake: string
  outside: string
}

/** One more space with a letter box. */
export async function openOffice(vault: Office['vault'], author: Sealer, readers: Sealer[]) {
  const space = await vault.open(author, readers)
  const key = vault.keys.get(space)
  if (!key) throw new Error('a key')
  const made = await newIntake(key, author.identity.card.id)
  await vault.put(author, space, [made.envelope])
  await vault.say(author, 'intake_key_set', { space, epoch: 1, recipient: made.recipient })
  return { space, intake: (await openIntake(key, made.envelope)) ?? '' }
}

let visitors = 0

/** Somebody without an account in their browser. */
export class Seeker {
  readonly house: TestHouse
  readonly at: Office
  /** Each has a connection of their own. */
  readonly address = `2001:db8::${(++visitors).toString(16)}`
  receipt!: Receipt
  talk!: Talk
  first!: Line
  visit = { authorization: '' }

  constructor(house: TestHouse, at: Office) {
    this.house = house
    this.at = at
  }

  get id(): string {
    return this.talk.conversation
  }

  async opening(said: Canon = { text: 'Darf ich fragen?' }) {
    this.receipt = await newReceipt(this.at.organisation)
    const space = this.at.vault.state.spaces.get(this.at.space)
    if (!space) throw new Error('a space')
    const { talk, line, wraps } = await begin(
      ...([this.at.organisation, space, this.receipt.identity, said, this.at.vault.time()] as const),
    )
    this.talk = talk
    this.first = line
    const { locator, identity } = this.receipt
    return { line, wraps, back: { locator, verify: identity.card.verify }, files: [] as string[] }
  }

  /** Writes for the first time, and comes back with the words. */
  async begin(said?: Canon, more: object = {}, months = 12): Promise<this> {
    const opening = { ...(await this.opening(said)), ...more }
    const place = { organisation: this.at.organisation, space: this.at.space }
    await this.house.as(nobody).do((desk) => openConversation(desk, place, opening, { months }))
    await this.come()
    return this
  }

  async answer(purpose: 'visit' | 'destroy') {
    const { locator, identity } = this.receipt
    const asked = await mustSend(this.house, nobody, `POST ${this.at.outside}/challenges`, {
      locator,
      purpose,
    })
    const { origin } = new URL(this.house.house.config.address)
    return answerChallenge(identity, asked as never, { origin, purpose })
  }

  async come(): Promise<void> {
    const body = { answer: await this.answer('visit') }
    const { status, body: found } = await this.ask(`POST ${this.at.outside}/visits`, body)
    if (status !== 201) throw new Error(String(found.code))
    this.visit = { authorization: `Visit ${found.token}` }
  }

  async ask(line: string, body?: unknown, more: Record<string, string> = {}) {
    const [method = '', path = ''] = line.split(' ')
    const answer = await this.house.as(nobody, this.address).fetch(path, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        ...this.visit,
        ...more,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      body: (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>,
    }
  }

  send(line: string, body?: unknown) {
    const [method, path] = line.split(' ')
    return this.ask(`${method} ${this.at.outside}/conversation${path}`, body)
  }

  async look(): Promise<OwnConversation> {
    return (await this.send('GET ')).body as never
  }

  async hear(): Promise<Heard[]> {
    const { body } = await this.send(`GET /lines?after=${this.talk.seq}`)
    const { lines } = body as unknown as LinePage
    if (lines.some(({ turn: turned }) => turned)) await this.open()
    const heard = await follow(this.talk, lines, this.at)
    this.talk = heard.talk
    return heard.all
  }

  async open(): Promise<void> {
    const keys = await openKeys(this.receipt.identity.age, (await this.look()).wrap)
    if (keys) this.talk = { ...this.talk, keys }
  }

  async say(said: Canon) {
    const { talk, line } = await say(this.talk, this.receipt.identity, said, this.at.vault.time())
    const answer = await this.send('POST /lines', { line })
    if (answer.status === 201) this.talk = talk
    return { ...answer, line }
  }
}

/** Somebody of the organisation in their browser. */
export class Counsellor {
  readonly house: TestHouse
  readonly at: Office
  readonly who: Sealer
  readonly talks = new Map<string, Talk>()

  constructor(house: TestHouse, at: Office, who: Sealer) {
    this.house = house
    this.at = at
    this.who = who
  }

  get member(): string {
    return this.who.identity.card.id
  }

  send(line: string, body?: unknown) {
    return send(this.house, this.who, line, body)
  }

  async heads(since = '', space = ''): Promise<HeadPage> {
    const path = `/vault/organisations/${this.at.organisation}/conversations`
    const query = new URLSearchParams({ ...(since && { since }), ...(space && { space }) })
    return mustSend(this.house, this.who, `GET ${path}?${query}`) as never
  }

  async head(id: string): Promise<ConversationHead | undefined> {
    return (await this.heads()).conversations.find((one) => one.id === id)
  }

  /**
   * Once it counts: not before every older transaction of the whole server has ended (decision 0005), those of other
   * tests too. A house that is killed meanwhile has the time to stand up again.
   */
  mustHead(id: string): Promise<ConversationHead> {
    return vi.waitFor(
      async () => {
        const head = await this.head(id)
        if (!head) throw new Error('not for me')
        return head
      },
      { timeout: 300_000, interval: 50 },
    )
  }

  async lines(id: string, after = -1) {
    return this.send(`GET /vault/conversations/${id}/lines?after=${after}`)
  }

  /** Follows a conversation from its beginning. */
  async hear(id: string): Promise<Heard[]> {
    const head = await this.mustHead(id)
    const secret = head.wrap.to === toIntake ? this.at.intake : this.who.identity.age
    const keys = await openKeys(secret, head.wrap)
    if (!keys) throw new Error('no key')
    const place = { tenant: this.at.organisation, space: head.first.space, conversation: id }
    const { lines } = (await this.lines(id)).body as unknown as LinePage
    const { talk, all } = await follow(beginTalk(place, keys), lines, this.at)
    this.talks.set(id, talk)
    return all
  }

  talk(id: string): Talk {
    const talk = this.talks.get(id)
    if (!talk) throw new Error('hear it first')
    return talk
  }

  /** @param when by the clock of their computer */
  async say(id: string, said: Canon, when = this.at.vault.time()) {
    const { talk, line } = await say(this.talk(id), await this.at.vault.at(this.who), said, when)
    const answer = await this.send(`POST /vault/conversations/${id}/lines`, { line })
    if (answer.status === 201) this.talks.set(id, talk)
    return { ...answer, line }
  }

  async turn(
    id: string,
    seats: Seat[],
    why: 'accepted' | 'assigned' | 'asked' | 'substitute' | 'left' | 'handover' = 'accepted',
    more = {},
  ) {
    const { vault } = this.at
    const turned = await turn(
      this.talk(id),
      await vault.at(this.who),
      vault.state,
      { why, seats, ...more },
      vault.time(),
    )
    const { line, wraps } = turned
    const answer = await this.send(`POST /vault/conversations/${id}/lines`, { line, wraps })
    if (answer.status === 201) this.talks.set(id, turned.talk)
    return { ...answer, line, wraps, talk: turned.talk }
  }

  /** Hears it and takes it, alone or with others. */
  async accept(id: string, others: Seat[] = []) {
    await this.hear(id)
    return this.turn(id, [this.seat(), ...others])
  }

  seat(as: Part = 'counsellor', until: string | null = null): Seat {
    return { member: this.member, as, until }
  }
}

async function follow(talk: Talk, lines: readonly Line[], { vault }: Office) {
  const all: Heard[] = []
  let now = talk
  for (const line of lines) {
    const heard = await hear(now, line, vault.state)
    now = heard.talk
    all.push(heard.heard)
  }
  return { talk: now, all }
}
