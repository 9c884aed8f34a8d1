/** What a page does to measure records: the house's own worker with the keys, and a feed to it as a block's worker has one. */
import { Feed, type FeedPage, type Write } from '#custody/feeding/feed.ts'

type Told = (...news: number[]) => void
type Call = { resolve: (value: unknown) => void; reject: (error: Error) => void; told: Told | undefined }

let worker: Worker
let feed: Feed
const calls = new Map<number, Call>()
let next = 0

const bench = {
  /** Starts the worker and unlocks. */
  async begin(address: string, way: string, prf: readonly number[], organisation: string, code: string) {
    worker = new Worker(address, { type: 'module' })
    worker.onmessage = ({ data }) => {
      const call = calls.get(data.id)
      if (data.news) return call?.told?.(...data.news)
      if (data.trouble) call?.reject(new Error(JSON.stringify(data.trouble)))
      else if (data.id !== undefined) call?.resolve(data.value)
    }
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
      for (const body of JSON.parse(new TextDecoder().decode(page.bodies))) bodies.push(body)
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

  /** Takes a space away from somebody: a new key, and everything sealed anew. */
  async rotate(organisation: string, space: string, member: string): Promise<{ took: number; told: number }> {
    const begun = performance.now()
    let told = 0
    await ask('endReading', [organisation, space, member], () => told++)
    return { took: performance.now() - begun, told }
  },
}

export type Bench = typeof bench

function ask(task: string, given: unknown[], told?: Told, ports: Transferable[] = []): Promise<unknown> {
  return new Promise((resolve, reject) => {
    calls.set(next, { resolve, reject, told })
    worker.postMessage({ id: next++, task, given }, ports)
  })
}

Object.assign(globalThis, { bench, theBench: () => bench })
