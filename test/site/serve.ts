import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Built } from '../../src/blocks/site/output/built.ts'
import { drawStrip } from '../../src/blocks/site/pictures/strip-drawing.ts'
import { drawCrowd } from './sample-crowd.ts'
import { drawSample } from './sample-pictures.ts'

/** A plain web space: files under their paths, what is text packed. Several sites lie in folders of their own. */
export async function serveSites(
  sites: ReadonlyMap<string, Built>,
): Promise<{ at: string; close: () => Promise<void> }> {
  const files = new Map<string, { bytes: Uint8Array; type: string }>()
  const pictures = new Map([...(await drawSample()), ...(await drawCrowd())])
  const byHash = new Map([...pictures].map(([path, bytes]) => [path.split('.').at(-2), bytes]))
  for (const [folder, built] of sites) {
    for (const [path, { bytes, type }] of built.files) files.set(`/${folder}${path}`, { bytes, type })
    for (const path of built.pictures.keys())
      files.set(`/${folder}${path}`, {
        bytes: pictures.get(path) ?? new Uint8Array(),
        type: `image/${path.split('.').at(-1)}`,
      })
    for (const strip of built.strips)
      for (const [path, bytes] of await drawStrip(
        strip,
        strip.tiles.map(({ hash }) => byHash.get(hash) ?? new Uint8Array()),
      ))
        files.set(`/${folder}${path}`, { bytes, type: `image/${path.split('.').at(-1)}` })
    for (const path of built.downloads.keys())
      files.set(`/${folder}${path}`, { bytes: new Uint8Array(200), type: 'application/octet-stream' })
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here')
    const found = files.get(decodeURIComponent(pathname).replace(/\/$/, '/index.html'))
    if (!found) return response.writeHead(404).end()
    response.setHeader('content-type', found.type)
    response.setHeader('cache-control', 'max-age=31536000, immutable')
    if (!/text|xml|json|javascript/.test(found.type)) return response.end(found.bytes)
    response.setHeader('content-encoding', 'gzip')
    return response.end(gzipSync(found.bytes))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { at: `http://localhost:${port}/`, close: () => closed(server) }
}

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.closeAllConnections()
    server.close(() => done())
  })
