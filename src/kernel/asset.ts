import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** Browser files of the built house: their addresses for pages, and their answers. */
export type Assets = {
  /** @throws Error for a source that was not built */
  address(source: string): string
  /** @returns null when the address is not one of a browser file */
  answer(request: Request): Response | null
}

/** Taken for what they say they are, and by pages of this house alone. */
const plain = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }

/** The list of what this build consists of: for people who compare it with what they were served. */
const fresh = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' }

type Bytes = Buffer<ArrayBuffer>

/** As a browser asks for them, the smaller one first. */
const codings = ['br', 'gzip'] as const
type Coding = (typeof codings)[number]
type File = { type: string; plain: Bytes } & Partial<Record<Coding, Bytes>>

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Reads all browser files once; names carry a hash of the content, so a browser may keep them for ever. */
export function builtAssets(folder: string): Assets {
  const manifest: Record<string, { file: string }> = JSON.parse(
    readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
  )
  const shelf = join(folder, 'assets')
  const names = existsSync(shelf) ? readdirSync(shelf) : []
  const files = new Map(names.map((name) => [`/assets/${name}`, fileAt(folder, name)]))
  const list = readFileSync(join(folder, 'build.json'))
  const workers = new Map([
    ['/service-worker.js', workerOf(join(folder, '../hall/service-worker.js'))],
    ['/f/service-worker.js', workerOf(join(folder, '../forms/service-worker.js'))],
    ['/outside/notice-worker.js', workerOf(join(folder, '../notices/notice-worker.js'))],
  ])
  return {
    address(source) {
      const entry = manifest[source]
      if (!entry) throw new Error(`${source} is not a browser file of this build`)
      return `/${entry.file}`
    },
    answer(request) {
      const { pathname } = new URL(request.url)
      if (pathname === '/build.json') return new Response(list, { headers: { ...plain, ...fresh } })
      const worker = workers.get(pathname)
      if (worker) return answerWorker(worker)
      if (!pathname.startsWith('/assets/')) return null
      const file = files.get(pathname)
      return file ? answerWith(file, request) : new Response('not here\n', { status: 404, headers: plain })
    },
  }
}

/** A service worker of this build. It names the build, so that with a new one browsers see another worker. */
const workerOf = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined

/** Looked at anew each time, and allowed nothing but to ask this house. */
const answerWorker = (worker: string): Response =>
  new Response(worker, {
    headers: {
      ...plain,
      'content-type': types['.js'] ?? '',
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
    },
  })

/** A file, and what the build has packed of it. */
function fileAt(folder: string, name: string): File {
  const type = types[extname(name)] ?? 'application/octet-stream'
  const file: File = { type, plain: readFileSync(join(folder, 'assets', name)) }
  for (const coding of codings) {
    const packed = join(folder, 'packed', `${name}.${coding}`)
    if (existsSync(packed)) file[coding] = readFileSync(packed)
  }
  return file
}

function answerWith({ type, ...bodies }: File, request: Request): Response {
  const accepted = request.headers.get('accept-encoding') ?? ''
  const coding = codings.find((name) => bodies[name] && accepted.includes(name))
  const body = (coding && bodies[coding]) ?? bodies.plain
  const headers = new Headers({
    'content-type': type,
    'content-length': String(body.byteLength),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...plain,
  })
  if (coding) headers.set('content-encoding', coding)
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}
