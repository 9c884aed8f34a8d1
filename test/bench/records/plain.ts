import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../../journeys/chromium.ts'

type Said = { id?: number; result?: unknown; error?: { message: string } }
type Called = { resolve: (result: never) => void; reject: (error: Error) => void }

/**
 * Chromium that nobody looks at while it works. What drives the journeys takes down every request with all its bytes, which
 * for a bulk of records costs more than what is measured.
 */
export class PlainBrowser {
  readonly #wire: WebSocket
  readonly #process: ChildProcess
  readonly #folder: string
  readonly #calls = new Map<number, Called>()
  #next = 1

  private constructor(wire: WebSocket, process: ChildProcess, folder: string) {
    this.#wire = wire
    this.#process = process
    this.#folder = folder
    wire.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)))
  }

  static async open(): Promise<PlainBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'plain-browser-'))
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, ...asRoot]
    const quiet = ['--no-first-run', '--disable-background-networking', '--disable-dev-shm-usage']
    const child = spawn(findChromium(), [...flags, ...quiet, 'about:blank'], { stdio: 'ignore' })
    const address = await addressIn(join(folder, 'DevToolsActivePort'))
    const wire = new WebSocket(address)
    await new Promise((open, broken) => {
      wire.onopen = open
      wire.onerror = broken
    })
    return new PlainBrowser(wire, child, folder)
  }

  #hear({ id, result, error }: Said): void {
    const call = this.#calls.get(id ?? 0)
    this.#calls.delete(id ?? 0)
    if (error) call?.reject(new Error(error.message))
    else call?.resolve(result as never)
  }

  tell<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = this.#next++
    return new Promise<T>((resolve, reject) => {
      this.#calls.set(id, { resolve, reject })
      this.#wire.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }))
    })
  }

  async keepCookie(name: string, value: string, url: string): Promise<void> {
    await this.tell('Storage.setCookies', { cookies: [{ name, value, url }] })
  }

  async page(url: string): Promise<PlainPage> {
    const { targetId } = await this.tell<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await this.tell<{ sessionId: string }>('Target.attachToTarget', {
      ...{ targetId, flatten: true },
    })
    await this.tell('Page.setBypassCSP', { enabled: true }, sessionId)
    await this.tell('Page.navigate', { url }, sessionId)
    const page = new PlainPage(this, targetId, sessionId)
    await page.until(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`)
    return page
  }

  async close(): Promise<void> {
    const over = new Promise((ended) => this.#process.once('exit', ended))
    await this.tell('Browser.close').catch(() => {})
    await over
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

export class PlainPage {
  readonly #browser: PlainBrowser
  readonly #target: string
  readonly #session: string

  constructor(browser: PlainBrowser, target: string, session: string) {
    this.#browser = browser
    this.#target = target
    this.#session = session
  }

  /** Runs a function in the page with one value, as text there and back. */
  evaluate<A, R>(work: (given: A) => R, given?: A): Promise<Awaited<R>> {
    return this.#run(`(${work})(${JSON.stringify(given) ?? ''})`) as Promise<Awaited<R>>
  }

  async #run(expression: string): Promise<unknown> {
    const how = { expression, awaitPromise: true, returnByValue: true }
    type Ran = { result: { value: unknown }; exceptionDetails?: { exception?: { description?: string } } }
    const { result, exceptionDetails } = await this.#browser.tell<Ran>('Runtime.evaluate', how, this.#session)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'thrown in the page')
    return result.value
  }

  async until(condition: string): Promise<void> {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      if (await this.#run(condition).catch(() => false)) return
      await new Promise((later) => setTimeout(later, 50))
    }
    throw new Error(`never: ${condition}`)
  }

  async addScript(content: string): Promise<void> {
    await this.#add('script', content)
  }

  async addStyle(content: string): Promise<void> {
    await this.#add('style', content)
  }

  #add(kind: string, content: string): Promise<unknown> {
    const made = `Object.assign(document.createElement('${kind}'), { textContent: ${JSON.stringify(content)} })`
    const placed = kind === 'script' ? `Object.assign(${made}, { type: 'module' })` : made
    return this.#run(`void document.head.append(${placed})`)
  }

  async close(): Promise<void> {
    await this.#browser.tell('Target.closeTarget', { targetId: this.#target })
  }
}

async function addressIn(file: string): Promise<string> {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    try {
      const [port, path] = readFileSync(file, 'utf8').trim().split('\n')
      if (path) return `ws://127.0.0.1:${port}${path}`
    } catch {
      // Not there yet.
    }
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error('Chromium did not start')
}
