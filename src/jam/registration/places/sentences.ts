import type { Lang } from '#kernel/text.ts'
import { placeWords } from './places.text.ts'

/** What somebody reads who came when all places were taken. */
export const queuedSentence = (lang: Lang, name: string): string => placeWords(lang).queued(name)
