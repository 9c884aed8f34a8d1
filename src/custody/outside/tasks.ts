import type { Canon } from '#vault/canonical.ts'
import type { SealedFile } from '#vault/file/file.ts'
import type { Notice } from '../dialogue/notices.ts'
import { sendFile, stopFile } from './files.ts'
import { areWords, prove, seal } from './sealing.ts'
import type { TalkTasks } from './talk/talk-tasks.ts'
import {
  attach,
  destroyCase,
  fetchFile,
  leave,
  lookAtCase,
  openCase,
  placeHere,
  setNotice,
  stayOn,
  visitToken,
  writeAgain,
} from './visiting.ts'
import type { Where } from './where.ts'

/** Hears how far something has come: how many are done, of how many, and whether it waits for the connection. */
export type Told = (...news: number[]) => void

let loaded: Promise<typeof import('./talk/talk-tasks.ts')> | undefined

/**
 * Everything that a page of somebody without an account may ask of the worker. What each gives and throws stands beside the
 * functions; `asking.ts` is how a page calls them.
 */
export const tasks = {
  /** Has everything ready to seal, also if the connection goes meanwhile. */
  prepare: async (_: Told, where: Where) => void (await prove(where)),
  /** A first letter; send `letter` and `back` to the door of the room above, show `words` once. */
  seal: (_: Told, where: Where, body: Canon, wantsReceipt: boolean) => seal(where, body, wantsReceipt),
  areWords: (_: Told, organisation: string, locator: string, typed: string) =>
    areWords(organisation, locator, typed),
  /** A file for a first letter; put `file` into its body and `file.id` into `files`. */
  sendFile: (told: Told, to: { organisation: string; ticket: string }, file: File, name: string) =>
    sendFile(told, to, file, name),
  stopFile: async (_: Told, name: string) => stopFile(name),

  openCase: (_: Told, organisation: string, founder: string, typed: string) =>
    openCase(organisation, founder, typed),
  lookAtCase: (_: Told) => lookAtCase(),
  stayOn: (_: Told) => stayOn(),
  writeAgain: (_: Told, body: Canon, files: string[]) => writeAgain(body, files),
  attach: (told: Told, file: File, name: string) => attach(told, file, name),
  fetchFile: (told: Told, file: SealedFile) => fetchFile(told, file),
  setNotice: (_: Told, notice: Notice | null) => setNotice(notice),
  place: (_: Told) => placeHere(),
  destroyCase: (_: Told) => destroyCase(),
  leave: (_: Told) => leave(),
  visitToken: async (_: Told) => visitToken(),

  /** What concerns a conversation, fetched by whoever has one; a page asks by `talk/asking.ts`. */
  inTalk: async (told: Told, task: keyof TalkTasks, ...given: unknown[]) => {
    loaded ??= import('./talk/talk-tasks.ts').catch((error) => {
      // Without a connection just now: the next question tries again.
      loaded = undefined
      throw error
    })
    const { talkTasks } = await loaded
    return (talkTasks[task] as (told: Told, ...given: unknown[]) => unknown)(told, ...given)
  },
}

export type Tasks = typeof tasks
