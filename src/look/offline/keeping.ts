/**
 * What a device in the hall may keep, and how it is marked. Pure rules, for the worker, the page and their tests.
 */

/** Pages of a jam that one needs without a network, the list at the door among them. Nothing of a vault, no cockpit. */
const kept =
  /^\/jams\/[^/]+\/(programme|shifts|contacts|me|announcements|attendance|presence(\/mine)?|teams\/[^/]+(\/(board|notes))?)$/

/** The frame of the records: what is in them lies sealed beside it, and opens by its keys alone (decision 0033). */
const frame = /^\/services\/[^/]+\/records\/room$/

export const isFrame = (path: string): boolean => frame.test(path)

export const mayKeep = (path: string): boolean => kept.test(path) || isFrame(path) || path === offlinePath

/** Where somebody lands who asks for a page that is not on the device. */
export const offlinePath = '/offline'

/** What is fetched ahead, so that it is there before it was ever opened; first what says that something is not. */
export const wantedAhead = (at: string): string[] => [offlinePath, ...(isFrame(at) ? [at] : jamPages(at))]

const jamPages = (at: string): string[] =>
  at === ''
    ? []
    : ['programme', 'teams/mine', 'shifts', 'contacts', 'me', 'announcements', 'presence/mine'].map(
        (room) => `${at}/${room}`,
      )

/** Who a page was made for, as a mark that says nothing else; undefined on a page for nobody. */
export const markOf = (html: string): string | undefined =>
  /<offline-pages [^>]*\bwho="([0-9a-f]{16})"/.exec(html)?.[1]

/** What a page is called, for the list of what is here. */
export const titleOf = (html: string): string =>
  (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => entities[name] ?? '',
  )

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The page as it comes out of the box: it says from when it is. */
export const stamped = (html: string, stand: string): string =>
  html.replace('<html ', `<html data-stand="${stand}" `)

/** A day and a half: the night before, the jam, the way home. */
export const keptFor = 36 * 3_600_000

/** Where a session begins or ends: whatever lies here then is somebody else's. */
const borders = /^\/(sign-in|sign-out|welcome|me\/deletion)(\/|$)/

export const isBorder = (path: string): boolean => borders.test(path)

/** Somebody who is no longer signed in is led here. */
export const isSignIn = (path: string): boolean => path === '/sign-in'

/** What the house makes of something sent late: it has it, does not want it, or could not be asked. */
export function fateOf(status: number, path: string): 'done' | 'refused' | 'later' {
  if (isSignIn(path) || status >= 500 || status === 408 || status === 429) return 'later'
  return status < 400 ? 'done' : 'refused'
}

/** Something that was sent without a network, and waits. `late` is what it is called on the page. */
export type Unsent = {
  id: string
  who: string
  path: string
  body: string
  late: string
  at: number
  /** How the house refused it: then it waits for whoever wrote it. */
  refused?: number
}

/** How it is sent: with its age in seconds, because the clock of a device may be wrong. */
export function lateBody({ body, at }: Pick<Unsent, 'body' | 'at'>, now: number): string {
  const form = new URLSearchParams(body)
  form.set('age', String(Math.max(0, Math.round((now - at) / 1000))))
  return form.toString()
}
