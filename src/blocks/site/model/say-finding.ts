import type { Lang } from '#kernel/text.ts'
import { findingWords } from './finding.text.ts'
import type { Finding } from './finding.ts'

/** What was found, in a sentence that says what to do. */
export const sayFinding = ({ code, what = '' }: Finding, lang: Lang): string => findingWords(lang)[code](what)
