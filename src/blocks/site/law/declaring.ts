import { z } from 'zod'
import type { Desk } from '#kernel/desk.ts'
import { plainLine, plainText } from '#kernel/plain.ts'
import type { Values } from '#look/form.tsx'
import type { FindPlaceables } from '../../placing.ts'
import { isDay } from '../model/read-text.ts'
import type { SiteSettings } from '../model/site.ts'
import { mustEditSite, saveSettings } from '../sites.ts'
import { renewLaw } from './renewing.ts'

const line = (most: number) => plainLine(0, most, 'text.missing', 'text.long').default('')
const yes = z.enum(['yes', 'no']).default('no')

/** What no program knows, as it is said in the form. */
export const declaredForm = z.object({
  ...{ sells: yes, isPublicBody: yes, employees: z.enum(['under-10', 'more']).default('under-10') },
  ...{ officer: line(300), authority: line(300), enforcement: line(300), hostedElsewhere: line(200) },
  barriers: plainText(0, 2000, 'text.missing', 'text.long').default(''),
  checkedOn: z.union([z.literal(''), z.string().refine(isDay, 'date.form')]).default(''),
})
export type DeclaredForm = z.output<typeof declaredForm>

export const declaredValues = ({ declared }: SiteSettings): Values => ({
  ...{ sells: declared.sells ? 'yes' : 'no', isPublicBody: declared.isPublicBody ? 'yes' : 'no' },
  ...{ employees: declared.employees, officer: declared.officer, authority: declared.authority },
  ...{ enforcement: declared.enforcement, hostedElsewhere: declared.hostedElsewhere },
  ...{ barriers: declared.barriers.de ?? '', checkedOn: declared.checkedOn ?? '' },
})

/** Keeps what was declared, and writes the pages of law accordingly. */
export async function declare(
  desk: Desk,
  service: string,
  { sells, isPublicBody, barriers, checkedOn, ...rest }: DeclaredForm,
  places: FindPlaceables,
): Promise<void> {
  const { settings, revision } = await mustEditSite(desk, service)
  const declared: SiteSettings['declared'] = {
    ...rest,
    ...{ sells: sells === 'yes', isPublicBody: isPublicBody === 'yes', checkedOn: checkedOn || null },
    barriers: { ...settings.declared.barriers, de: barriers },
  }
  await saveSettings(desk, service, { ...settings, declared }, revision)
  await renewLaw(desk, service, places)
}
