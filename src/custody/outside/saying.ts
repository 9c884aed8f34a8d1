import type { Lang } from '#kernel/text.ts'
import type { Trouble } from '../browser/refused.ts'
import { outsideTrouble, outsideWord } from './saying.text.ts'

/** What to tell somebody without an account: the server's own sentence, else ours for the code, else for its kind. */
export function sayOutside({ code, at, says }: Trouble, lang: Lang): string {
  const words = outsideTrouble(lang)
  if (code === 'words.unknown' && at !== undefined) return outsideWord(lang)(at)
  const [kind = ''] = code.split('.')
  return says ?? words[code] ?? words[kind] ?? words.bug ?? code
}
