import { Hono } from 'hono'
import { z } from 'zod'
import type { Ctx, Env } from '#kernel/http.ts'
import { Refusal, statusOf } from '#kernel/refusal.ts'
import { VaultFault } from '#vault/fault.ts'
import { refusalWords } from './refusal.text.ts'

/** The door for browsers that seal: JSON in, JSON out, nothing of it kept on the way. */
export const custodyDoor = (): Hono<Env> => new Hono<Env>().onError(answerRefusal)

const usual = 256 * 1024

/**
 * The body of a request, checked. `most` is its length in bytes.
 * @throws Refusal `json.type`, `json.large`, `json.form`
 */
export async function jsonOf<S extends z.ZodType>(c: Ctx, schema: S, most = usual): Promise<z.output<S>> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Refusal('invalid', 'json.type')
  if (Number(c.req.header('content-length') ?? 0) > most) throw new Refusal('invalid', 'json.large')
  const body = await c.req.text()
  if (Buffer.byteLength(body) > most) throw new Refusal('invalid', 'json.large')
  const read = schema.safeParse(parsed(body))
  if (!read.success) throw new Refusal('invalid', 'json.form')
  return read.data
}

/** Answers with JSON that no cache keeps. */
export function answer(c: Ctx, body: object, status: 200 | 201 = 200): Response {
  c.header('cache-control', 'private, no-store')
  return c.json(body, status)
}

/** Nothing to say but that it is done. */
export function done(c: Ctx): Response {
  c.header('cache-control', 'private, no-store')
  return c.body(null, 204)
}

/** Asks to come back later, in seconds: for acts that must be committed although they refuse. */
export function wait(c: Ctx, code: string, seconds: number): Response {
  c.header('retry-after', String(seconds))
  return refused(c, new Refusal('busy', code), { wait: seconds })
}

/** An id as the vault makes it. */
export const sealedId = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** A sealed id in the address. @throws Refusal `missing` */
export function sealedParam(c: Ctx, name: string): string {
  const id = sealedId.safeParse(c.req.param(name))
  if (!id.success) throw new Refusal('missing', 'page.missing')
  return id.data
}

/** A number in the query, within bounds. */
export function numberIn(c: Ctx, name: string, usually: number, most: number): number {
  const asked = Number(c.req.query(name) ?? usually)
  return Number.isInteger(asked) && asked >= 0 ? Math.min(asked, most) : usually
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function answerRefusal(error: Error, c: Ctx): Response {
  if (error instanceof Refusal) return refused(c, error)
  if (error instanceof VaultFault) return refused(c, new Refusal('invalid', error.code))
  throw error
}

function refused(c: Ctx, { reason, code }: Refusal, more: object = {}): Response {
  const words = refusalWords(c.get('lang'))
  const says = words[code] ?? words[reason] ?? words.invalid
  c.header('cache-control', 'private, no-store')
  return c.json({ reason, code, says, ...more }, statusOf[reason])
}
