import type { Lang } from '#kernel/text.ts'
import type { Trouble } from '../browser/refused.ts'
import { troubleWords } from './trouble.text.ts'
import type { Sentences } from './trouble.ts'

/** The sentence for a trouble: ours by its code, else the server's own. */
export function sentenceOf({ code, at = 0, wait = 30, says }: Trouble, lang: Lang): string {
  const words = troubleWords(lang)
  const known = Object.hasOwn(words, code) ? words[code as keyof Sentences] : (says ?? words.bug)
  return typeof known === 'string' ? known : known(at + 1, wait)
}
