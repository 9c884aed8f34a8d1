import { Readable } from 'node:stream'
import type { Ctx } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readParts } from './parts.ts'
import { rangeOf, type SealedFile } from './sealed-file.ts'

const mostInPart = 8 * 1024 * 1024

/** The raw bytes of a part. @throws Refusal `file.part-type`, `file.part-size` */
export async function bytesOf(c: Ctx): Promise<Uint8Array> {
  if (c.req.header('content-type') !== 'application/octet-stream')
    throw new Refusal('invalid', 'file.part-type')
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length === 0 || bytes.length > mostInPart) throw new Refusal('invalid', 'file.part-size')
  return bytes
}

/** The ciphertext, or the part of it that a download which was interrupted still lacks. The caller has checked the right. */
export function sendContent(c: Ctx, { id, size, partSize }: SealedFile): Response {
  const range = rangeOf(c.req.header('range'), size)
  c.header('cache-control', 'private, no-store')
  c.header('accept-ranges', 'bytes')
  if (!range) {
    c.header('content-range', `bytes */${size}`)
    return c.body(null, 416)
  }
  const { start, end } = range
  c.header('content-type', 'application/octet-stream')
  c.header('content-disposition', 'attachment')
  c.header('content-length', String(end - start + 1))
  const isPart = end - start + 1 < size
  if (isPart) c.header('content-range', `bytes ${start}-${end}/${size}`)
  const body = Readable.toWeb(Readable.from(readParts(c.get('house'), id, partSize, start, end)))
  return c.body(body as ReadableStream, isPart ? 206 : 200)
}
