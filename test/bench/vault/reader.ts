/** A worker beside the one with the keys, as that of the records: it reads what was opened, and gives the memory back. */
import { readList } from '#vault/space/list.ts'

export type Opened = { list: ArrayBuffer; mark: string; count: number }
export type Read = { read: number; memory: ArrayBuffer }

function readFor(port: MessagePort): void {
  port.onmessage = ({ data: { list, mark, count } }: MessageEvent<Opened>) => {
    const read = readList(new Uint8Array(list), mark, count).filter((one) => one !== null).length
    port.postMessage({ read, memory: list } satisfies Read, [list])
  }
}

type Global = { process?: { getBuiltinModule(name: string): { parentPort: EventTarget } } }

const parent = (globalThis as Global).process?.getBuiltinModule('node:worker_threads').parentPort
;(parent ?? globalThis).addEventListener('message', (event) => readFor((event as MessageEvent).data))
