import type { Sources } from '../../intake.ts'
import { findOfficeRow, listSourceRows } from './offices.sql.ts'

/** Offices as what they are to others: places where people come with something. What they can come with is what is asked. */
export const counsellingSources: Sources = {
  list: async (desk, organisation) =>
    (await listSourceRows(desk, organisation)).map((one) => ({ ...one, is: 'talk' as const })),
  async asked(desk, organisation, id) {
    const office = await findOfficeRow(desk, id)
    if (office?.organisation !== organisation) return null
    return [{ version: 0, form: { topics: office.topics } }]
  },
}
