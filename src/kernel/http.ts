import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { RawBuilder } from 'kysely'
import { sameAgain } from './again.ts'
import { type Actor, atDesk, type Desk, nobody } from './desk.ts'
import { type Glance, glanceAt } from './glance.ts'
import type { House } from './house.ts'
import { isId } from './id.ts'
import { Refusal } from './refusal.ts'
import { isLang, type Lang } from './text.ts'

export type Env = {
  Variables: {
    house: House
    lang: Lang
    actor?: Actor
    /** What the house had heard when the request came: a page may be older than what is heard after it. */
    heard?: string
    /** Set by a page that may be kept for everybody: the jam whose events outdate it, null for any. */
    shelf?: { jam: string | null }
    /** Origins whose pages may show this answer in a frame; `everywhere`: it is a script for them. Nobody, if not set. */
    embedOn?: readonly string[] | 'everywhere'
    /** The organisation whose websites, as this house serves them, may show it as well. */
    embedBy?: string
    /** Set by a page that shows how a website will look: it may play its films, and show forms of this house in a frame. */
    mirrors?: boolean
    /** Set by a page on which people speak: it may ask for the microphone, and play what it has opened itself. */
    voice?: boolean
    /** Set by a page on which people see each other: it may ask for the camera and the microphone. */
    sight?: boolean
    /** Set by a page that asks for a place: it may ask the device where it is, if somebody wants that. */
    place?: boolean
  }
}

export type Ctx = Context<Env>

const sessionCookie = 'house'
const noticeCookie = 'notice'

/** Does an act for whoever sent this request: one transaction, committed when `work` returns. */
export const act = <T>(c: Ctx, work: (desk: Desk) => Promise<T>): Promise<T> => desk(c, work, false)

/** Looks something up for whoever sent this request; the database refuses to write here. */
export const read = <T>(c: Ctx, work: (desk: Desk) => Promise<T>): Promise<T> => desk(c, work, true)

function desk<T>(c: Ctx, work: (desk: Desk) => Promise<T>, readonly: boolean): Promise<T> {
  const token = getCookie(c, sessionCookie)
  return atDesk(c.get('house'), { token, lang: c.get('lang'), readonly }, (desk) => {
    c.set('actor', desk.actor)
    return work(desk)
  })
}

/** Asks the one question of a page that very many look at, for whoever sent this request. */
export async function glance<R>(c: Ctx, ask: (now: Date) => RawBuilder<R>): Promise<Glance<R>> {
  const token = getCookie(c, sessionCookie)
  const seen = await glanceAt(c.get('house'), token, ask)
  c.set('actor', seen.actor)
  return seen
}

/** Answers with the page that is made of such a question, or with the same as a moment ago while nothing has changed. */
export async function answerAgain<R>(
  c: Ctx,
  ask: (now: Date) => RawBuilder<R>,
  make: (seen: Glance<R>) => Promise<string>,
): Promise<Response> {
  const token = getCookie(c, sessionCookie)
  // What is said once is in no page that is kept.
  if (!token || getCookie(c, noticeCookie)) return c.html(await make(await glance(c, ask)))
  const page = `${c.get('lang')} ${c.req.url}`
  const { actor, body } = await sameAgain(c.get('house'), { token, page }, ask, (seen) => {
    c.set('actor', seen.actor)
    return make(seen)
  })
  c.set('actor', actor)
  return c.body(body, 200, { 'content-type': 'text/html; charset=UTF-8' })
}

/** Who sent this request; asks the database only when no desk was opened yet and a session is shown. */
export async function actorOf(c: Ctx): Promise<Actor> {
  const known = c.get('actor')
  if (known) return known
  if (!getCookie(c, sessionCookie)) return nobody
  return read(c, async ({ actor }) => actor)
}

/** Whether a visitor shows nothing but a language: the same page will do for all of them. */
export function isStranger(c: Ctx): boolean {
  const cookie = c.req.header('cookie')
  return cookie === undefined || /^lang=(de|en)$/.test(cookie)
}

export function keepSession(c: Ctx, token: string, endsAt: Date): void {
  // A span, not a date: the clock of the house and the one of the browser need not agree.
  const maxAge = Math.floor((endsAt.getTime() - c.get('house').clock.now().getTime()) / 1000)
  setCookie(c, sessionCookie, token, { ...cookieRules(c), maxAge })
}

export function forgetSession(c: Ctx): void {
  deleteCookie(c, sessionCookie, { path: '/' })
  c.set('actor', nobody)
}

/** Remembers on this device which language somebody chose. */
export function keepLang(c: Ctx, lang: Lang): void {
  setCookie(c, 'lang', lang, { ...cookieRules(c), maxAge: 31_536_000 })
}

/** Sends the browser on after an act (303), with a sentence that the next page says once. */
export function goOn(c: Ctx, to: string, notice?: string): Response {
  if (notice) setCookie(c, noticeCookie, notice.slice(0, 400), { ...cookieRules(c), maxAge: 60 })
  return c.redirect(to, 303)
}

/** The sentence that the last act left for this page. */
export function takeNotice(c: Ctx): string | null {
  const notice = getCookie(c, noticeCookie)
  if (notice) deleteCookie(c, noticeCookie, { path: '/' })
  return notice ?? null
}

const cookieRules = (c: Ctx) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: c.get('house').config.address.startsWith('https:'),
})

/** The language somebody chose, else the first of ours their browser asks for, else German. */
export function langOf(cookie: string | undefined, accepted: string | undefined): Lang {
  if (isLang(cookie)) return cookie
  const asked = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2))
  return asked.find(isLang) ?? 'de'
}

/** An id in the address. @throws Refusal `missing`: what has no form of an id names nothing. */
export function idParam(c: Ctx, name = 'id'): string {
  const id = c.req.param(name)
  if (!isId(id)) throw new Refusal('missing', 'page.missing')
  return id
}

export type FormValues = Record<string, string | string[]>

/** The fields of a posted form as texts; a field sent several times is a list. Files are left out. */
export async function formOf(c: Ctx): Promise<FormValues> {
  const body = await bodyOf(c)
  return Object.fromEntries(
    Object.entries(body)
      .map(([name, value]) => [name, textsOf(value)] as const)
      .filter((entry): entry is readonly [string, string | string[]] => entry[1] !== undefined),
  )
}

/** A posted file, undefined when the field was left empty. */
export async function fileOf(c: Ctx, name: string): Promise<File | undefined> {
  const value = (await bodyOf(c))[name]
  const file = Array.isArray(value) ? value[0] : value
  return file instanceof File && file.size > 0 ? file : undefined
}

/** All posted files of a field that takes several. */
export async function filesOf(c: Ctx, name: string): Promise<File[]> {
  const value = (await bodyOf(c))[name]
  return [value].flat().filter((one) => one instanceof File && one.size > 0) as File[]
}

async function bodyOf(c: Ctx) {
  try {
    return await c.req.parseBody({ all: true })
  } catch {
    throw new Refusal('invalid', 'form.unreadable')
  }
}

function textsOf(value: string | File | (string | File)[]): string | string[] | undefined {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').map(clean)
  return typeof value === 'string' ? clean(value) : undefined
}

// PostgreSQL cannot store NUL; lone surrogates are no text.
const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed().replaceAll('\r\n', '\n')
