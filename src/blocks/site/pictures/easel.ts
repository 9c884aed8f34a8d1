import { type ChildProcess, fork } from 'node:child_process'
import { type Card, drawCard } from './card-drawing.ts'
import type { Strip } from './strip.ts'

/** Where the pictures of one publication are drawn. */
export type Easel = {
  /** A preview as PNG. */
  card(card: Card): Promise<Uint8Array>
  /** A strip in all its files, by their paths. `sources`: the bytes of its tiles. */
  strip(strip: Strip, sources: readonly Uint8Array[]): Promise<Map<string, Uint8Array>>
}

export type Order = { card: Card } | { strip: Strip; sources: readonly Uint8Array[] }
export type Reply = {
  number: number
  fault?: string
  drawn?: Uint8Array | Map<string, Uint8Array> | undefined
}

/** So few cards are drawn sooner than another process has begun. */
const fewCards = 4

// In development and tests plain Node reads the source; the built house has the process beside its main file.
const ending = /\.ts(\?|$)/.test(import.meta.url) ? 'ts' : 'js'

/**
 * Does a work whose pictures are drawn in a process of its own, which begins with the first strip or with many cards. The house gives each page of memory back at once
 * (bin/start), which is dear where megabytes come and go hundreds of times: apart it takes half the time, and with its end
 * nothing of it stays. It has none of the house's secrets.
 */
export async function atEasel<T>(work: (easel: Easel) => Promise<T>): Promise<T> {
  let apart: Apart | undefined
  let cards = 0
  const there = (order: Order) => {
    apart ??= begin()
    return apart.draw(order)
  }
  const easel: Easel = {
    card: async (card) =>
      ++cards > fewCards || apart ? ((await there({ card })) as Uint8Array) : drawCard(card),
    strip: async (strip, sources) => (await there({ strip, sources })) as Map<string, Uint8Array>,
  }
  try {
    return await work(easel)
  } finally {
    apart?.end()
  }
}

type Apart = { draw(order: Order): Promise<Reply['drawn']>; end(): void }

function begin(): Apart {
  const child: ChildProcess = fork(new URL(`./easel.process.${ending}`, import.meta.url), {
    ...{ serialization: 'advanced', execArgv: [], env: {}, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  })
  const waiting = new Map<number, { resolve(drawn: Reply['drawn']): void; reject(error: Error): void }>()
  let failed: Error | undefined
  const fail = (error: Error) => {
    failed ??= error
    for (const { reject } of waiting.values()) reject(failed)
    waiting.clear()
  }
  child.on('message', ({ number, fault, drawn }: Reply) => {
    const one = waiting.get(number)
    waiting.delete(number)
    if (fault === undefined) one?.resolve(drawn)
    else one?.reject(new Error(fault))
  })
  child.on('error', fail)
  child.on('exit', () => fail(new Error('the process that draws has ended')))
  let last = 0
  return {
    draw: (order) =>
      new Promise((resolve, reject) => {
        if (failed) return reject(failed)
        const number = ++last
        waiting.set(number, { resolve, reject })
        child.send({ number, order }, (error) => error && fail(error))
      }),
    end: () => void child.kill(),
  }
}
