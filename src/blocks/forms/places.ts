import type { FindPlaceables } from '../placing.ts'
import { listOpenRows } from './forms.sql.ts'

/** The published forms of an organisation that take answers. */
export const placeableForms: FindPlaceables = async (desk, organisation) =>
  (await listOpenRows(desk, organisation)).map(({ service, name, slug, form }) => ({
    ...{ kind: 'form', service, name, address: `/f/${slug}` },
    ...{ keepMonths: form.terms.keepMonths, sealedAtDoor: form.terms.door === 'either' },
  }))
