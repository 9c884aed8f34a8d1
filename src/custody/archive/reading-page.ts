import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Bytes } from '#vault/bytes.ts'

/** Where the build puts it: beside the server's files, or in the checkout that the tests run in. */
const places = [fileURLToPath(new URL('../reader/leser.html', import.meta.url)), 'dist/reader/leser.html']

/** The page that opens an archive without a network (Leseprogramm); undefined where it was not built. */
export async function findReader(): Promise<Bytes | undefined> {
  for (const place of places) {
    const page = await readFile(place).catch(() => undefined)
    if (page) return new Uint8Array(page)
  }
  return undefined
}
