import { cleanWeb } from '../model/address.ts'
import { isSiteLang } from '../model/read-page.ts'
import { isDay, readLine, readText } from '../model/read-text.ts'
import type { SiteSettings } from '../model/site.ts'
import type { SiteLang, Words } from '../model/text.ts'

type Values = Readonly<Record<string, string | string[]>>
type Problem = 'nameMissing' | 'noLanguage' | 'otherWrong' | 'tooMany' | 'profileWrong' | 'dayWrong'
export type SettingsProblems = Record<string, Problem>

const mostLanguages = 12

/** Settings as somebody has filled them in, over those that are kept; or what is wrong, by field. */
export function readSettings(
  kept: SiteSettings,
  values: Values,
): { settings: SiteSettings } | { problems: SettingsProblems } {
  const problems: SettingsProblems = {}
  const languages = languagesOf(values, problems)
  const [original = 'de'] = languages
  const words = (field: 'name' | 'claim' | 'footer', most: number): Words =>
    wordsOf(kept[field], values, field, languages, most)
  const name = words('name', 120)
  if (!name[original]) {
    // A name that was there in another language will do until somebody writes one.
    const known = Object.values(name)[0]
    if (known) name[original] = known
    else problems[`name.${original}`] = 'nameMissing'
  }
  const foundedOn = String(values.foundedOn ?? '')
  if (foundedOn !== '' && !isDay(foundedOn)) problems.foundedOn = 'dayWrong'
  const profiles = profilesOf(values, problems)
  if (Object.keys(problems).length > 0) return { problems }
  const rest = { profiles, foundedOn: foundedOn || null, search: values.search === 'yes' }
  return {
    settings: { ...kept, languages, name, claim: words('claim', 160), footer: words('footer', 600), ...rest },
  }
}

/** What the form shows of settings that are kept. */
export const settingsValues = ({
  name,
  claim,
  footer,
  ...settings
}: SiteSettings): Record<string, string | string[]> => ({
  ...spread('name', name),
  ...spread('claim', claim),
  ...spread('footer', footer),
  languages: settings.languages,
  original: settings.languages[0] ?? 'de',
  foundedOn: settings.foundedOn ?? '',
  profiles: settings.profiles.join('\n'),
  ...(settings.search && { search: 'yes' }),
})

/** A domain as the browser sends it: lower case, names of other scripts in their ASCII form; null for what is none. */
export function readHost(typed: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .replace(/\.$/, '')
  if (!URL.canParse(`https://${text}`)) return null
  const { hostname, host, pathname, username } = new URL(`https://${text}`)
  const plain = host === hostname && pathname === '/' && username === ''
  const isName =
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) && /[a-z]/.test(hostname.split('.').at(-1) ?? '')
  return plain && isName && hostname.length <= 253 ? hostname : null
}

const spread = (field: string, words: Words) =>
  Object.fromEntries(Object.entries(words).map(([lang, says]) => [`${field}.${lang}`, says]))

function languagesOf(values: Values, problems: SettingsProblems): SiteLang[] {
  const other = String(values.other ?? '').trim()
  if (other !== '' && !isSiteLang(other)) problems.other = 'otherWrong'
  const chosen = [...new Set([...listOf(values.languages), ...(other ? [other] : [])])].filter(isSiteLang)
  if (chosen.length === 0) problems.languages = 'noLanguage'
  if (chosen.length > mostLanguages) problems.languages = 'tooMany'
  const original = chosen.find((one) => one === values.original) ?? chosen[0]
  return original === undefined ? [] : [original, ...chosen.filter((one) => one !== original)]
}

/** Words of languages that the form did not ask for stay: a language may come back. */
function wordsOf(
  kept: Words,
  values: Values,
  field: string,
  languages: readonly SiteLang[],
  most: number,
): Words {
  const read = field === 'footer' ? readText : readLine
  const asked = languages.filter((lang) => `${field}.${lang}` in values)
  const said = asked.map((lang) => [lang, read(values[`${field}.${lang}`], most)] as const)
  const all = { ...kept, ...Object.fromEntries(said) }
  return Object.fromEntries(Object.entries(all).filter(([, says]) => says !== ''))
}

function profilesOf(values: Values, problems: SettingsProblems): string[] {
  const lines = String(values.profiles ?? '')
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, 30)
  const clean = lines.map(cleanWeb)
  if (clean.includes(null)) problems.profiles = 'profileWrong'
  return clean.filter((one) => one !== null)
}

const listOf = (value: string | string[] | undefined): string[] => [value ?? []].flat()
