import type { FormValues } from '#kernel/http.ts'
import { readLine } from '../model/read-text.ts'
import type { PictureConsent, SitePicture, SiteSettings } from '../model/site.ts'
import { cropFor, placeIn, type Ratio, ratios, type Third, thirds } from './crop.ts'
import { type About, shows } from './picture.ts'

/**
 * What a form says of a picture, as far as it says something good; all else stays as it was. `consents`: null for whoever does not
 * read them, and so changes none.
 */
export function aboutFrom(
  values: FormValues,
  picture: SitePicture,
  { languages }: Pick<SiteSettings, 'languages'>,
  consents: readonly PictureConsent[] | null,
): About {
  const said = (name: string) => ([values[name]].flat()[0] ?? '') as string
  const chosen = [values.consents].flat()
  const focus = {
    x: placeIn(thirdIn(said('across')), picture.focus.x),
    y: placeIn(thirdIn(said('down')), picture.focus.y),
  }
  const alt = Object.fromEntries(
    languages
      .map((lang) => [lang, readLine(said(`alt.${lang}`), 300)] as const)
      .filter(([, text]) => text !== ''),
  )
  return {
    name: readLine(said('name'), 120) || picture.name,
    alt: { ...picture.alt, ...Object.fromEntries(languages.map((lang) => [lang, ''])), ...alt },
    credit: readLine(said('credit'), 200),
    shows: shows.find((one) => one === said('shows')) ?? picture.shows,
    consents: consents?.map(({ id }) => id).filter((id) => chosen.includes(id)) ?? picture.consents,
    focus,
    crop: cropIn(said('crop'), { ...picture, focus }),
  }
}

function cropIn(said: string, picture: SitePicture): SitePicture['crop'] {
  if (said === 'whole') return null
  return Object.hasOwn(ratios, said) ? cropFor(said as Ratio, picture) : picture.crop
}

const thirdIn = (said: string): Third => thirds.find((one) => one === said) ?? 'middle'

export const isSameCut = (one: SitePicture['crop'], other: SitePicture['crop']): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
