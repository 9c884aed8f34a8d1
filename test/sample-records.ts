import { type Collection, collectionSchema } from '#blocks/records/model/collection.ts'
import type { Field, FieldKind } from '#blocks/records/model/field.ts'
import type { Values } from '#blocks/records/model/record.ts'
import type { Row } from '#blocks/records/model/row.ts'

export const sampleField = (id: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({
  id,
  kind,
  label: { de: id, en: id },
  layer: 'base',
  ...more,
})

/** A collection in which nothing is missing, to try single fields with. */
export const sampleCollection = (
  id: string,
  fields: Field[],
  more: Partial<Collection> = {},
): Collection => ({
  schema: collectionSchema,
  id,
  version: 1,
  name: { de: id, en: id },
  one: { de: id, en: id },
  fields,
  title: fields.slice(0, 1).map((field) => field.id),
  drawers: [{ id: `${id}-drawer`, name: 'Alle', spaces: { base: 'b', sensitive: 's', private: 'p' } }],
  steps: [],
  retention: { months: 12, ground: { de: 'Zweck erfüllt', en: 'Purpose fulfilled' }, end: 'erase' },
  ...more,
})

export const sampleRow = (
  id: string,
  collection: Collection,
  values: Values,
  more: Partial<Row> = {},
): Row => ({
  id,
  version: 1,
  collection: collection.id,
  drawer: collection.drawers[0]?.id ?? '',
  values,
  schema: collection.version,
  parts: {},
  author: 'amina',
  writtenAt: '2026-11-20T10:00:00.000Z',
  ...more,
})
