import { placeOf } from './address.ts'
import type { Around } from './around.ts'
import { type Finding, type FindingCode, findingOf } from './finding.ts'
import { isIban } from './iban.ts'
import { headingsOf, isEmptyRich, linksOf } from './rich.ts'
import type { Section, Shown, Target } from './section.ts'
import { type Fields, fieldsOf } from './shape.ts'
import type { RichText, SiteLang } from './text.ts'

/** What is wrong with one section, by what its fields hold. */
export function checkSection(section: Section, lang: SiteLang, site: Around): Finding[] {
  if (isEmptySection(section)) return [findingOf('section-empty', { lang, section: section.id })]
  const here: Here = { site, say: [], at: (field) => ({ lang, section: section.id, field }) }
  walk(fieldsOf(section.kind), section, '', here)
  if (section.kind === 'film' && !section.captions)
    here.say.push(findingOf('captions-missing', here.at('captions')))
  return here.say
}

type Here = { site: Around; say: Finding[]; at: (field: string) => Finding['where'] }

function walk(fields: Fields, thing: object, path: string, here: Here): void {
  const values = thing as Record<string, unknown>
  const says = typeof values.says === 'string' ? values.says : undefined
  for (const [name, shape] of Object.entries(fields)) {
    const [value, field] = [values[name], `${path}${name}`]
    if (value === undefined) continue
    if (shape.is === 'shown') checkShown(value as Shown, field, here)
    if (shape.is === 'pictures')
      (value as Shown[]).forEach((one, at) => void checkShown(one, `${field}.${at}`, here))
    if (shape.is === 'rich') checkRich(value as RichText, field, here)
    if (shape.is === 'target') checkTarget(value as Target, says, field, here)
    if (shape.is === 'public' && value === '') push(here, 'form-nowhere', field)
    if (shape.is === 'web' && value === '') push(here, 'link-nowhere', field)
    if (shape.is === 'iban' && !isIban(value as string)) push(here, 'iban-wrong', field)
    if (shape.is === 'id' && !here.site.files.some(({ id }) => id === value)) push(here, 'file-gone', field)
    if (shape.is === 'list')
      (value as object[]).forEach((one, at) => void walk(shape.of, one, `${field}.${at}.`, here))
  }
  if (says === '') push(here, 'link-empty', `${path}says`)
}

function checkShown({ picture, alt, decorative }: Shown, field: string, here: Here): void {
  if (!here.site.pictures.some(({ id }) => id === picture)) push(here, 'picture-gone', field)
  if (!decorative && alt.trim() === '') push(here, 'alt-missing', field)
  if (/\.(jpe?g|png|webp|avif|heic|gif)$/i.test(alt) || /^(img|dsc|bild|image|foto)[ _-]?\d+$/i.test(alt))
    push(here, 'alt-like-file', field, alt)
  if (alt.length > 200) push(here, 'alt-long', field)
}

function checkRich(rich: RichText, field: string, here: Here): void {
  for (const { to, says } of linksOf(rich)) checkTarget(to, says, field, here)
  let level = 2
  for (const heading of headingsOf(rich)) {
    if (heading.says.trim() === '') push(here, 'heading-empty', field)
    if (heading.level > level + 1) push(here, 'headings-skip', field, heading.says)
    level = heading.level
  }
}

// Whoever jumps from link to link hears these words alone.
const little =
  /^(hier|hier klicken|klick hier|mehr|weiter|link|weiterlesen|mehr lesen|here|click here|more|read more)[.!…]*$/i

function checkTarget(to: Target, says: string | undefined, field: string, here: Here): void {
  const place = placeOf(to)
  const { pages, files } = here.site
  const page = place?.kind === 'page' ? pages.find(({ id }) => id === place.id) : undefined
  const gone =
    place?.kind === 'page' ? !page : place?.kind === 'file' && !files.some(({ id }) => id === place.id)
  if (!place || gone) push(here, 'link-nowhere', field, says)
  if (page?.state === 'draft') push(here, 'link-to-draft', field, says)
  if (says !== undefined && little.test(says.trim())) push(here, 'link-says-little', field, says)
}

const push = ({ say, at }: Here, code: FindingCode, field: string, what?: string) =>
  say.push(findingOf(code, at(field), what))

/** Whether a section has nothing in it that anybody would see. Lists of posts and events fill themselves. */
export function isEmptySection(section: Section): boolean {
  if (section.kind === 'events' || section.kind === 'news') return false
  if (section.kind === 'hours')
    return (
      Object.keys(section.hours.week).length === 0 && section.hours.exceptions.length === 0 && !section.text
    )
  const fields = Object.entries(fieldsOf(section.kind)).filter(
    ([name]) => name !== 'title' || section.kind === 'hero',
  )
  return fields.every(([name, shape]) => {
    const value = (section as unknown as Record<string, unknown>)[name]
    if (value === undefined || value === '') return true
    if (shape.is === 'choice') return true
    if (shape.is === 'rich') return isEmptyRich(value as RichText)
    if (shape.is === 'shown') return (value as Shown).picture === ''
    return Array.isArray(value) && value.length === 0
  })
}
