import { AsyncLocalStorage } from 'node:async_hooks'
import { vi } from 'vitest'
import type { News, TalkNews, Turning } from '#custody/browser/talks/talks.ts'
import type { TalkTasks } from '#custody/browser/talks/tasks.ts'
import { openConversation as keepConversation } from '#custody/conversation/conversations.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Line } from '#vault/conversation/line.ts'
import { openConversation, say, type Talk } from '#vault/conversation/talk.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { timeOf } from '#vault/log/entry.ts'
import { replay } from '#vault/log/log.ts'
import { newReceipt } from '#vault/outside/receipt.ts'
import { type Somebody, type Story, tellStory } from './adversary/vault/story.ts'
import type { Bend } from './adversary/vault/wire.ts'
import { nobody } from './house.ts'
import { openStreet, socketTo } from './talking.ts'

type Given<T extends keyof TalkTasks> = Parameters<TalkTasks[T]> extends [unknown, ...infer G] ? G : never
type Answer<T extends keyof TalkTasks> = Awaited<ReturnType<TalkTasks[T]>>

/** What goes on behind a browser's back goes by its own line, also while another browser is asked. */
export const at = new AsyncLocalStorage<{ fetch: typeof fetch; cookie: string }>()
const mine = () => {
  const own = at.getStore()
  if (!own) throw new Error('nobody asks')
  return own
}

/** A counsellor in the room of an office: the worker's own code, on a live line to the real server. */
export type Counsellor = Somebody & {
  ask<T extends keyof TalkTasks>(task: T, ...given: Given<T>): Promise<Answer<T>>
  /** Hears until something holds of what is there. */
  until(holds: (news: Map<string, TalkNews>) => boolean): Promise<Map<string, TalkNews>>
  say(id: string, text: string): Promise<string>
  turn(id: string, turning: Turning): Promise<void>
  /** Asks the vault for something else. */
  inVault<A>(work: (device: Somebody['device']) => Promise<A>): Promise<A>
  /** Cuts the line, or gives it back. */
  away(isAway: boolean): void
  /** A hostile server bends what comes by plain HTTP, the only way that it leaves; null: honest again. */
  hostile(bend: Bend | null): void
}

export type Counselling = Awaited<ReturnType<typeof openCounselling>>

/** The story of the vault with an office that Amina, Jonas, Bea and Deniz read. */
export async function openCounselling() {
  const story = await tellStory()
  const { house, organisation, people } = story
  const street = await openStreet(house)
  const space = await people.amina.device.ask('prepareIntake', organisation, 'counselling', 'Beratung')
  const other = await people.amina.device.ask('prepareIntake', organisation, 'counselling', 'Andere Stelle')
  const inRoom = (who: Somebody) => counsellor(story, who, street.host, [space])
  const [amina, jonas] = [inRoom(people.amina), inRoom(people.jonas)]
  const [bea, deniz] = [inRoom(people.bea), inRoom(people.deniz)]
  return {
    ...{ story, house, organisation, space, other, host: street.host, amina, jonas, bea, deniz },
    begin: (text: string) => begin(story, space, text),
    close: async () => {
      for (const who of [amina, jonas, bea, deniz]) await who.ask('leaveTalks', organisation)
      await street.close()
      await house.close()
    },
  }
}

function counsellor(story: Story, who: Somebody, host: string, spaces: string[]): Counsellor {
  const { organisation } = story
  const { device, person } = who
  const { wire } = device
  const honest = wire.fetch
  let isAway = false
  let isBent = false
  const sockets = new Set<ReturnType<typeof socketTo>>()
  const own = {
    cookie: person.cookie,
    fetch: (async (path, init) => {
      if (isAway) throw new TypeError('no connection')
      return honest(path, init)
    }) as typeof fetch,
    socket: () => {
      const socket =
        isAway || isBent ? socketTo('127.0.0.1:9', organisation) : socketTo(host, organisation, person.cookie)
      sockets.add(socket)
      return socket
    },
  }
  const byLine: typeof fetch = (path, init) => mine().fetch(path, init)
  device.wire.fetch = byLine
  const ask: Counsellor['ask'] = (task, ...given) =>
    at.run(own, async () => {
      vi.stubGlobal('location', { origin: `http://${host}` })
      vi.stubGlobal('WebSocket', function open() {
        return (mine() as typeof own).socket()
      })
      return device.ask('inCases', task as never, ...given) as never
    })
  const all = new Map<string, TalkNews>()
  let since = 0
  const take = ({ turn, talks, gone }: News) => {
    since = turn
    for (const id of gone) all.delete(id)
    for (const one of talks) {
      const before = all.get(one.id)?.lines ?? []
      all.set(one.id, { ...one, lines: [...before, ...one.lines] })
    }
  }
  const known = () => Object.fromEntries([...all].map(([id, { lines }]) => [id, lines.length]))
  return {
    ...{ ...who, ask },
    until: async (holds) => {
      for (let tries = 0; tries < 40; tries++) {
        take(await ask('hearTalks', organisation, spaces, since, known()))
        if (holds(all)) return new Map(all)
      }
      throw new Error(
        `never: ${JSON.stringify([...all.values()].map(({ lines, damaged }) => [lines.length, damaged]))}`,
      )
    },
    say: (id, text) => ask('sayInTalk', organisation, id, { kind: 'text', text }, []),
    turn: (id, turning) => ask('turnTalk', organisation, id, turning),
    hostile: (bend) => {
      isBent = bend !== null
      wire.hold(bend)
    },
    inVault: (work) => at.run(own, () => work(device)),
    away: (now) => {
      isAway = now
      if (now) for (const socket of sockets) socket.terminate()
    },
  }
}

/** Somebody in need writes to the office; `says` goes on by plain HTTP past the visit. */
async function begin(story: Story, space: string, text: string) {
  const { house, organisation, people } = story
  const receipt = await newReceipt(organisation)
  const log = () => story.lines(people.amina).then((lines) => replay(lines, { tenant: organisation }))
  const found = (await log()).spaces.get(space)
  if (!found) throw new Error('no space')
  const said = { kind: 'begun', text, urgency: 'soon', topic: 'other' }
  const opened = await openConversation(organisation, found, receipt.identity, said, now())
  const back = { locator: receipt.locator, verify: receipt.identity.card.verify }
  const place = { organisation, space }
  const { line, wraps } = opened
  await house.as(nobody).do((desk) => keepConversation(desk, place, { line, wraps, back }, { months: 6 }))
  return { id: opened.talk.conversation, seeker: receipt.identity, talk: opened.talk }
}

/** The next line of a seeker who has heard everything. */
export const sealFurther = (talk: Talk, seeker: Identity, said: Canon): Promise<{ talk: Talk; line: Line }> =>
  say(talk, seeker, said, now())

const now = () => timeOf(new Date())
