import type { Lang } from '#kernel/text.ts'
import type { Collection } from '../../model/collection.ts'

/** A template as somebody chooses it. `make` gives its collections fresh ids, and no drawers yet. */
export type Offered = {
  name: string
  title: string
  says: string
  collections: Omit<Collection, 'drawers'>[]
  make: () => Omit<Collection, 'drawers'>[]
}

export const listTemplates = (_: Lang): Offered[] => []
