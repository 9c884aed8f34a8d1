import type { Proving } from '#custody/proof/proving.ts'
import type { Answers } from '#field/answer/answer.ts'
import type { Standing } from '#field/answer/standing.ts'
import type { Data } from './data.ts'

/** A form that is being filled in, as its parts see it. */
export type Session = {
  host: HTMLElement
  form: HTMLFormElement
  data: Data
  proving: Proving
  /** The page that is shown. */
  at: string
  /** Of sealed files, by their id: what stands in the letter beside the answers. */
  files: { [id: string]: object }
  isTouched: boolean
  isSent: boolean
  answers(): Answers
  update(): Standing
  go(page: string, isNew?: boolean): void
  /** Puts the answers into the texts of what has just been laid out. */
  weave(root: ParentNode): void
  say(word: string, values?: { [name: string]: string | number }): void
}
