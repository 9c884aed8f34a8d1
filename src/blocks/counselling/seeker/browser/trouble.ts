import { OutsideTrouble } from '#custody/outside/asking.ts'
import { put } from '../speaking.ts'
import type { Texts } from '../texts/fetched.ts'

const sentences: Record<string, keyof Texts> = {
  offline: 'lost',
  stopped: 'lost',
  'words.count': 'wordsCount',
  'words.checksum': 'wordsMixed',
  'case.missing': 'missing',
  'conversation.missing': 'missing',
  'conversation.turned': 'missing',
  'conversation.kept': 'eraseKept',
  'visit.over': 'over',
  'outside.intake-unproven': 'lock',
  'limit.often': 'busy',
  'counselling.proof': 'busy',
  'counselling.proof-old': 'busy',
  'counselling.closed': 'isClosed',
}

/** Whole families of faults: what the vault refuses to believe, and files that are none. */
const families: Record<string, keyof Texts> = {
  log: 'untrue',
  conversation: 'untrue',
  outside: 'untrue',
  receipt: 'untrue',
  age: 'untrue',
  card: 'untrue',
  file: 'fileBad',
  picture: 'fileBad',
  ticket: 'fileBad',
}

type Code = { code: string; at?: number | undefined; status?: number | undefined }

/** A sentence in the language of the seeker for whatever went wrong. */
export function sayTrouble({ code, at, status }: Code, t: Texts): string {
  if (code === 'words.unknown') return put(t.wordUnknown, { n: (at ?? 0) + 1 })
  if (status === 429) return t.busy
  const name = sentences[code] ?? families[code.split('.')[0] ?? ''] ?? 'bug'
  return String(t[name])
}

/** The work that the browser has done does not count, or not any more. */
export const isUnproven = (error: unknown): boolean =>
  troubleOf(error).code.startsWith('counselling.proof') || troubleOf(error).code === 'limit.reached'

export const troubleOf = (error: unknown): Code =>
  error instanceof OutsideTrouble ? error.trouble : { code: 'bug' }
