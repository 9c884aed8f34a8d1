import { worded } from '#field/form/wording.ts'
import type { Lang } from '#kernel/text.ts'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../model/collection.ts'
import { fromTemplate, type Made, templates } from '../../model/templates/templates.ts'

/** A template as somebody chooses it. `make` gives its collections and views fresh ids, and no drawers yet. */
export type Offered = {
  name: string
  title: string
  says: string
  collections: Pick<Collection, 'fields'>[]
  make: () => Made
}

export const listTemplates = (lang: Lang): Offered[] =>
  templates.map((template) => ({
    name: template.id,
    title: worded(template.name, lang),
    says: worded(template.about, lang),
    collections: template.collections,
    make: () => fromTemplate(template, newId),
  }))
