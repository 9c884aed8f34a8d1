import { z } from 'zod'
import { isWebAddress, lineField, optionalLine } from '#field/text-field.ts'

/** As what somebody makes a jam possible, in the order in which they are thanked. */
export const partnerRoles = ['host', 'funder', 'company', 'network', 'media'] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** Who makes a jam possible (Partner), with a picture of ours, never one fetched from elsewhere. */
export type Partner = {
  id: string
  jam: string
  name: string
  role: PartnerRole
  link: string
  logo: string | null
  alt: string
  place: number
}

export const partnerForm = z.object({
  name: lineField('name', 120),
  role: z.enum(partnerRoles, 'role.wrong'),
  link: optionalLine('link', 300).refine((link) => link === '' || isWebAddress(link), 'link.wrong'),
  alt: optionalLine('alt', 250),
})
export type PartnerForm = z.infer<typeof partnerForm>

/** More would be a wall of logos that nobody looks at. */
export const mostPartners = 60
