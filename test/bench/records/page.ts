/** What a page does to measure records: the house's own worker with the keys, and a feed to it as a block's worker has one. */
import './asking.ts'
import type { Mapping } from '#blocks/records/exchange/import/mapping.ts'
import { Feed, type FeedPage, type Write } from '#custody/feeding/feed.ts'
import { rowsIn } from '#custody/feeding/pieces.ts'
import { caseOf } from './sample.ts'

type Told = (...news: number[]) => void
type Call = { resolve: (value: unknown) => void; reject: (error: Error) => void; told: Told | undefined }

type Ask = (task: string, given: unknown[], told?: Told, ports?: Transferable[]) => Promise<unknown>

let ask: Ask
let records: Ask
let feed: Feed

const bench = {
  /** Starts the worker and unlocks. */
  async begin(address: string, way: string, prf: readonly number[], organisation: string, code: string) {
    ask = speakTo(new Worker(address, { type: 'module' }))
    await ask('unlockBy', [way, { kind: 'passkey', prf: new Uint8Array(prf) }])
    await ask('acceptFingerprint', [organisation, code])
    await ask('listSpaces', [organisation])
  },

  async openFeed(organisation: string): Promise<number> {
    const begun = performance.now()
    const { port1, port2 } = new MessageChannel()
    await ask('feedRecords', [organisation, port1], undefined, [port1])
    feed = new Feed(port2)
    return performance.now() - begun
  },

  /** Reads a space to its end, with every body as a value. */
  async read(space: string): Promise<{ took: number; first: number; rows: number; damaged: number }> {
    const begun = performance.now()
    const bodies: unknown[] = []
    let [rows, damaged, first] = [0, 0, 0]
    await feed.read(space, (page: FeedPage) => {
      for (const { body } of rowsIn(page)) bodies.push(body)
      rows += page.rows.length
      damaged += page.rows.filter((row) => row.damaged).length
      if (rows > 0) first ||= performance.now() - begun
    })
    return { took: performance.now() - begun, first, rows, damaged }
  },

  /** Saves one record after the other. @returns how long each took, in ms */
  async save(space: string, many: number, body: object): Promise<number[]> {
    const times: number[] = []
    for (let i = 0; i < many; i++) {
      const begun = performance.now()
      const [written] = await feed.write([{ space, version: 0, body: { ...body, number: i } }])
      if (written?.fate !== 'there') throw new Error(`not saved: ${JSON.stringify(written)}`)
      times.push(performance.now() - begun)
    }
    return times
  },

  /** Imports in bulk. */
  async bring(space: string, many: number, body: object): Promise<number> {
    const begun = performance.now()
    const writes: Write[] = Array.from({ length: many }, (_, number) => ({
      ...{ space, version: 0, body: { ...body, number } as Write['body'] },
    }))
    const written = await feed.write(writes)
    if (written.some(({ fate }) => fate !== 'there')) throw new Error('not all are there')
    return performance.now() - begun
  },

  /** Opens the block's own worker over a feed of its own, as its page does. @returns how long until everything is there */
  async openWorker(address: string, organisation: string, plan: string, space: string, collection: object) {
    const planned = await feed.write([
      { space: plan, version: 0, body: { what: 'jam/collection/1', collection } as never },
    ])
    if (planned[0]?.fate !== 'there') throw new Error('no plan')
    const begun = performance.now()
    const { port1, port2 } = new MessageChannel()
    await ask('feedRecords', [organisation, port1], undefined, [port1])
    records = speakTo(new Worker(address, { type: 'module' }))
    const me = { member: 'me', name: 'Ich', isAdmin: true }
    const opening = { service: 'bench', plan, spaces: [plan, space], me, members: [], lang: 'de' }
    await records('open', [opening, port2], undefined, [port2])
    globalThis.recordsOfBench = (task, given) => records(task, given)
    return performance.now() - begun
  },

  /** Types words letter by letter. @returns how long each letter took until its hits were here, in ms */
  async search(words: readonly string[]): Promise<number[]> {
    const times: number[] = []
    for (const word of words) {
      for (let letters = 2; letters <= word.length; letters++) {
        const begun = performance.now()
        await records('find', [word.slice(0, letters)])
        times.push(performance.now() - begun)
      }
    }
    return times
  },

  /** A table sorted anew, and pages of it as somebody scrolls. */
  async table(columns: string[], rows: number): Promise<{ query: number; windows: number[] }> {
    const begun = performance.now()
    const asked = { collection: 'cases', sorts: [{ column: 'name', down: true }], sums: {} }
    const { query: number } = (await records('query', [asked])) as { query: number }
    const query = performance.now() - begun
    const windows: number[] = []
    for (let i = 0; i < 50; i++) {
      const from = Math.floor((rows / 50) * i)
      const at = performance.now()
      await records('window', [number, from, from + 40, columns])
      windows.push(performance.now() - at)
    }
    return { query, windows }
  },

  /** Reads a table of cases as somebody does who has it from elsewhere: looked at, matched, tried, read in. */
  async importTable(rows: number): Promise<Imported> {
    const file = new File(await tableOf(rows), 'cases.csv')
    // Making the file is a long task of its own, and nobody's but the bench's.
    await new Promise((later) => setTimeout(later))
    const stop = watchPage()
    const begun = performance.now()
    await records('inExchange', ['look', file, {}, 'cases'])
    const { mapping: guessed } = (await records('inExchange', ['guess', 'cases'])) as { mapping: Mapping }
    // Some who are made up are called the same and were born on the same day.
    const mapping: Mapping = { ...guessed, lookalikes: 'take' }
    await records('inExchange', ['tryIt', mapping])
    const tried = performance.now() - begun
    await records('inExchange', ['run', mapping, null])
    const took = performance.now() - begun
    const { longestTask, longestFrame } = stop()
    const { counts } = (await records('look', [])) as { counts: { cases: number } }
    return { took, tried, longestTask, longestFrame, taken: counts.cases }
  },

  /** Takes a space away from somebody: a new key, and everything sealed anew. */
  async rotate(organisation: string, space: string, member: string): Promise<{ took: number; told: number }> {
    const begun = performance.now()
    let told = 0
    await ask('endReading', [organisation, space, member], () => told++)
    return { took: performance.now() - begun, told }
  },
}

