import type { Lang } from '#kernel/text.ts'
import type { NeedState } from './need.ts'
import { needWords } from './needs.text.ts'

/** How the state of a need is called. */
export const stateWord = (state: NeedState, lang: Lang): string => needWords(lang).state[state]
