import { vi } from 'vitest'
import { WebSocket } from 'ws'
import { findPreset } from '#blocks/counselling/presets/presets.ts'
import type { Shelf, TalkNews } from '#custody/outside/talk/following.ts'
import type { TalkTasks } from '#custody/outside/talk/talk-tasks.ts'
import { newId } from '#kernel/id.ts'
import { openOutsider } from './adversary/vault/outsider.ts'
import { at, type Counselling } from './counsellors.ts'
import type { TestHouse } from './house.ts'
import { socketTo } from './talking.ts'

type Given<T extends keyof TalkTasks> = Parameters<TalkTasks[T]> extends [unknown, ...infer G] ? G : never
type Answer<T extends keyof TalkTasks> = Awaited<ReturnType<TalkTasks[T]>>

/** Makes the space of a room an office that seekers may write to. @returns the address of the service and the office */
export async function openToSeekers(house: TestHouse, organisation: string, space: string) {
  const [service, office, slug] = [newId(), newId(), `offen-${newId().slice(0, 8)}`]
  const run = (text: string, ...values: unknown[]) => house.owner.query(text, values)
  await run(
    `insert into service (id, organisation, organisation_name, kind, name, state, started_at)
     values ($1, $2, 'Lichtblick', 'counselling', 'Beratung', 'draft', now())`,
    ...[service, organisation],
  )
  await run(
    'insert into counselling (service, organisation, slug, opened_at) values ($1, $2, $3, now())',
    ...[service, organisation, slug],
  )
  await run(
    `insert into counselling_office (id, service, organisation, position, name, settings, space)
     values ($1, $2, $3, 0, 'Stelle Mitte', $4, $5)`,
    ...[office, service, organisation, JSON.stringify(findPreset('addiction')?.settings), space],
  )
  return { service, office, slug }
}

/** The browser of somebody in need: the worker's own code, on a line of its own. */
export type Seeker = {
  ask<T extends keyof TalkTasks>(task: T, ...given: Given<T>): Promise<Answer<T>>
  /** Hears until something holds of all that has come. */
  until(holds: (heard: TalkNews[]) => boolean): Promise<TalkNews[]>
  /** Begins to hear. @param shelf what may stay on the device */
  follow(shelf?: Shelf): void
  /** All that was put on the device since, one in the place of the other. */
  shelved(): (string | null)[]
  /** No socket comes through from now on. */
  blocked(isBlocked: boolean): void
  away(isAway: boolean): void
  /** How many sockets are open. */
  lines(): number
}

export async function openSeeker({ house, organisation, host }: Counselling): Promise<Seeker> {
  const outsider = await openOutsider(house)
  const honest = outsider.wire.fetch
  let [isBlocked, isAway] = [false, false]
  const sockets = new Set<ReturnType<typeof socketTo>>()
  const own = {
    cookie: '',
    fetch: (async (path, init) => {
      if (isAway) throw new TypeError('no connection')
      return honest(path, init)
    }) as typeof fetch,
    socket: () => {
      const socket = socketTo(isBlocked || isAway ? '127.0.0.1:9' : host, organisation)
      sockets.add(socket)
      return socket
    },
  }
  outsider.wire.fetch = (path, init) => at.getStore()?.fetch(path, init) ?? honest(path, init)
  const run = (told: ((...news: never[]) => void) | null, task: keyof TalkTasks, ...given: unknown[]) =>
    at.run(own, async () => {
      vi.stubGlobal('WebSocket', function open() {
        return (at.getStore() as typeof own).socket()
      })
      return told ? outsider.watch(told, 'inTalk', task, ...given) : outsider.ask('inTalk', task, ...given)
    }) as Promise<never>
  // What is loaded later belongs to this browser, too, and not to the one that is opened next.
  await run(null, 'leaveTalk')
  const heard: TalkNews[] = []
  const wakes = new Set<() => void>()
  const shelved: (string | null)[] = []
  const take = (news: TalkNews) => {
    if ('shelve' in news) {
      shelved.push(news.shelve)
      void run(null, 'shelved', news.n)
    }
    heard.push(news)
    for (const wake of wakes) wake()
  }
  return {
    ask: (task, ...given) => run(null, task, ...given),
    shelved: () => [...shelved],
    follow: (shelf = null) => {
      heard.length = 0
      void run(take as never, 'follow', shelf).catch((error) =>
        take({ ended: String(error?.trouble?.code ?? error) }),
      )
    },
    until: (holds) =>
      new Promise((done, fail) => {
        const timer = setTimeout(
          () => fail(new Error(`never: ${JSON.stringify(heard).slice(-1500)}`)),
          15_000,
        )
        const look = () => {
          if (!holds(heard)) return
          clearTimeout(timer)
          wakes.delete(look)
          done([...heard])
        }
        wakes.add(look)
        look()
      }),
    blocked: (now) => {
      isBlocked = now
      if (now) for (const socket of sockets) socket.terminate()
    },
    away: (now) => {
      isAway = now
      if (now) for (const socket of sockets) socket.terminate()
    },
    lines: () => [...sockets].filter(({ readyState }) => readyState === WebSocket.OPEN).length,
  }
}
