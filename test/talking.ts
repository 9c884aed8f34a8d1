import { type AddressInfo, connect, createServer, type Socket as Tcp } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { WebSocket } from 'ws'
import { talkDoor } from '#app/talk-door.ts'
import { Refused } from '#custody/browser/refused.ts'
import { openConversation as keepConversation } from '#custody/conversation/conversations.ts'
import { linesAfter, type Speaker, sayLine } from '#custody/conversation/lines.ts'
import type { ByHttp } from '#custody/talking/wire.ts'
import { later } from '#kernel/clock.ts'
import { atDesk } from '#kernel/desk.ts'
import { newToken, tokenHash } from '#kernel/id.ts'
import { listen } from '#kernel/listen.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Keys, openKeys, toIntake, type Wrapped } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import { openConversation, type Talk } from '#vault/conversation/talk.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { newReceipt } from '#vault/outside/receipt.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import { lichtblick } from './custody.ts'
import type { TestHouse } from './house.ts'

/** A conversation that was opened by its first line, as the seeker has it. */
export type Begun = { talk: Talk; line: Line; wraps: Wrapped[]; seeker: Identity; locator: string }

/** An organisation that hears seekers: Amina and Bea read the space. */
export async function openOffice(house: TestHouse) {
  const story = await lichtblick(house)
  const { vault, amina, bea } = story
  const space = await vault.open(amina, [amina, bea])
  const key = vault.keys.get(space)
  if (!key) throw new Error('a key')
  const made = await newIntake(key, amina.identity.card.id)
  await vault.put(amina, space, [made.envelope])
  await vault.say(amina, 'intake_key_set', { space, epoch: 1, recipient: made.recipient })
  const intake = (await openIntake(key, made.envelope)) ?? ''
  const { organisation } = story
  return {
    ...{ ...story, space, intake },
    /** Somebody without account begins to talk. */
    async begin(): Promise<Begun> {
      const receipt = await newReceipt(organisation)
      const { identity, locator } = receipt
      const found = vault.state.spaces.get(space)
      if (!found) throw new Error('a space')
      const at = vault.time()
      const begun = await openConversation(organisation, found, identity, { text: 'Hallo?' }, at)
      const back = { locator, verify: identity.card.verify }
      await atDesk(house.house, {}, (desk) =>
        keepConversation(desk, { organisation, space }, { ...begun, back }, { months: 6 }),
      )
      return { ...begun, seeker: identity, locator }
    },
    /** A visit to it, past the question that the words answer. @returns its token */
    async visit({ talk }: Begun, minutes = 15): Promise<string> {
      const token = newToken()
      await house.owner.query(
        'insert into case_visit (token_hash, conversation, organisation, ends_at) values ($1, $2, $3, $4)',
        [tokenHash(token), talk.conversation, organisation, later(house.clock.now(), minutes * 60_000)],
      )
      return token
    },
    /** The keys as whoever reads the space opens them. */
    async keysOf({ wraps }: Begun): Promise<Keys> {
      const keys = await openKeys(intake, wraps.find(({ to }) => to === toIntake) as Wrapped)
      if (!keys) throw new Error('the keys')
      return keys
    },
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

/** The house on the street: its pages and its live wire. As a house that goes it ends every line. */
export async function openStreet(house: TestHouse) {
  const entrance = await listen({ host: '127.0.0.1', port: 0, lang: 'en' })
  const door = talkDoor(house.house)
  const lines = new Set<Duplex>()
  entrance.open(
    getRequestListener((request, env) => house.app.fetch(request, env)),
    {
      wants: door.wants,
      take: (request, socket, head) => {
        lines.add(socket)
        socket.on('close', () => lines.delete(socket))
        door.take(request, socket, head)
      },
    },
  )
  const close = () => {
    for (const line of lines) line.destroy()
    return entrance.close(0)
  }
  return { host: `127.0.0.1:${entrance.port}`, port: entrance.port, close }
}

/** A socket as a page of the house opens it. */
export const socketTo = (host: string, organisation: string, cookie = ''): WebSocket =>
  new WebSocket(`ws://${host}/talk/${organisation}`, {
    origin: `http://${host}`,
    perMessageDeflate: false,
    ...(cookie && { headers: { cookie } }),
  })

/** The same acts as by plain HTTP, without a way in between. */
export const directly = (house: TestHouse, speaker: Speaker): ByHttp => ({
  hear: ({ conversation, after }) =>
    answered(atDesk(house.house, { itself: true }, (desk) => linesAfter(desk, conversation, after))),
  say: async (saying) => ({ seq: await answered(sayLine(house.house, speaker, saying)) }),
})

const answered = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error) => {
    throw error instanceof Refusal ? new Refused({ code: error.code }) : error
  })

/** A line to the house that breaks: after so many bytes, or when somebody cuts it. */
export async function openBadLine(to: () => number) {
  const open = new Set<Tcp>()
  let budget: (() => number) | null = null
  let isShut = false
  const server = createServer((near) => {
    if (isShut) return void near.destroy()
    const far = connect(to(), '127.0.0.1')
    let left = budget?.() ?? Number.POSITIVE_INFINITY
    const end = () => {
      near.destroy()
      far.destroy()
      open.delete(near)
    }
    const pass = (from: Tcp, into: Tcp) => {
      from.setNoDelay(true)
      from.on('data', (data) => {
        const part = data.subarray(0, left)
        left -= part.length
        into.write(part)
        // What is on its way still arrives, or not.
        if (left <= 0) setImmediate(end)
      })
      from.on('error', end)
      from.on('close', end)
    }
    open.add(near)
    pass(near, far)
    pass(far, near)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      for (const one of open) one.destroy()
    },
    /** How many bytes each further connection passes on. */
    breakAfter: (bytes: (() => number) | null) => {
      budget = bytes
    },
    shut: (now: boolean) => {
      isShut = now
    },
    close: () => {
      for (const one of open) one.destroy()
      server.close()
    },
  }
}

export type BadLine = Awaited<ReturnType<typeof openBadLine>>
