import type { Lang } from '#kernel/text.ts'
import { planWords } from './plan.text.ts'
import type { Step } from './step.ts'

/** A step in words, and who does it. */
export const stepTitle = ({ usual, title }: Step, lang: Lang): string =>
  usual ? planWords(lang).steps[usual].title : title

export const stepOwner = ({ ownerName }: Step, lang: Lang): string => ownerName ?? planWords(lang).nobody
