import type { SeekerLang } from '../../office.ts'
import { ar } from './ar.text.ts'
import { de, type Texts } from './de.text.ts'
import { easy } from './easy.text.ts'
import { en } from './en.text.ts'
import { fa } from './fa.text.ts'
import { fr } from './fr.text.ts'
import { pl } from './pl.text.ts'
import { ro } from './ro.text.ts'
import { ru } from './ru.text.ts'
import { tr } from './tr.text.ts'
import { uk } from './uk.text.ts'

export type { Texts } from './de.text.ts'

const all: Record<SeekerLang, Texts> = { de, 'de-easy': easy, en, tr, ar, uk, ru, fa, pl, fr, ro }

/** All that is said to seekers, for the server, which needs every language. */
export const textsOf = (lang: SeekerLang): Texts => all[lang]
