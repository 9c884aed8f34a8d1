/**
 * Load for the live wire, as lean as its counterpart for XMPP: bare sockets, pairs of sessions (a seeker and a counsellor), one
 * line under way per pair, or so many a second. Lines have their true form, size, numbers and hashes; nothing in them is sealed.
 * Reads a job from its first argument, prints what it saw as its last line.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Frames, frameOf, greeting } from './frames.ts'

export type Pair = {
  conversation: string
  space: string
  organisation: string
  next: number
  hash: string
  epoch: number
  seeker: { author: string; visit: string }
  counsellor: { author: string; cookie: string }
}

export type Job = {
  port: number
  /** `bare`: a line of text, stored and handed on by a loop without a house. */
  way: 'wire' | 'bare'
  pairs: string
  sessions: number
  seconds: number
  /** Lines a second over all pairs; 0: each pair as quickly as it can. */
  rate: number
  /** Where every line that was acknowledged is written to. */
  acked?: string
}

const job: Job = JSON.parse(process.argv[2] ?? '{}')
const pairs: Pair[] = JSON.parse(readFileSync(job.pairs, 'utf8')).slice(0, job.sessions / 2)
// 768 bytes are what 430 bytes of text come to, padded; with the tag of AES-GCM, in base64url.
const ct = 'x'.repeat(1046)
const latencies: number[] = []
const acked: string[] = []
let [errors, lost, finished, signed] = [0, 0, false, 0]
const gaps: number[] = []
let last = 0

class Session {
  readonly pair: Talk
  readonly isSeeker: boolean
  peer!: Session
  #socket!: Socket
  #frames = new Frames((text) => this.#hear(text))
  #ready = Promise.withResolvers<void>()
  /** Lines said and not yet acknowledged, by their number. */
  #sent = new Map<number, string>()
  #n = 1

  constructor(pair: Talk, isSeeker: boolean) {
    this.pair = pair
    this.isSeeker = isSeeker
  }

  async open(): Promise<void> {
    const { organisation, seeker, counsellor, conversation } = this.pair.of
    this.#socket = connect(job.port, '127.0.0.1')
    this.#socket.setNoDelay(true)
    this.#socket.on('error', () => {})
    this.#socket.on('close', () => {
      if (!finished) lost++
    })
    if (job.way === 'bare') {
      this.#socket.on('data', (data) => this.#hearBare(data))
      this.#socket.write(`${conversation} ${this.isSeeker ? 's' : 'c'}\n`)
      await new Promise((done) => this.#socket.once('connect', done))
      return
    }
    await greeting(
      this.#socket,
      `/talk/${organisation}`,
      `127.0.0.1:${job.port}`,
      this.isSeeker ? '' : counsellor.cookie,
    )
    this.#socket.on('data', (data) => this.#frames.take(data))
    this.#write(JSON.stringify({ hello: this.isSeeker ? { visit: seeker.visit } : {} }))
    await this.#ready.promise
  }

  say(due = performance.now()): void {
    if (finished) return
    const n = this.#n++
    const line = this.pair.nextLine(this.isSeeker, due)
    if (job.way === 'bare') {
      this.#socket.write(`${n} ${line}\n`)
      return
    }
    this.#sent.set(n, line)
    this.#write(`{"say":{"n":${n},"line":${line}}}`)
  }

  #write(text: string): void {
    this.#socket.write(frameOf(text))
  }

  #hear(text: string): void {
    if (text.startsWith('{"lines":[{')) this.#heard(text)
    else if (text.startsWith('{"kept":')) this.#kept(Number.parseInt(text.slice(8), 10))
    else if (text.startsWith('{"ready"'))
      this.#write(
        JSON.stringify({ hear: [{ conversation: this.pair.of.conversation, after: this.pair.next - 1 }] }),
      )
    else if (text.startsWith('{"lines":[]')) this.#ready.resolve()
    else if (text.startsWith('{"refused":')) this.#again(Number.parseInt(text.slice(11), 10))
    else if (!text.startsWith('{"waiting"')) this.#refused(text)
  }

  #refused(text: string): void {
    if (errors++ === 0) process.stderr.write(`refused: ${text}\n`)
  }

  #heard(text: string): void {
    // The moment a line was due stands in its signature.
    const at = text.indexOf('"signature":"') + 13
    note(Number(text.slice(at, at + 16).replaceAll('-', '')) / 1000)
    if (!job.rate) this.say()
  }

  #kept(n: number): void {
    const line = this.#sent.get(n)
    this.#sent.delete(n)
    if (line && job.acked) acked.push(/"signature":"([\w-]+)"/.exec(line)?.[1] ?? '')
  }

  /** It came before the one it follows: once more, as it is. */
  #again(n: number): void {
    const line = this.#sent.get(n)
    if (line) setTimeout(() => this.#write(`{"say":{"n":${n},"line":${line}}}`), 50)
  }

  #rest = ''
  #hearBare(data: Buffer): void {
    const lines = (this.#rest + data.toString('latin1')).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const one of lines) if (one.startsWith('{')) this.#heard(one)
  }
}

