import { day, later } from '#kernel/clock.ts'
import type { Ledger } from './ledger.ts'
import type { Meter } from './meter.ts'
import type { Scene } from './scene.ts'
import { type Seen, type Typed, Visitor, type Which } from './visitor.ts'

/** What everybody in a rehearsal needs: the house, who measures, who keeps count. */
export type Around = { scene: Scene; meter: Meter; ledger: Ledger }

// A day before the house ends them, so that nobody is shown the door in the middle of a form.
const sessionHolds = 29 * day

/** Somebody in a rehearsal: an invented name, an address of their own, a browser. */
export class Player {
  readonly name: string
  readonly email: string
  /** What the app of the second factor was given. */
  secret = ''
  readonly #around: Around
  #visitor: Visitor
  #since: Date | null = null
  #comesIn: Promise<void> | undefined

  constructor(around: Around, name: string, email: string) {
    this.name = name
    this.email = email
    this.#around = around
    this.#visitor = new Visitor(around.scene.address, around.meter.hear)
  }

  get visitor(): Visitor {
    return this.#visitor
  }

  /** Goes on with another browser, which knows nothing of the first. */
  takeOtherBrowser(): void {
    this.#visitor = new Visitor(this.#around.scene.address, this.#around.meter.hear)
    this.#since = null
  }

  /** @throws Error unless the page is answered with this status */
  async look(path: string, status = 200): Promise<Seen> {
    const seen = await this.#visitor.get(path)
    mustNotBeAsked(seen, path)
    if (seen.status !== status)
      throw new Error(`GET ${path} → ${seen.status} instead of ${status}${wordsOf(seen)}`)
    return seen
  }

  /** Opens a page that may ask for a second step first; `stepUp` takes it and leads there. */
  async open(path: string, stepUp: (player: Player, path: string) => Promise<Seen>): Promise<Seen> {
    const seen = await this.#visitor.get(path)
    if (!seen.path.startsWith('/me/step-up')) return seen
    return stepUp(this, path)
  }

  /** Fills in a form of a page and sends it; `happens` names the events that this must write. */
  async act(
    page: Seen,
    action: string | RegExp,
    typed: Typed = {},
    happens: readonly string[] = [],
    which: Which = {},
  ): Promise<Seen> {
    const seen = await this.#visitor.submit(page, action, typed, which)
    mustNotBeAsked(seen, String(action))
    if (seen.status !== 200) throw new Error(`${action} on ${page.path} → ${seen.status}${wordsOf(seen)}`)
    for (const kind of happens) this.#around.ledger.event(kind)
    return seen
  }

  /** Answers a page that asks for the code of the mailbox; the session that it opens is ours. */
  async confirm(page: Seen, action: string | RegExp, happens: readonly string[] = []): Promise<Seen> {
    const seen = await this.act(page, action, { code: await this.readCode() }, ['session.opened', ...happens])
    this.#since = this.#around.scene.clock.now()
    return seen
  }

  /** The code that the house has just sent. */
  async readCode(): Promise<string> {
    this.#around.ledger.mail('code')
    return this.#around.scene.mailbox.code(this.email)
  }

  /** Says that a page that was answered has opened a session, as the founder's link does. */
  isIn(): void {
    this.#since = this.#around.scene.clock.now()
  }

  /** Signs in, unless a session still holds. Of a person in two places at once only one signs in. */
  comeIn(): Promise<void> {
    const now = this.#around.scene.clock.now()
    if (this.#since && later(this.#since, sessionHolds) > now) return Promise.resolve()
    this.#comesIn ??= this.#signIn().finally(() => {
      this.#comesIn = undefined
    })
    return this.#comesIn
  }

  async #signIn(): Promise<void> {
    const asked = await this.act(await this.look('/sign-in'), '/sign-in', { email: this.email })
    const seen = await this.confirm(asked, '/sign-in/code')
    if (seen.path.startsWith('/me/name')) await this.act(seen, '/me/name', { name: this.name })
  }
}

/** Who is sent to the door instead has not seen the page. */
function mustNotBeAsked({ path }: Seen, wanted: string): void {
  const door = /^\/(sign-in|me\/step-up)\?next=/.exec(path)
  if (door && !wanted.includes(door[1] ?? '')) throw new Error(`${wanted} led to ${path}`)
}

/** What a page says is wrong. */
function wordsOf({ html }: Seen): string {
  const box =
    /class="problems"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(html)?.[1] ??
    /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]
  const words = (box ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words && `: ${words}`
}
