import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small real WebDAV server (RFC 4918: PROPFIND, MKCOL, GET, PUT, MOVE, DELETE) over a folder that is thrown away. */
export async function openWebdavServer(login: string, password: string) {
  const root = await mkdtemp(join(tmpdir(), 'webdav-'))
  const state = { writes: [] as string[], full: false, movesNothing: false }
  const server = createServer(async (request, response) => {
    const end = (status: number, body: string | Buffer = '') => response.writeHead(status).end(body)
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const right = `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`
    if (request.headers.authorization !== right) return end(401)
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://any').pathname)
    if (!path.startsWith('/dav/') || path.includes('..')) return end(403)
    const at = join(root, path.slice(5))
    const there = await stat(at).catch(() => null)
    const above = await stat(join(at, '..')).catch(() => null)
    if (request.method === 'PROPFIND') return end(there ? 207 : 404, '<multistatus xmlns="DAV:"/>')
    if (request.method === 'MKCOL') {
      if (there) return end(405)
      if (!above) return end(409)
      await mkdir(at)
      return end(201)
    }
    if (request.method === 'PUT') {
      if (state.full) return end(507)
      if (!above) return end(409)
      await writeFile(at, Buffer.concat(parts))
      state.writes.push(path.slice(5))
      return end(there ? 204 : 201)
    }
    if (!there) return end(404)
    if (request.method === 'MOVE') {
      if (state.movesNothing) return end(502)
      const to = decodeURIComponent(new URL(String(request.headers.destination)).pathname)
      await rename(at, join(root, to.slice(5)))
      return end(204)
    }
    if (request.method === 'GET') return end(200, await readFile(at))
    if (request.method !== 'DELETE') return end(405)
    await rm(at, { recursive: true })
    return end(204)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    root,
    state,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
      await rm(root, { recursive: true, force: true })
    },
  }
}
