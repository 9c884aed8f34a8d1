import { useAsked } from '#custody/room/asking.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import { askRecords } from '../../worker/asking.ts'
import { useDesk } from '../desk.ts'

/** What becomes of the values there are when a field is of another kind, before anybody keeps it. */
export function KindPreview({ collection, field }: { collection: Collection; field: Field }) {
  const { t, collection: known } = useDesk()
  const was = known(collection.id)?.fields.find(({ id }) => id === field.id)
  const isOther = was !== undefined && was.kind !== field.kind
  const { value } = useAsked(
    async () =>
      isOther
        ? askRecords('previewKind', collection.id, field.id, {
            kind: field.kind,
            ...(field.choices && { choices: field.choices }),
          })
        : null,
    [isOther, field.kind, JSON.stringify(field.choices)],
  )
  if (!isOther || !value) return null
  const { same, changed, less, gone, examples } = value
  const counts = [
    ...(same > 0 ? [t.kindSame(same)] : []),
    ...(changed > 0 ? [t.kindChanged(changed)] : []),
    ...(less > 0 ? [t.kindLess(less)] : []),
    ...(gone > 0 ? [t.kindGone(gone)] : []),
  ]
  if (counts.length === 0) return null
  return (
    <section class={`notice ${less + gone > 0 ? 'warning' : 'info'}`} aria-label={t.kindPreview}>
      <div role="status">
        <p>
          <b>{t.kindPreview}</b>: {counts.join(', ')}. {t.kindSays}
        </p>
        <ul>
          {examples.slice(0, 8).map(({ id, from, to, fate }) => (
            <li key={id}>{fate === 'gone' ? t.kindToNothing(from) : t.kindTo(from, to)}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
