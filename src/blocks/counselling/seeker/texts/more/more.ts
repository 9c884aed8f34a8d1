import type { SeekerLang } from '../../../languages.ts'
import { ar } from './ar.more.ts'
import { de, type MoreTexts } from './de.more.ts'
import { easy } from './easy.more.ts'
import { en } from './en.more.ts'
import { fa } from './fa.more.ts'
import { fr } from './fr.more.ts'
import { pl } from './pl.more.ts'
import { ro } from './ro.more.ts'
import { ru } from './ru.more.ts'
import { tr } from './tr.more.ts'
import { uk } from './uk.more.ts'

const all: Record<SeekerLang, MoreTexts> = { de, 'de-easy': easy, en, tr, ar, uk, ru, fa, pl, fr, ro }

/** For the server, which needs every language. */
export const moreTextsOf = (lang: SeekerLang): MoreTexts => all[lang]
