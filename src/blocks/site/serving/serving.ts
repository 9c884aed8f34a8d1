import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { House } from '#kernel/house.ts'
import { pathOfBytes, readBytes } from '../publication/bytes.ts'
import type { KeptFile } from '../publication/kept-file.ts'
import { type Answer, type Asked, answerReady, matches, type Ready, rangeOf, unchanged } from './answer.ts'
import { Directory, type Served } from './directory.ts'
import { type Found, lookUp } from './finding.ts'
import { headersOf, type Where } from './headers.ts'
import { isPressable, typeOf } from './kind-of-file.ts'
import type { Out } from './sites.sql.ts'
import { answerWellKnown } from './well-known.ts'

/** Files above this are read from the disk each time; so are parts of a file. */
const largestInMemory = 1_000_000
const mostInMemory = 48_000_000

/** What a visitor of a site gets: nothing where it is no address of a site. */
export type Serving = {
  answer(asked: Asked): Answer | undefined | Promise<Answer | undefined>
  directory: Directory
}

const servings = new WeakMap<House, Serving>()

export function servingOf(house: House): Serving {
  const known = servings.get(house)
  if (known) return known
  const made = openServing(house)
  servings.set(house, made)
  return made
}

const slugIn = /^\/w\/([a-z0-9-]{3,60})(?=[/?#]|$)/

function openServing(house: House): Serving {
  const directory = new Directory(house)
  const own = new URL(house.config.address).host
  const hot = new Hot(directory)

  function answer(asked: Asked): Answer | undefined | Promise<Answer | undefined> {
    const wellKnown = asked.url.startsWith('/.well-known/') ? answerWellKnown(house, asked) : undefined
    if (wellKnown) return wellKnown
    const isOurs = asked.host === own
    if (isOurs && !asked.url.startsWith('/w/')) return
    const ready = directory.ready()
    return ready ? ready.then(() => answerNow(asked, isOurs)) : answerNow(asked, isOurs)
  }

  function answerNow(asked: Asked, isOurs: boolean): Answer | undefined | Promise<Answer | undefined> {
    const known = hot.find(asked)
    if (known && (asked.method === 'GET' || asked.method === 'HEAD')) return answerReady(asked, known)
    const out = isOurs ? undefined : directory.byHost(hostOf(asked.host))
    if (out) return answerOf(out, asked, { base: '/', isOwn: true })
    const slug = slugIn.exec(asked.url)?.[1]
    const below = slug === undefined ? undefined : directory.bySlug(slug)
    return below && answerOf(below, asked, { base: `/w/${slug}/`, isOwn: false })
  }

  async function answerOf(
    out: Out,
    asked: Asked,
    at: Pick<Where, 'base' | 'isOwn'>,
  ): Promise<Answer | undefined> {
    if (asked.method !== 'GET' && asked.method !== 'HEAD') return refused
    const age = directory.age
    const site = await directory.open(out)
    if (!site) return
    const where = { ...at, host: asked.host, isSecure: asked.isSecure, house: house.config.address }
    const found = lookUp(site, asked.url, at.base)
    if (found.kind === 'elsewhere') return redirect(found.to, found.code)
    if (found.kind === 'nothing') return answerNothing(site, found, asked, where)
    const isLarge = found.file.size > largestInMemory
    if (isLarge || asked.header('range') !== undefined) return answerPiece(found, asked, where)
    const ready = await makeReady(house, found.path, found.file, where)
    hot.keep(asked, ready, age)
    return answerReady(asked, ready)
  }

  async function answerNothing(site: Served, found: Found & { kind: 'nothing' }, asked: Asked, where: Where) {
    const file = found.page === null ? undefined : site.files[found.page]
    if (!file || found.page === null) return plain404
    return answerReady(asked, await makeReady(house, found.page, file, where), 404)
  }

  function answerPiece({ path, file }: { path: string; file: KeptFile }, asked: Asked, where: Where): Answer {
    const etag = `"${file.digest.slice(0, 32)}"`
    const headers = { ...headersOf(path, etag, where), 'accept-ranges': 'bytes' }
    if (matches(asked.header('if-none-match') ?? '', etag))
      return { status: 304, headers: unchanged(headers), body: null }
    const isSame = [undefined, etag].includes(asked.header('if-range'))
    const range = isSame && asked.method === 'GET' ? rangeOf(asked.header('range'), file.size) : 'all'
    if (range === null)
      return { status: 416, headers: { ...headers, 'content-range': `bytes */${file.size}` }, body: null }
    const { start, end } = range === 'all' ? { start: 0, end: file.size - 1 } : range
    const part = range === 'all' ? {} : { 'content-range': `bytes ${start}-${end}/${file.size}` }
    const body =
      asked.method === 'HEAD' || file.size === 0
        ? null
        : { path: pathOfBytes(house, file.digest), start, end }
    return {
      status: range === 'all' ? 200 : 206,
      headers: { ...headers, ...part, 'content-length': String(Math.max(0, end - start + 1)) },
      body,
    }
  }

  return { answer, directory }
}

const hostOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, '')

const plainText = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }
const refused: Answer = {
  status: 405,
  headers: { ...plainText, allow: 'GET, HEAD' },
  body: Buffer.from('GET, HEAD\n'),
}
const plain404: Answer = {
  status: 404,
  headers: plainText,
  body: Buffer.from('Hier ist nichts. / There is nothing here.\n'),
}

