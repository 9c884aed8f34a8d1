import { z } from 'zod'
import { type Answer, patience } from '#vault/outside/challenge.ts'
import { isLetter, isReply, type Letter, type Reply } from '#vault/outside/outside.ts'
import { type Envelope, isEnvelope } from '#vault/space/envelope.ts'
import { sealedId } from '../door.ts'

/** The way back (Rückweg) of somebody without an account: all that follows from the twelve words and leaves the browser. */
export type Back = { locator: string; verify: string }

/** Where a case belongs. */
export type Place = { organisation: string; space: string }

/** Characters of a sealed letter or reply: about 500 kB of text. Files have their own way. */
export const longest = 700_000

/** How many letters and replies a case may have. */
export const most = 500

/** What somebody may do with the words: look and write, or destroy everything. Each is asked for by itself. */
export const purposes = ['visit', 'destroy'] as const
export type Purpose = (typeof purposes)[number]

export { patience }

/** How long a visit lasts, in ms. */
export const visit = 15 * 60_000

export const backForm = z.strictObject({ locator: sealedId, verify: z.string().regex(/^[\w-]{43}$/) })

export const idsForm = z.array(sealedId).max(20).default([])

export const letterForm = z.custom<Letter>((value) => isLetter(value))
export const replyForm = z.custom<Reply>((value) => isReply(value))
export const copyForm = z.custom<Envelope>((value) => isEnvelope(value))
// Its form is the vault's to check.
export const answerForm = z.custom<Answer>((value) => typeof value === 'object' && value !== null)

/** What somebody without an account sees of their own case, before anything is opened. */
export type OwnCase = {
  id: string
  space: string
  openedAt: string
  /** The day after which it is erased, `2028-03-01`. */
  deleteAfter: string | null
  letters: { id: string; number: number; receivedAt: string }[]
  replies: { reply: Reply; sentAt: string }[]
  isNotified: boolean
}

/** What the readers of a space get of a case: no word of it. Its letters are fetched by name, once. */
export type CaseHead = {
  id: string
  openedAt: string
  deleteAfter: string | null
  sealedBy: Letter['by']
  /** Whether there is a way back: somebody can read a reply. */
  hasBack: boolean
  letters: { id: string; number: number; receivedAt: string }[]
  replies: { number: number; author: string; sentAt: string }[]
  files: { id: string; size: number; partSize: number }[]
}

export type CasePage = { cases: CaseHead[]; gone: string[]; cursor: string; more: boolean }
