import type { Page, Variant } from '../../model/page.ts'
import { easy } from '../../model/text.ts'
import { easyPages } from './easy.ts'
import { englishPages } from './english.ts'
import { germanPages } from './german.ts'
import type { Role, Told } from './told.ts'

/** A page as it follows from what was told, in the languages of the site that we write. */
export function writtenPage(told: Told, role: Role, day: string): Page {
  const { languages } = told.settings
  const variants: { [lang: string]: Variant } = { de: germanPages[role](told) }
  if (role === 'start' || role === 'about') {
    if (languages.includes('en')) variants.en = englishPages[role](told)
    if (languages.includes(easy)) variants[easy] = easyPages[role](told)
  }
  const isPost = role === 'first-post'
  return {
    ...{ kind: isPost ? 'post' : 'page', variants, parent: null, inMenu: !isPost },
    ...(isPost && { on: day }),
  }
}
