import type { Box } from './box.ts'
import { type Ahead, keepFilesOf } from './keep-file.ts'
import { isFrame, isSignIn, keptFor, markOf, mayKeep, stamped, titleOf } from './keeping.ts'

const standHeader = 'x-stand'
const pathHeader = 'x-path'
const titleHeader = 'x-title'
/** What the house forbids a page it forbids the kept one as well: a vault may be open in it. */
const rules = /^(content-security-policy|cross-origin-|permissions-policy|referrer-policy|x-content-type)/

/** Pages and files on this device. Pages are one person's; with another they go. */
export class Shelf {
  readonly #box: Box
  readonly #pages: string
  readonly #files: string
  /** What was loaded by the way and is not fetched ahead. */
  readonly #used: string
  #clock = 0
  /** What was asked for before this is of whoever had the device earlier. */
  #changedHands = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(box: Box, build: string) {
    this.#box = box
    this.#pages = `hall-pages-${build}`
    this.#files = `hall-files-${build}`
    this.#used = `hall-used-${build}`
  }

  /** When something is asked for: whoever asks later says whose the device is. */
  now(): number {
    this.#clock += 1
    return this.#clock
  }

  /** Keeps a page that the house has sent to whoever asked for it `at` that time, if it is one to keep and the owner's. */
  async keep(asked: string, answer: Response, at: number): Promise<void> {
    const path = new URL(answer.url || asked, location.origin).pathname
    const isPage = answer.ok && (answer.headers.get('content-type') ?? '').startsWith('text/html')
    const html = isPage && mayKeep(path) ? await answer.text() : ''
    const who = markOf(html)
    if (!(await this.#inTurn(() => this.#isFor(who, at)))) return
    if (!who) return this.#inTurn(() => this.#clearAfter(asked, path, answer.status, html))
    const files = await caches.open(this.#files)
    // A frame says nothing without its program; any other page says what stands in it.
    if (isFrame(path)) await keepFilesOf(files, html, aheadOfFrame())
    await this.#inTurn(async () => {
      if ((await this.#box.owner())?.who === who) await this.#put(asked, path, answer, html)
    })
    if (!isFrame(path)) await keepFilesOf(files, html)
  }

  /** Whether an answer counts: what was asked for before the device changed hands does not. */
  async #isFor(who: string | undefined, at: number): Promise<boolean> {
    if (at < this.#changedHands) return false
    if (who) await this.#mustBeOf(who, at)
    return true
  }

  /** What one may no longer see does not stay here either. */
  async #clearAfter(asked: string, path: string, status: number, html: string): Promise<void> {
    if (isSignIn(path)) return this.#clear()
    const pages = await caches.open(this.#pages)
    if ([403, 404, 410].includes(status)) await pages.delete(asked)
    // A page of one's own that suddenly is nobody's: the session has ended.
    else if (html && (await pages.match(asked))) await this.#clear()
  }

  async #put(asked: string, path: string, answer: Response, html: string): Promise<void> {
    const pages = await caches.open(this.#pages)
    const stand = new Date(answer.headers.get('date') ?? Date.now()).toISOString()
    const kept = {
      ...rulesOf(answer),
      'content-type': 'text/html; charset=utf-8',
      [standHeader]: stand,
      [pathHeader]: path,
      [titleHeader]: encodeURIComponent(titleOf(html)),
    }
    await pages.put(asked, new Response(html, { headers: kept }))
    if (path !== asked) await pages.put(path, new Response(html, { headers: kept }))
  }

  /** The page as it was, saying from when; undefined when it is not here or too old. */
  async find(path: string): Promise<Response | undefined> {
    const owner = await this.#box.owner()
    if (!owner || owner.until < Date.now()) return undefined
    const found = await (await caches.open(this.#pages)).match(path)
    if (!found) return undefined
    const own = found.headers.get(pathHeader)
    if (own && own !== path) return Response.redirect(own, 302)
    const html = stamped(await found.text(), found.headers.get(standHeader) ?? '')
    return new Response(html, {
      headers: { ...rulesOf(found), 'content-type': 'text/html; charset=utf-8' },
    })
  }

  async has(path: string, freshFor: number): Promise<boolean> {
    const stand = (await (await caches.open(this.#pages)).match(path))?.headers.get(standHeader)
    return !!stand && Date.parse(stand) > Date.now() - freshFor
  }

  async file(request: Request): Promise<Response> {
    const used = await caches.open(this.#used)
    const known = (await (await caches.open(this.#files)).match(request)) ?? (await used.match(request))
    if (known) return known
    const answer = await fetch(request)
    // Without an owner nothing is kept here at all.
    if (answer.ok && (await this.#box.owner())) await used.put(request, answer.clone()).catch(() => {})
    return answer
  }

  /** Nothing personal stays, and what is still on its way does not come back either. */
  forget(): Promise<void> {
    this.#changedHands = this.now()
    return this.#inTurn(() => this.#clear())
  }

  async #clear(): Promise<void> {
    await caches.delete(this.#pages)
    await this.#box.empty()
  }

  /** What an older build kept: its pages ask for files that are gone. */
  async clearOlder(): Promise<void> {
    const names = await caches.keys()
    const older = names.filter(
      (name) => name.startsWith('hall-') && ![this.#pages, this.#files, this.#used].includes(name),
    )
    await Promise.all(older.map((name) => caches.delete(name)))
  }

  async #mustBeOf(who: string, at: number): Promise<void> {
    const owner = await this.#box.owner()
    if (owner?.who !== who) this.#changedHands = at
    if (owner && owner.who !== who) await this.#clear()
    await this.#box.setOwner({ who, until: Date.now() + keptFor })
  }

  /** One after the other: two answers of two people at once would each clear away the other's half. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.#last.then(act)
    this.#last = next.catch(() => {})
    return next
  }
}

const rulesOf = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => rules.test(name)))

type Line = { saveData?: boolean; effectiveType?: string }

/**
 * The program of a frame is large, and most of it nobody opens on a telephone: what makes papers (190 kB) is kept once it
 * was used; on a slow line, or where data is to be saved, everything but what the frame begins with.
 */
function aheadOfFrame(): Ahead {
  const { saveData, effectiveType } = (navigator as { connection?: Line }).connection ?? {}
  const atOnce = saveData === true || /2g|3g/.test(effectiveType ?? '')
  return { most: 100_000, atOnce }
}
