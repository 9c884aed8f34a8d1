import type { Canon } from '#vault/canonical.ts'
import type { FaultCode } from '#vault/fault.ts'
import type { SealedFile } from '#vault/file/file.ts'
import type { Letter } from '#vault/outside/outside.ts'
import type { Back } from '../dialogue/case.ts'

/**
 * Whom somebody without an account writes to. `founder` is the fingerprint of the vault (43 characters) as the link or the
 * page has it, never as the server says it together with the proof: by it a swapped key is noticed.
 */
export type Where = { organisation: string; space: string; founder: string }

/** A sealed letter, ready to be sent. `words` are for the screen alone; they never leave the browser. */
export type Sealed = { letter: Letter; words: string[] | null; back: Back | null }

/** What the organisation has answered. `damaged` names what the vault said instead of opening it. */
export type CaseReply = {
  seq: number
  author: string
  sentAt: string
  body: Canon
  damaged: FaultCode | null
}

/** One's own case, opened by the twelve words. */
export type OpenedCase = {
  id: string
  openedAt: string
  /** The day after which all of it is erased, `2028-03-01`; null: nobody has said. */
  deleteAfter: string | null
  letters: { number: number; receivedAt: string }[]
  replies: CaseReply[]
  /** How many people of the organisation can read the letters now. */
  readers: number
  isNotified: boolean
  /** When the visit ends by itself; looking again with the words begins another. */
  endsAt: string
}

/** What was destroyed, in numbers, for the certificate. */
export type { Destroyed } from '../dialogue/erasing.ts'
export type { SealedFile }
