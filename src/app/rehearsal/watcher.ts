import { get, type IncomingMessage } from 'node:http'

/**
 * A browser that watches a live page: hears the stream (Server-Sent Events) and, like a browser, comes back with
 * `Last-Event-ID` when the connection breaks. Ours breaks after every `breakAfter` events.
 */
export class Watcher {
  readonly name: string
  readonly heard: string[] = []
  readonly #address: string
  readonly #cookies: () => string
  readonly #breakAfter: number
  #answer: IncomingMessage | undefined
  #closed = false
  /** How often it came back. */
  breaks = 0
  /** Why it could not come back. */
  problem = ''

  constructor(name: string, address: string, cookies = () => '', breakAfter = Number.POSITIVE_INFINITY) {
    this.name = name
    this.#address = address
    this.#cookies = cookies
    this.#breakAfter = breakAfter
  }

  /** Connects and listens; resolves once the house has answered. */
  open(): Promise<void> {
    const last = this.heard.at(-1)
    const headers = { cookie: this.#cookies(), ...(last && { 'last-event-id': last }) }
    return new Promise((done, fail) => {
      const request = get(this.#address, { headers, agent: false }, (answer) => {
        if (answer.statusCode !== 200) return fail(new Error(`${this.name} → ${answer.statusCode}`))
        this.#answer = answer
        this.#listen(answer)
        done()
      })
      request.on('error', fail)
    })
  }

  close(): void {
    this.#closed = true
    this.#answer?.destroy()
  }

  #listen(answer: IncomingMessage): void {
    let rest = ''
    let here = 0
    answer.setEncoding('utf8')
    answer.on('data', (text: string) => {
      const blocks = (rest + text).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const id = /^id: ?(.+)$/m.exec(block)?.[1]
        if (!id || here >= this.#breakAfter) continue
        this.heard.push(id)
        here += 1
      }
      // What else had arrived is lost with the connection and has to come again.
      if (here >= this.#breakAfter) answer.destroy()
    })
    answer.on('error', () => {})
    answer.on('close', () => this.#comeBack())
  }

  #comeBack(): void {
    if (this.#closed) return
    this.breaks += 1
    this.open().catch((error) => {
      this.problem = String(error)
    })
  }
}
