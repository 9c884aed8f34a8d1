import { useState } from 'preact/hooks'
import { Typed } from '#custody/room/controls.tsx'
import type { Collection } from '../../model/collection.ts'
import type { FieldKind } from '../../model/field.ts'
import { useDesk } from '../desk.ts'
import { addField } from './editing.ts'
import { kindShelves } from './kinds.ts'

type AddProps = { collection: Collection; onAdd: (collection: Collection, field: string) => void }

/** One more field: what it asks, and what kind of thing that is. */
export function AddField({ collection, onAdd }: AddProps) {
  const { t, lang } = useDesk()
  const [label, setLabel] = useState('')
  const [kind, setKind] = useState<FieldKind>('short-text')
  return (
    <form
      class="card"
      aria-label={t.addField}
      onSubmit={(event) => {
        event.preventDefault()
        onAdd(...addField(collection, kind, label.trim() || t.kinds[kind] || kind, lang))
        setLabel('')
      }}
    >
      <h3>{t.addField}</h3>
      <div class="pairs">
        <Typed label={t.fieldName} value={label} onTyped={setLabel} most={120} />
        <div class="field">
          <label for="field-kind">{t.fieldKind}</label>
          <select
            id="field-kind"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as FieldKind)}
          >
            {Object.entries(kindShelves).map(([shelf, kinds]) => (
              <optgroup key={shelf} label={t.shelves[shelf] ?? shelf}>
                {kinds.map((one) => (
                  <option key={one} value={one} selected={one === kind}>
                    {t.kinds[one] ?? one}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      </div>
      <button type="submit" class="button quiet">
        {t.add}
      </button>
    </form>
  )
}
