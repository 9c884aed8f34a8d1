import type { Lang } from '#kernel/text.ts'
import { sectionWords } from './section.text.ts'
import type { SectionKind } from './section.ts'

/** What people call a kind of section: `Öffnungszeiten`, `Fragen und Antworten`. */
export const sectionName = (kind: SectionKind, lang: Lang): string => sectionWords(lang)[kind]
