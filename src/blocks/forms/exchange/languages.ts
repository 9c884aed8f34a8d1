/** Languages by the names that forms give them. */
const named: { [name: string]: string } = {
  deutsch: 'de',
  german: 'de',
  allemand: 'de',
  'leichte sprache': 'de-x-ls',
  'einfache sprache': 'de-x-ls',
  english: 'en',
  englisch: 'en',
  anglais: 'en',
  ingles: 'en',
  français: 'fr',
  francais: 'fr',
  french: 'fr',
  französisch: 'fr',
  español: 'es',
  espanol: 'es',
  spanish: 'es',
  spanisch: 'es',
  nederlands: 'nl',
  dutch: 'nl',
  niederländisch: 'nl',
  italiano: 'it',
  italian: 'it',
  português: 'pt',
  portugues: 'pt',
  portuguese: 'pt',
  polski: 'pl',
  polish: 'pl',
  polnisch: 'pl',
  русский: 'ru',
  russian: 'ru',
  russisch: 'ru',
  українська: 'uk',
  ukrainian: 'uk',
  ukrainisch: 'uk',
  türkçe: 'tr',
  turkce: 'tr',
  turkish: 'tr',
  türkisch: 'tr',
  العربية: 'ar',
  arabic: 'ar',
  arabisch: 'ar',
  فارسی: 'fa',
  persian: 'fa',
  farsi: 'fa',
  dari: 'prs',
  pashto: 'ps',
  kurdish: 'ku',
  kurmanji: 'kmr',
  tigrinya: 'ti',
  amharic: 'am',
  somali: 'so',
  swahili: 'sw',
  kiswahili: 'sw',
  hausa: 'ha',
  chinese: 'zh',
  中文: 'zh',
  japanese: 'ja',
  korean: 'ko',
  hindi: 'hi',
  bengali: 'bn',
  bangla: 'bn',
  urdu: 'ur',
  nepali: 'ne',
  burmese: 'my',
  myanmar: 'my',
  thai: 'th',
  vietnamese: 'vi',
  indonesian: 'id',
  romanian: 'ro',
  română: 'ro',
  bulgarian: 'bg',
  greek: 'el',
  ελληνικά: 'el',
  albanian: 'sq',
  shqip: 'sq',
  serbian: 'sr',
  croatian: 'hr',
  bosnian: 'bs',
  czech: 'cs',
  slovak: 'sk',
  hungarian: 'hu',
  swedish: 'sv',
  danish: 'da',
  finnish: 'fi',
  norwegian: 'no',
  hebrew: 'he',
  welsh: 'cy',
  cymraeg: 'cy',
  kinyarwanda: 'rw',
  creole: 'ht',
  'haitian creole': 'ht',
  malagasy: 'mg',
  lingala: 'ln',
  wolof: 'wo',
  georgian: 'ka',
  armenian: 'hy',
}

/** The tag of a language by what a form calls it: `Deutsch (de)`, `English`, `fr-CA`. Unknown ones get a private tag. */
export function tagOf(name: string): string {
  const said = name.trim()
  const inBrackets = /\(([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3})\)\s*$/.exec(said)?.[1]
  const tag =
    inBrackets ??
    (/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}$/.test(said) && !named[said.toLowerCase()] ? said : undefined)
  if (tag) return canonicalTag(tag.replaceAll('_', '-'))
  const plain = said.toLowerCase()
  const known = named[plain] ?? named[plain.replace(/\s*\(.*\)$/, '')]
  return (
    known ??
    `x-${
      plain
        .normalize('NFKD')
        .replace(/[^a-z0-9]/g, '')
        .slice(0, 8) || 'other'
    }`
  )
}

function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return `x-${tag
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 8)}`
  }
}

const frequent: [tag: string, words: RegExp][] = [
  ['de', /\b(der|die|das|und|ist|sie|ihre?|wie|bitte|nicht|oder|haben|ein|eine)\b|[äöüß]/gi],
  ['en', /\b(the|and|is|are|you|your|what|how|please|of|do|did|have|to)\b/gi],
  ['fr', /\b(le|la|les|est|vous|votre|quel|quelle|de|des|et|une?|avez)\b/gi],
  ['es', /\b(el|los|las|es|su|qué|cuál|por|una?|usted|del|tiene)\b|[¿ñ]/gi],
  ['nl', /\b(het|een|uw|wat|hoe|bent|niet|u|van|en|heeft)\b/gi],
]

/** In which language texts are that say nothing about it. */
export function guessedLanguage(texts: readonly string[], otherwise = 'en'): string {
  const all = texts.join(' \n ').slice(0, 20_000)
  const counts = frequent.map(([tag, words]) => ({ tag, count: all.match(words)?.length ?? 0 }))
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one), {
    tag: otherwise,
    count: 0,
  })
  return best.tag
}