export type Bench = typeof bench

/** In ms. `longestFrame`: from one picture to the next; `longestTask`: in which the page could hear nobody; 0 below 50. */
export type Imported = {
  took: number
  tried: number
  longestTask: number
  longestFrame: number
  taken: number
}

/** As lines of a file; in pieces, so that it is not the making of it that is measured. */
async function tableOf(rows: number): Promise<string[]> {
  const columns = Object.keys(caseOf(0).values)
  const lines = [`${columns.join(';')}\r\n`]
  for (let row = 0; row < rows; row++) {
    lines.push(`${Object.values(caseOf(row).values).join(';')}\r\n`)
    if (row % 1000 === 0) await new Promise((later) => setTimeout(later))
  }
  return lines
}

/** Watches how long the page had no time for anybody. */
function watchPage(): () => { longestTask: number; longestFrame: number } {
  let [longestTask, longestFrame, last, isOver] = [0, 0, performance.now(), false]
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration)
  })
  tasks.observe({ type: 'longtask' })
  const frame = (now: number) => {
    longestFrame = Math.max(longestFrame, now - last)
    last = now
    if (!isOver) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  return () => {
    isOver = true
    tasks.disconnect()
    return { longestTask, longestFrame }
  }
}

/** Questions to a worker of the house. */
function speakTo(worker: Worker): Ask {
  const calls = new Map<number, Call>()
  let next = 0
  worker.onerror = () => {
    for (const { reject } of calls.values()) reject(new Error('the worker did not start'))
  }
  worker.onmessage = ({ data }) => {
    const call = calls.get(data.id)
    if (data.news) return call?.told?.(...data.news)
    if (data.trouble) call?.reject(new Error(JSON.stringify(data.trouble)))
    else if (data.id !== undefined) call?.resolve(data.value)
  }
  return (task, given, told, ports = []) =>
    new Promise((resolve, reject) => {
      calls.set(next, { resolve, reject, told })
      worker.postMessage({ id: next++, task, given }, ports)
    })
}

Object.assign(globalThis, { bench, theBench: () => bench })
