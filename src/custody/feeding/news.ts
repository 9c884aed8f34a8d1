import { byHttp } from '../browser/talks/doors.ts'
import { Wire } from '../talking/wire.ts'

/** Told at most so often, in ms: an import of others is one piece of news. */
const breath = 250
/** How often it is asked anyway, where nothing is told live. */
const often = 20_000

type News = { add(space: string): void; stop(): void }

/** Hears over the live wire in which spaces something is new. */
export function watchNews(organisation: string, tell: (spaces: string[]) => void): News {
  const watched = new Set<string>()
  const fresh = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = () => {
    timer = undefined
    tell([...fresh])
    fresh.clear()
  }
  const note = (space: string) => {
    fresh.add(space)
    timer ??= setTimeout(say, breath)
  }
  const socket = () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/talk/${organisation}`)
  const wire = new Wire({ socket, visit: null, http: byHttp })
  const asking = setInterval(() => wire.reach === 'live' || tell([...watched]), often)
  return {
    add(space) {
      if (watched.has(space)) return
      watched.add(space)
      wire.watch(space, note)
    },
    stop() {
      clearInterval(asking)
      clearTimeout(timer)
      wire.close()
    },
  }
}
