import { Chip, Row } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../desk.ts'
import { MoveButtons } from '../views/view-editor.tsx'
import { duplicateField, moveField, retireField } from './editing.ts'
import { FieldEditor } from './field-editor.tsx'

type ListProps = {
  collection: Collection
  open: string
  setOpen: (field: string) => void
  onChange: (collection: Collection) => void
}

/** All fields in their order; one of them is open. */
export function FieldsList({ collection, open, setOpen, onChange }: ListProps) {
  const { t, say, lang } = useDesk()
  const { fields, title } = collection
  return (
    <ol class="bare rec-field-list">
      {fields.map((field, at) => {
        const name = say(field.label)
        return (
          <li key={field.id} class="card">
            <Row>
              <button
                type="button"
                class="button plain"
                aria-expanded={open === field.id}
                onClick={() => setOpen(open === field.id ? '' : field.id)}
              >
                {name || t.untitled}
              </button>
              <span class="hint">{t.kinds[field.kind] ?? field.kind}</span>
              {field.layer !== 'base' && <Chip tone="apricot">{t.layer[field.layer]}</Chip>}
              {title.includes(field.id) && <Chip tone="leaf">{t.inTitle}</Chip>}
              {field.retired && <Chip tone="plain">{t.retired}</Chip>}
            </Row>
            {open === field.id && (
              <>
                <FieldEditor {...{ collection, field, onChange }} />
                <Row>
                  <MoveButtons
                    name={name}
                    isFirst={at === 0}
                    isLast={at === fields.length - 1}
                    onMove={(by) => onChange(moveField(collection, field.id, by))}
                  />
                  <button
                    type="button"
                    class="button plain"
                    onClick={() => onChange(duplicateField(collection, field.id, lang, t.copyOf))}
                  >
                    {t.duplicate}
                  </button>
                  <button
                    type="button"
                    class="button plain"
                    onClick={() => onChange(retireField(collection, field.id))}
                  >
                    {field.retired ? t.bringBack : t.retire}
                  </button>
                </Row>
                <p class="hint">{t.retireSays}</p>
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}
