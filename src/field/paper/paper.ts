import type { Lang } from '#kernel/text.ts'

/** What stands on paper of one thing (a case, a record): each answer with what was asked; `text`: a letter about it. */
export type OnPaper = {
  title: string
  facts: string
  text?: string
  answers: { label: string; says: string }[]
  notes: string[]
  files: string[]
}

/** `flows`: one below the other, instead of a page each. `files`: the heading above the names of files. */
export type Paper = {
  title: string
  lead: string
  files: string
  lang: Lang
  flows?: true
  cases: OnPaper[]
}
