/**
 * What goes wrong on this side of the wire, besides `#vault/fault.ts`. The server's own codes bring their own sentence.
 * A page has a sentence for each.
 */
export const browserCodes = [
  'offline',
  'locked',
  'bug',
  'refused',
  'device.full',
  'file.other',
  'page.missing',
  'unlock.wait',
  'unlock.wrong-passphrase',
  'unlock.wrong-recovery',
  'unlock.wrong-passkey',
  'passkey.no-secret',
  'passkey.declined',
  'passkey.known',
  'vault.missing',
  'vault.unpinned',
  'card.missing',
  'card.other',
  'card.changed',
  'answer.other',
  'space.no-key',
  'board.missing',
  'board.nobody-lost',
  'board.not-proposed',
  'drill.not-opened',
  'conversation.kept',
] as const

export type BrowserCode = (typeof browserCodes)[number]

/** What went wrong, as it crosses from the worker to the page: a key for a sentence, never more. */
export type Trouble = {
  /** A code of `#vault/fault.ts`, of the server, or one of ours: `offline`, `locked`, `bug`. */
  code: string
  /** Which word, line or part, from 0. */
  at?: number | undefined
  /** The server's own sentence, in the language of the visitor. */
  says?: string | undefined
  /** Seconds to wait. */
  wait?: number | undefined
  status?: number | undefined
}

/** What the server, or the lack of one, refused. */
export class Refused extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.code)
    this.name = 'Refused'
    this.trouble = trouble
  }
}

/** Nothing came back, or not in time: the request may have arrived or not, so it is sent again under the same key. */
export const isOffline = (error: unknown): boolean =>
  error instanceof Refused &&
  (['offline', 'page.slow'].includes(error.trouble.code) || (error.trouble.status ?? 0) >= 500)

/** No answer, or one of a house that is just being started anew: a moment later it may be back. */
export const isAway = (error: unknown): boolean =>
  error instanceof Refused &&
  (error.trouble.code === 'offline' || [502, 503, 504].includes(error.trouble.status ?? 0))

export const isRefused = (error: unknown, code: string): boolean =>
  error instanceof Refused && error.trouble.code === code
