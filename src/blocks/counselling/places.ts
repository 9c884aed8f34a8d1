import { founderOf } from '#custody/log/proofs.ts'
import type { FindPlaceables } from '../placing.ts'
import { listOpenRows } from './counselling.sql.ts'
import { listOffices } from './offices/offices.ts'

/** The counselling services of an organisation that are open, each with the fingerprint of its vault in the link. */
export const placeableCounselling: FindPlaceables = async (desk, organisation) => {
  const rows = await listOpenRows(desk, organisation)
  const founder = rows.length > 0 ? await founderOf(desk, organisation) : ''
  return Promise.all(
    rows.map(async ({ service, name, slug }) => ({
      ...{ kind: 'counselling' as const, service, name },
      address: `/c/${slug}${founder && `#${founder}`}`,
      keepMonths: Math.max(1, ...(await listOffices(desk, service)).map((office) => office.retentionMonths)),
      sealedAtDoor: false,
    })),
  )
}
