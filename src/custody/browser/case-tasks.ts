import type { Canon } from '#vault/canonical.ts'
import { listCases } from './cases.ts'
import { eraseLetters, listLetters, openLetterBox } from './letters.ts'
import { eraseCase, notesOf, replyTo } from './replying.ts'
import { type Shorter, shortenCase } from './shortening.ts'

type Told = (...news: number[]) => void

/** What readers of a space may ask about the cases in it; a page asks by `askCases`. */
export const caseTasks = {
  listCases: (told: Told, organisation: string, space: string, most = Number.POSITIVE_INFINITY) =>
    listCases(organisation, space, told, most),
  replyTo: (_: Told, organisation: string, space: string, id: string, body: Canon) =>
    replyTo(organisation, space, id, body),
  notesOf: (_: Told, id: string) => notesOf(id),
  eraseCase: (_: Told, organisation: string, space: string, id: string) => eraseCase(organisation, space, id),
  shortenCase: (_: Told, organisation: string, space: string, id: string, shorter: Shorter) =>
    shortenCase(organisation, space, id, shorter),

  openLetterBox: (_: Told, organisation: string, space: string) => openLetterBox(organisation, space),
  listLetters: (_: Told, organisation: string, space: string) => listLetters(organisation, space),
  eraseLetters: (_: Told, space: string, ids: string[]) => eraseLetters(space, ids),
}

export type CaseTasks = typeof caseTasks
