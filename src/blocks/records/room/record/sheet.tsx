import type { Collection } from '../../model/collection.ts'
import { type Layer, layers } from '../../model/field.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { isFile } from './files-field.tsx'

type SheetProps = { collection: Collection; detail: Detail; read: readonly Layer[] }

/** What stands in layers that I read and do not write. */
export function Sheet({ collection, detail, read }: SheetProps) {
  const { t, say } = useDesk()
  const filled = collection.fields.filter(
    (field) => read.includes(field.layer) && !isFile(field) && detail.says[field.id],
  )
  if (read.length === 0) return null
  return (
    <section aria-label={t.fieldsOf} class="rec-sheet">
      <p class="hint">{t.onlyRead}</p>
      {layers.map((layer) => {
        const fields = filled.filter((field) => field.layer === layer)
        if (fields.length === 0) return null
        return (
          <div key={layer}>
            <h3>{t.layer[layer]}</h3>
            <dl class="rec-pairs">
              {fields.map(({ id, label }) => (
                <div key={id}>
                  <dt>{say(label)}</dt>
                  <dd class="as-written">{detail.says[id]}</dd>
                </div>
              ))}
            </dl>
          </div>
        )
      })}
    </section>
  )
}
