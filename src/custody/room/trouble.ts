import type { FaultCode } from '#vault/fault.ts'
import type { BrowserCode } from '../browser/refused.ts'

/** A sentence, or one about a place (counted from 1) or with seconds to wait. */
type Sentence = string | ((at: number, wait: number) => string)

/** One for each way in which the vault says no. A code without its sentence is a type error. */
export type Sentences = Record<FaultCode | BrowserCode, Sentence>