class Talk {
  readonly of: Pair
  next: number
  #hash: string
  #parts: [string, string][]

  constructor(of: Pair) {
    this.of = of
    this.next = of.next
    this.#hash = of.hash
    const parts = (author: string): [string, string] => [
      `{"author":"${author}","commitment":"","conversation":"${of.conversation}","ct":"${ct}","epoch":${of.epoch},` +
        `"iv":"aaaaaaaaaaaaaaaa","prev":"`,
      `","space":"${of.space}","suite":1,"tenant":"${of.organisation}","turn":null}`,
    ]
    this.#parts = [parts(of.counsellor.author), parts(of.seeker.author)]
  }

  nextLine(isSeeker: boolean, due: number): string {
    const [before = '', behind = ''] = this.#parts[Number(isSeeker)] ?? []
    const signature =
      Math.round(due * 1000)
        .toString()
        .padStart(16, '-') + String(signed++).padStart(70, '-')
    const line = `${before}${this.#hash}","seq":${this.next++},"signature":"${signature}${behind}`
    this.#hash = createHash('sha256').update('jam/conversation/hash/1\n').update(line).digest('base64url')
    return line
  }
}

function note(due: number): void {
  const now = performance.now()
  latencies.push(now - due)
  if (now - last > 200) gaps.push(now - last)
  last = now
}

const sessions = pairs.flatMap((pair) => {
  const talk = new Talk(pair)
  const [one, other] = [new Session(talk, true), new Session(talk, false)]
  one.peer = other
  other.peer = one
  return [one, other]
})
const begun = performance.now()
for (let at = 0; at < sessions.length; at += 50)
  await Promise.all(sessions.slice(at, at + 50).map((one) => one.open()))
const connectSeconds = (performance.now() - begun) / 1000
if (process.send) {
  process.send('open')
  if (job.seconds === 0) await new Promise((done) => process.once('message', done))
}
const start = performance.now()
last = start
if (job.rate) {
  for (let n = 0; n < job.rate * job.seconds; n++) {
    const due = start + (n * 1000) / job.rate
    while (performance.now() < due) await pause(1)
    sessions[(n * 2 + (Math.floor((n * 2) / sessions.length) % 2)) % sessions.length]?.say(due)
  }
  await pause(500)
} else if (job.seconds > 0) {
  for (let at = 0; at < sessions.length; at += 2) sessions[at]?.say()
  await pause(job.seconds * 1000)
}
const elapsed = job.rate ? job.seconds : (performance.now() - start) / 1000
const received = latencies.length
finished = true
await pause(500)
const sorted = latencies.slice(0, received).sort((a, b) => a - b)
const at = (share: number) => sorted[Math.min(received - 1, Math.floor(received * share))] ?? Number.NaN
if (job.acked) writeFileSync(job.acked, acked.join('\n'))
const told = {
  received,
  perSecond: received / elapsed,
  p50: at(0.5),
  p99: at(0.99),
  errors,
  lost,
  connectSeconds,
  gaps,
}
process.stdout.write(`${JSON.stringify({ ...told, acked: acked.length })}\n`)
process.exit(0)
