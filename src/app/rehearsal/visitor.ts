import { Agent, type IncomingHttpHeaders as Headers, request } from 'node:http'
import { formsOf, type PageForm } from './page-forms.ts'

/** What a visitor saw: the page they ended up on. */
export type Seen = { status: number; path: string; html: string }

export type Typed = Record<string, string | string[] | File>

/** One request and its answer, as whoever measures hears of it. */
export type Answered = { method: string; path: string; status: number; ms: number }

/** Which of several forms with one address: the one that holds these values, or says this. */
export type Which = { holds?: Record<string, string>; says?: string }

/** Somebody with a browser: keeps cookies, follows redirects, fills in the forms that a page really shows. */
export class Visitor {
  readonly #address: string
  readonly #tell: (answered: Answered) => void
  readonly #cookies = new Map<string, string>()

  constructor(address: string, tell: (answered: Answered) => void = () => {}) {
    this.#address = address
    this.#tell = tell
  }

  get(path: string): Promise<Seen> {
    return this.#go(path)
  }

  /** Posts what a form of the page holds together with what is typed. @throws Error when the page has no such form */
  async submit(page: Seen, action: string | RegExp, typed: Typed = {}, which: Which = {}): Promise<Seen> {
    const form = formsOn(page).find((one) => matches(one, action, which))
    if (!form) throw new Error(`${page.path} shows no form for ${action}`)
    const all = Object.entries({ ...form.fields, ...typed })
    const pairs = all.flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const))
    if (form.method === 'get') return this.get(`${form.action}?${queryOf(pairs)}`)
    const sent = form.files ? await filesOf(pairs) : { body: Buffer.from(queryOf(pairs)), type: urlencoded }
    return this.#go(form.action || page.path, { ...sent, from: page.path })
  }

  cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** What everything that proves this visitor is kept in. */
  secrets(): string[] {
    return [...this.#cookies.entries()].flatMap(([name, value]) => (name === 'house' ? [value] : []))
  }

  async #go(path: string, sent: Sent = {}, hops = 0): Promise<Seen> {
    const began = performance.now()
    const { status, html, headers } = await this.#ask(path, sent)
    const ms = performance.now() - began
    this.#tell({ method: sent.body ? 'POST' : 'GET', path, status, ms })
    for (const cookie of headers['set-cookie'] ?? []) this.#keep(cookie)
    const to = headers.location
    if (!to || hops >= 5) return { status, path, html }
    return this.#go(to.startsWith('http') ? new URL(to).pathname + new URL(to).search : to, {}, hops + 1)
  }

  #ask(
    path: string,
    { body, type, from }: Sent,
  ): Promise<{ status: number; html: string; headers: Headers }> {
    const headers = {
      cookie: this.cookies(),
      'sec-fetch-site': 'same-origin',
      ...(body && { 'content-type': type, 'content-length': String(body.length) }),
      ...(from && { referer: this.#address + from }),
    }
    return new Promise((done, fail) => {
      const method = body ? 'POST' : 'GET'
      const asked = request(this.#address + path, { method, headers, agent }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', fail)
        answer.on('end', () => {
          const html = Buffer.concat(parts).toString()
          done({ status: answer.statusCode ?? 0, html, headers: answer.headers })
        })
      })
      asked.on('error', fail)
      asked.end(body)
    })
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (value === '' || /max-age=0/i.test(cookie)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

type Sent = { body?: Buffer; type?: string; from?: string }
type Pairs = readonly (readonly [string, string | File])[]

// Browsers keep their connections, and so does a crowd of them.
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const urlencoded = 'application/x-www-form-urlencoded'

const queryOf = (pairs: Pairs): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()

async function filesOf(pairs: Pairs): Promise<Sent> {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  const encoded = new Response(form)
  return { body: Buffer.from(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') ?? '' }
}

const read = new WeakMap<Seen, PageForm[]>()

/** The forms of a page that somebody saw, read once. */
export function formsOn(page: Seen): PageForm[] {
  const forms = read.get(page) ?? formsOf(page.html)
  read.set(page, forms)
  return forms
}

function matches(form: PageForm, action: string | RegExp, { holds = {}, says = '' }: Which): boolean {
  const isHere = typeof action === 'string' ? form.action === action : action.test(form.action)
  if (!isHere) return false
  const holdsAll = Object.entries(holds).every(([name, value]) => form.fields[name]?.includes(value))
  return holdsAll && (says === '' || form.says.includes(says))
}
