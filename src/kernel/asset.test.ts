import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { builtAssets } from './asset.ts'

const folder = mkdtempSync(join(tmpdir(), 'jam-assets-'))
mkdirSync(join(folder, '.vite'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, '.vite/manifest.json'), '{"src/look/house.css":{"file":"assets/house-1a2b.css"}}')
const style = 'body { margin: 0 }'
mkdirSync(join(folder, 'packed'))
writeFileSync(join(folder, 'assets/house-1a2b.css'), style)
writeFileSync(join(folder, 'packed/house-1a2b.css.br'), brotliCompressSync(style))
writeFileSync(join(folder, 'packed/house-1a2b.css.gzip'), gzipSync(style))
writeFileSync(join(folder, 'assets/letters-3c4d.woff2'), 'letters')
writeFileSync(join(folder, 'build.json'), '{"version":"0.1.0","files":{}}')
const assets = builtAssets(folder)
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (path: string, init?: RequestInit) => assets.answer(new Request(`http://house${path}`, init))

test('a source has the address of its built file, and only a built one', () => {
  expect(assets.address('src/look/house.css')).toBe('/assets/house-1a2b.css')
  expect(() => assets.address('src/look/other.css')).toThrow('other.css')
})

test('a file is sent compressed, for ever, and as what it is', async () => {
  const answer = ask('/assets/house-1a2b.css', { headers: { 'accept-encoding': 'gzip' } })
  expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect(gunzipSync((await answer?.arrayBuffer()) ?? '').toString()).toBe(style)
})

test('who takes Brotli gets that, for it is the smaller one', async () => {
  const answer = ask('/assets/house-1a2b.css', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  expect(answer?.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync((await answer?.arrayBuffer()) ?? '').toString()).toBe(style)
})

test('what was not packed, like letters, comes as it is', async () => {
  const answer = ask('/assets/letters-3c4d.woff2', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(answer?.headers.get('content-encoding')).toBeNull()
  expect(await answer?.text()).toBe('letters')
})

test('who cannot unpack gets it plain', async () => {
  expect(await ask('/assets/house-1a2b.css')?.text()).toBe(style)
})

test('what is not a browser file is not answered, and no path leads out of the folder', () => {
  expect(ask('/')).toBeNull()
  expect(ask('/assets/../.vite/manifest.json')).toBeNull()
  expect(ask('/assets/%2e%2e%2f.vite/manifest.json')?.status).toBe(404)
  expect(ask('/assets/house-0000.css')?.status).toBe(404)
})

test('the list of a build is asked for anew each time', async () => {
  const answer = ask('/build.json')
  expect(answer?.headers.get('cache-control')).toBe('no-cache')
  expect(await answer?.json()).toEqual({ version: '0.1.0', files: {} })
})
