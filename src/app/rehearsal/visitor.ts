import { formsOf, type PageForm } from './page-forms.ts'

/** What a visitor saw: the page they ended up on. */
export type Seen = { status: number; path: string; html: string }

export type Typed = Record<string, string | string[]>

/** Somebody with a browser: keeps cookies, follows redirects, fills in the forms that a page really shows. */
export class Visitor {
  readonly #address: string
  readonly #cookies = new Map<string, string>()
  /** Pages and forms that were answered, by status. */
  readonly answered = new Map<number, number>()

  constructor(address: string) {
    this.#address = address
  }

  get(path: string): Promise<Seen> {
    return this.#go(path, {})
  }

  /** Posts what a form of the page holds together with what is typed. @throws Error when the page has no such form */
  async submit(page: Seen, action: string | RegExp, typed: Typed = {}): Promise<Seen> {
    const form = formsOf(page.html).find((one) => matches(one, action))
    if (!form) throw new Error(`${page.path} shows no form for ${action}`)
    const { fields } = form
    const body = new URLSearchParams()
    for (const [name, values] of Object.entries({ ...fields, ...typed })) {
      for (const value of Array.isArray(values) ? values : [values]) body.append(name, value)
    }
    if (form.method === 'get') return this.get(`${form.action}?${body}`)
    return this.#go(form.action || page.path, { method: 'POST', body })
  }

  /** Opens a page and submits one of its forms. */
  async fill(path: string, action: string | RegExp, typed: Typed = {}): Promise<Seen> {
    return this.submit(await this.get(path), action, typed)
  }

  cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async #go(path: string, init: RequestInit, hops = 0): Promise<Seen> {
    const headers = { cookie: this.cookies(), 'sec-fetch-site': 'same-origin' }
    const answer = await fetch(this.#address + path, { ...init, headers, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie)
    this.answered.set(answer.status, (this.answered.get(answer.status) ?? 0) + 1)
    const to = answer.headers.get('location')
    if (to && hops < 5) {
      await answer.arrayBuffer()
      return this.#go(to.startsWith('http') ? new URL(to).pathname + new URL(to).search : to, {}, hops + 1)
    }
    return { status: answer.status, path, html: await answer.text() }
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (value === '' || /max-age=0/i.test(cookie)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

function matches(form: PageForm, action: string | RegExp): boolean {
  return typeof action === 'string' ? form.action === action : action.test(form.action)
}
