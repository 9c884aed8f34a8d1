import type { Answers } from '#field/answer/answer.ts'
import type { Problem } from '#field/answer/check.ts'
import type { Standing } from '#field/answer/standing.ts'
import type { PublishedForm } from '../forms.ts'

/** A form as far as it is filled in, at one of its pages. */
export type Filled = {
  published: PublishedForm
  lang: string
  answers: Answers
  standing: Standing
  /** The page that is shown, `:all` or `:check`. */
  at: string
  problems: Problem[]
  /** Rows that were added and are empty. */
  rows?: { [path: string]: number } | undefined
  /** What is carried from page to page without JavaScript. */
  carried: string
  mark: string
  note?: string | undefined
  /** The note says why nothing was sent. */
  isRefused?: boolean | undefined
  embedded?: boolean | undefined
  /** The fingerprint of the vault it is sealed for. */
  founder?: string | undefined
  /** Nothing has been filled in yet: a browser that can takes it from here. */
  isFirst?: boolean | undefined
}
