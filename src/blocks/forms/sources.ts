import type { Sources } from '../intake.ts'
import { findDraftRow, listSourceRows } from './forms.sql.ts'
import { listVersions } from './forms.ts'

/** Forms as what they are to others: places where answers arrive. */
export const formSources: Sources = {
  list: async (desk, organisation) =>
    (await listSourceRows(desk, organisation)).map((one) => ({ ...one, is: 'form' as const })),
  async asked(desk, organisation, service) {
    const draft = await findDraftRow(desk, service)
    if (draft?.organisation !== organisation || draft.version === null) return null
    const versions = await listVersions(desk, service)
    return versions.map(({ version, form }) => ({ version, form }))
  },
}
