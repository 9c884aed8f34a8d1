import type { Lang } from '#kernel/text.ts'
import type { Kind } from './service.ts'
import { serviceWords } from './services.text.ts'

/** What people call a kind of service: `Formular`, `Eigenbau`. */
export const kindName = (kind: Kind, lang: Lang): string => serviceWords(lang).kind[kind]
