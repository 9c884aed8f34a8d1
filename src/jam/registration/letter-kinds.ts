import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { registrationWords } from './registration.text.ts'

const sampleOf = (lang: 'de' | 'en') => {
  const { jam, place, when, link } = samples(lang)
  return { jam, place, when, link, next: link }
}

const kindOf = (kind: 'professional' | 'helper', titleDe: string, titleEn: string) =>
  letterKind(
    `registered.${kind}`,
    speak({ title: titleDe, sample: sampleOf('de') }, { title: titleEn, sample: sampleOf('en') }),
    (lang, all) => {
      const words = registrationWords(lang).mail
      return { subject: words.subject(all.jam), body: words[kind](all) }
    },
    ['link'],
  )

/** You are in. */
export const registered = {
  professional: kindOf('professional', 'Anmeldung: IT-Profi ist dabei', 'Registration: a professional is in'),
  helper: kindOf('helper', 'Anmeldung: Helfer*in ist dabei', 'Registration: a helper is in'),
}
