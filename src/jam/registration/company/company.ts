import { z } from 'zod'
import { checkField, lineField, wholeNumber } from '#field/text-field.ts'

/** A company (Unternehmen) that sends people by one link, and perhaps hosts. */
export type Company = {
  id: string
  jam: string
  name: string
  contact: string | null
  token: string
  seats: number
  mayHost: boolean
  registeredAt: Date
  withdrawnAt: Date | null
}

export const companyForm = z.object({
  company: lineField('company', 120),
  seats: wholeNumber('seats', 1, 500),
  mayHost: checkField,
})
export type CompanyForm = z.infer<typeof companyForm>
