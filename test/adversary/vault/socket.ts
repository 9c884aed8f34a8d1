import type { FromBrowser, FromHouse, Saying } from '#custody/conversation/frames.ts'

/** Somebody's socket: what is on it a hostile server has bent as well as what is not. */
export class Socket {
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  onerror = null
  readonly #organisation: string
  readonly #fetch = globalThis.fetch
  #visit = ''
  #isOpen = true

  constructor(address: string | URL) {
    this.#organisation = String(address).split('/').at(-1) ?? ''
    setTimeout(() => this.onopen?.())
  }

  send(text: string): void {
    void this.#take(JSON.parse(text))
  }

  close(): void {
    this.#isOpen = false
  }

  async #take(frame: FromBrowser): Promise<void> {
    if ('hello' in frame) this.#visit = frame.hello.visit ?? ''
    if ('hello' in frame) return this.#tell({ ready: { until: null } })
    if ('say' in frame) return this.#say(frame.say)
    if (!('hear' in frame)) return
    for (const { conversation, after } of frame.hear) {
      const answer = await this.#ask(conversation, `lines?after=${after}`)
      const { lines, more, code } = await answer.json()
      this.#tell(lines ? { lines, of: conversation, more } : { gone: conversation, code })
    }
  }

  async #say({ n, ...saying }: { n: number } & Saying): Promise<void> {
    const body = JSON.stringify({ wraps: [], files: [], ...saying })
    const headers = { 'content-type': 'application/json' }
    const answer = await this.#ask(saying.line.conversation, 'lines', { method: 'POST', body, headers })
    const { seq, code } = await answer.json()
    this.#tell(answer.ok ? { kept: n, seq } : { refused: n, code })
  }

  #ask(id: string, what: string, more: RequestInit & { headers?: Record<string, string> } = {}) {
    if (!this.#visit) return this.#fetch(`/vault/conversations/${id}/${what}`, more)
    const headers = { ...more.headers, authorization: `Visit ${this.#visit}` }
    return this.#fetch(`/outside/${this.#organisation}/conversation/${what}`, { ...more, headers })
  }

  #tell(frame: FromHouse): void {
    if (this.#isOpen) this.onmessage?.({ data: JSON.stringify(frame) })
  }
}
