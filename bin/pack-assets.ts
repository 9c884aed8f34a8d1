import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const browser = 'dist/browser'
const [brotliOf, gzipOf] = [promisify(brotliCompress), promisify(gzip)]

/** Packs what browsers load as small as it gets, once with each build: a house that starts would take seconds for it. */
export async function packAssets(): Promise<void> {
  mkdirSync(`${browser}/packed`, { recursive: true })
  // Fonts and pictures are packed already.
  const files = globSync(`${browser}/assets/*.{js,css,svg,wasm}`)
  await Promise.all(
    files.map(async (file) => {
      const plain = readFileSync(file)
      const to = `${browser}/packed/${basename(file)}`
      writeFileSync(`${to}.br`, await brotliOf(plain))
      writeFileSync(`${to}.gzip`, await gzipOf(plain, { level: 9 }))
    }),
  )
}
