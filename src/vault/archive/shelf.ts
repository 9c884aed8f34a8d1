import type { Bytes } from '../bytes.ts'
import { must } from '../fault.ts'
import { readZip } from './zip.ts'

/** Where the files of an archive lie, read one by one when they are needed. */
export type Shelf = { sizeOf(path: string): number | undefined; read(path: string): Promise<Bytes> }

/** An archive in memory. */
export const shelfOf = (folder: Readonly<Record<string, Bytes>>): Shelf => ({
  sizeOf: (path) => folder[path]?.length,
  read: async (path) => mustHave(folder[path]),
})

/** An archive as a zip. Who has packed it anew may have put it into a folder. @throws VaultFault `archive.form` */
export async function shelfOfZip(zip: Blob): Promise<Shelf> {
  const entries = await readZip(zip)
  const before = prefixOf([...entries.keys()])
  return {
    sizeOf: (path) => entries.get(before + path)?.size,
    read: (path) => mustHave(entries.get(before + path)).read(),
  }
}

/** An archive as a folder that was chosen in a browser: files with their paths. @throws VaultFault `archive.form` */
export function shelfOfFiles(files: readonly { path: string; blob: Blob }[]): Shelf {
  const known = new Map(files.map(({ path, blob }) => [path, blob]))
  const before = prefixOf([...known.keys()])
  return {
    sizeOf: (path) => known.get(before + path)?.size,
    read: async (path) => new Uint8Array(await mustHave(known.get(before + path)).arrayBuffer()),
  }
}

/** What stands before every path: the folder with the index, the one that lies highest. */
function prefixOf(paths: readonly string[]): string {
  const found = paths.filter((path) => /(^|\/)index\.json$/.test(path)).sort((a, b) => a.length - b.length)[0]
  must(found !== undefined, 'archive.form')
  return found.slice(0, -'index.json'.length)
}

function mustHave<T>(there: T | undefined): T {
  must(there !== undefined, 'archive.part-missing')
  return there
}
