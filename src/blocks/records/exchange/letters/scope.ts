import { sayTime } from '#field/answer/saying.ts'
import type { Lang } from '#kernel/text.ts'
import type { Collection } from '../../model/collection.ts'
import { columnField, shownField } from '../../model/columns.ts'
import { linkedIn } from '../../model/equal.ts'
import type { Field } from '../../model/field.ts'
import { layerOf, mayExport, seenBy, type Viewer } from '../../model/right.ts'
import { sayValue } from '../../model/saying.ts'
import type { Holding, Row } from '../../worker/holding.ts'
import { held, type Source } from '../export/table.ts'
import { bare } from '../import/guess/labels.ts'
import { labelOf } from '../import/settling.ts'
import type { Scope } from './fill.ts'

export type Writing = { holding: Holding; source: Source; viewer: Viewer; lang: Lang; today: string }

/** What a record says to the placeholders of a letter: its own fields, those of linked ones, what links to it. */
export function scopeOf(row: Row, writing: Writing, outer?: Scope): Scope {
  const { holding, source, lang, viewer } = writing
  const collection = source.collections.find(({ id }) => id === row.collection)
  const seen = collection && seenBy(viewer, 'export', collection, row)
  if (!collection || !seen) return nothing
  const find = (name: string) => fieldNamed(collection, name, writing)
  return {
    say(name) {
      const cut = name.indexOf('.')
      const field = find(name)
      if (field)
        return sayValue(
          field,
          held(seen, field, source),
          lang,
          source.names,
          shownField(source.collections, collection, field),
        )
      if (cut > 0)
        return (
          this.each(name.slice(0, cut))?.[0]?.say(name.slice(cut + 1)) ??
          (find(name.slice(0, cut)) ? '' : null)
        )
      if (['heute', 'today'].includes(bare(name))) return sayTime(writing.today, lang)
      return outer?.say(name) ?? null
    },
    each(name) {
      const field = find(name)
      const linked = field ? linkedIn(held(seen, field, source)) : backLinks(row, name, writing)
      if (linked === null) return outer?.each(name) ?? null
      return linked.flatMap((id) => {
        const other = holding.get(id)
        return other ? [scopeOf(other, writing, this)] : []
      })
    },
  }
}

const nothing: Scope = { say: () => null, each: () => null }

/** A field by its label in any language, or a part of it by that of its step; only what may be taken out. */
function fieldNamed(collection: Collection, name: string, { viewer, lang }: Writing): Field | undefined {
  const wanted = bare(name)
  const all = [...collection.fields, columnField(collection, '$step')].filter((one) => one !== undefined)
  const found = all.find(
    (field) =>
      Object.values(field.label).some((label) => bare(label) === wanted) ||
      bare(labelOf(field, lang)) === wanted,
  )
  return found && mayExport(viewer, { collection, layer: found.layer }) ? found : undefined
}

/** Records of a collection with that name that link here; null: there is no such collection. */
function backLinks(row: Row, name: string, { holding, source }: Writing): string[] | null {
  const wanted = bare(name)
  const collection = source.collections.find((one) =>
    Object.values(one.name).some((said) => bare(said) === wanted),
  )
  if (!collection) return null
  return [...new Set(holding.links(row.id).map(({ from }) => from))].filter(
    (id) => holding.get(id)?.collection === collection.id,
  )
}

/** Every placeholder that a letter about a record of this collection can have. */
export function holdersFor(
  collection: Collection,
  { viewer, lang, source }: Pick<Writing, 'viewer' | 'lang' | 'source'>,
): string[] {
  const open = collection.fields.filter(
    (field) => !field.retired && mayExport(viewer, { collection, layer: layerOf(collection, field) }),
  )
  const back = source.collections.filter(({ fields }) =>
    fields.some(({ link }) => link?.collection === collection.id),
  )
  return [
    ...open.map((field) => `{{${labelOf(field, lang)}}}`),
    lang === 'de' ? '{{Heute}}' : '{{Today}}',
    ...open
      .filter(({ kind }) => kind === 'link')
      .map((field) => `{{#${labelOf(field, lang)}}} … {{/${labelOf(field, lang)}}}`),
    ...back.map(({ name }) => `{{#${name[lang] ?? name.de}}} … {{/${name[lang] ?? name.de}}}`),
  ]
}
