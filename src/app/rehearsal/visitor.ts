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
    return this.#go(path, {})
  }

  /** Posts what a form of the page holds together with what is typed. @throws Error when the page has no such form */
  async submit(page: Seen, action: string | RegExp, typed: Typed = {}, which: Which = {}): Promise<Seen> {
    const form = formsOf(page.html).find((one) => matches(one, action, which))
    if (!form) throw new Error(`${page.path} shows no form for ${action}`)
    const body = form.files ? new FormData() : new URLSearchParams()
    for (const [name, values] of Object.entries({ ...form.fields, ...typed })) {
      for (const value of Array.isArray(values) ? values : [values]) body.append(name, value as string)
    }
    if (form.method === 'get') return this.get(`${form.action}?${body}`)
    return this.#go(form.action || page.path, {
      method: 'POST',
      body,
      headers: { referer: this.#address + page.path },
    })
  }

  cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** What everything that proves this visitor is kept in. */
  secrets(): string[] {
    return [...this.#cookies.entries()].flatMap(([name, value]) => (name === 'house' ? [value] : []))
  }

  async #go(path: string, init: RequestInit, hops = 0): Promise<Seen> {
    const headers = { ...init.headers, cookie: this.cookies(), 'sec-fetch-site': 'same-origin' }
    const began = performance.now()
    const answer = await fetch(this.#address + path, { ...init, headers, redirect: 'manual' })
    const html = await answer.text()
    const ms = performance.now() - began
    this.#tell({ method: init.method ?? 'GET', path, status: answer.status, ms })
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie)
    const to = answer.headers.get('location')
    if (!to || hops >= 5) return { status: answer.status, path, html }
    return this.#go(to.startsWith('http') ? new URL(to).pathname + new URL(to).search : to, {}, hops + 1)
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (value === '' || /max-age=0/i.test(cookie)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

function matches(form: PageForm, action: string | RegExp, { holds = {}, says = '' }: Which): boolean {
  const isHere = typeof action === 'string' ? form.action === action : action.test(form.action)
  const holdsAll = Object.entries(holds).every(([name, value]) => form.fields[name]?.includes(value))
  return isHere && holdsAll && form.says.includes(says)
}
