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

  constructor(box: Box, build: string) {
    this.#box = box
    this.#pages = `hall-pages-${build}`
    this.#files = `hall-files-${build}`
    this.#used = `hall-used-${build}`
  }

  /** Keeps a page that the house has just sent, if it is one to keep and the owner's. */
  async keep(asked: string, answer: Response): Promise<void> {
    const path = new URL(answer.url || asked, location.origin).pathname
    if (isSignIn(path)) return this.forget()
    const pages = await caches.open(this.#pages)
    // Refused, or gone: what one may no longer see does not stay here either.
    if (answer.status === 403 || answer.status === 404 || answer.status === 410) {
      await pages.delete(asked)
      return
    }
    const isPage = answer.ok && (answer.headers.get('content-type') ?? '').startsWith('text/html')
    if (!isPage || !mayKeep(path)) return
    const html = await answer.text()
    const who = markOf(html)
    // A page of one's own that suddenly is nobody's: the session has ended.
    if (!who) return (await pages.match(asked)) ? this.forget() : undefined
    await this.#mustBeOf(who)
    const files = await caches.open(this.#files)
    // A frame says nothing without its program; any other page says what stands in it.
    if (isFrame(path)) await keepFilesOf(files, html, aheadOfFrame())
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
    if (!isFrame(path)) await keepFilesOf(files, html)
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

  /** Nothing personal stays. */
  async forget(): Promise<void> {
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

  async #mustBeOf(who: string): Promise<void> {
    const owner = await this.#box.owner()
    if (owner && owner.who !== who) await this.forget()
    await this.#box.setOwner({ who, until: Date.now() + keptFor })
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
