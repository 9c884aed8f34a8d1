import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { House } from '#kernel/house.ts'
import { isPressable, typeOf } from '../serving/kind-of-file.ts'
import { readForElsewhere } from './elsewhere.ts'
import type { KeptFiles } from './kept-file.ts'

/** A whole site as one zip, file by file: what opens from a disk and lies on any web space. Nothing of it is in memory at once. */
export function zipOf(house: House, files: KeptFiles, at: Date): ReadableStream<Uint8Array<ArrayBuffer>> {
  const paths = Object.keys(files).sort()
  const out: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    out.push(part as Uint8Array<ArrayBuffer>)
  })
  const next = async (): Promise<boolean> => {
    const path = paths.shift()
    const file = path === undefined ? undefined : files[path]
    if (path === undefined || !file) {
      zip.end()
      return false
    }
    // Pictures and films are pressed already; the wait would be for nothing.
    const entry = isPressable(typeOf(path)) ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path)
    entry.mtime = at
    zip.add(entry)
    entry.push(await readForElsewhere(house, path, file.digest), true)
    return true
  }
  return new ReadableStream({
    async pull(controller) {
      let goesOn = true
      while (goesOn && out.length === 0) goesOn = await next()
      for (const part of out.splice(0)) controller.enqueue(part)
      if (!goesOn) controller.close()
    },
  })
}