const redirect = (to: string, code: 301 | 302): Answer => ({
  status: code,
  headers: { ...plainText, location: to, 'cache-control': 'public, no-cache' },
  body: null,
})

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

/** Reads a file once, presses it once, and writes its headers once; each way of pressing has a tag of its own. */
async function makeReady(house: House, path: string, file: KeptFile, where: Where): Promise<Ready> {
  const body = await readBytes(house, file.digest)
  const tag = file.digest.slice(0, 32)
  const presses = isPressable(typeOf(path)) && body.byteLength > 200
  const variant = (body: Buffer<ArrayBuffer>, coding = '') => ({
    body,
    headers: {
      ...headersOf(path, `"${tag}${coding && `-${coding}`}"`, where),
      'content-length': String(body.byteLength),
      ...(presses && { vary: 'accept-encoding' }),
      ...(coding && { 'content-encoding': coding }),
    },
  })
  if (!presses) return { etag: tag, plain: variant(body) }
  const [br, gz] = await Promise.all([
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    zip(body, { level: 9 }),
  ])
  return { etag: tag, plain: variant(body), br: variant(br, 'br'), gzip: variant(gz, 'gzip') }
}

/** What was handed out lately, by the address it was asked under; the oldest goes when there is too much. */
class Hot {
  readonly #directory: Directory
  readonly #ready = new Map<string, Ready>()
  #age = 0
  #bytes = 0

  constructor(directory: Directory) {
    this.#directory = directory
  }

  find(asked: Asked): Ready | undefined {
    if (this.#age !== this.#directory.age || asked.header('range') !== undefined) return
    return this.#ready.get(keyOf(asked))
  }

  keep(asked: Asked, ready: Ready, age: number): void {
    if (age !== this.#directory.age || asked.url.length > 1000 || asked.url.includes('?')) return
    if (this.#age !== age) {
      this.#ready.clear()
      this.#bytes = 0
      this.#age = age
    }
    const key = keyOf(asked)
    if (this.#ready.has(key)) return
    this.#ready.set(key, ready)
    this.#bytes += sizeOf(ready)
    for (const [oldest, one] of this.#ready) {
      if (this.#bytes <= mostInMemory) break
      this.#ready.delete(oldest)
      this.#bytes -= sizeOf(one)
    }
  }
}

const keyOf = ({ isSecure, host, url }: Asked): string => `${isSecure ? 's' : ''}${host}${url}`

const sizeOf = ({ plain, br, gzip }: Ready): number =>
  plain.body.byteLength + (br?.body.byteLength ?? 0) + (gzip?.body.byteLength ?? 0) + 2000
