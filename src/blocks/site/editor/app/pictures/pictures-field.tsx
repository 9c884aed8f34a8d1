import { useState } from 'preact/hooks'
import { Key } from '#look/workshop/inputs.tsx'
import { Keys, notAt } from '#look/workshop/row.tsx'
import type { Shown } from '../../../model/section.ts'
import type { FieldProps } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { Chooser } from './chooser.tsx'
import { Standing } from './picture-field.tsx'

type Props = FieldProps<readonly Shown[]> & { id: string; most: number }

/** Several pictures in an order. */
export function PicturesField({ id, at, label, value, onValue, most }: Props) {
  const { work, lang, writing } = useStudio()
  const t = appWords(lang)
  const [isChoosing, setChoosing] = useState(false)
  const swap = (from: number) => onValue(value.toSpliced(from, 2, ...value.slice(from, from + 2).reverse()))
  return (
    <fieldset class="fields e-rows" id={id} tabindex={-1}>
      <legend>{label}</legend>
      {value.length === 0 && <p class="hint">{t.rows.none}</p>}
      {value.map((one, which) => (
        <fieldset key={one.picture} class="e-row" aria-label={one.alt || t.rows.one(which + 1)}>
          <Standing
            at={`${at}.${which}`}
            value={one}
            picture={work.pictures.find(({ id }) => id === one.picture)}
            onValue={(next) => onValue(value.with(which, next))}
          />
          <Keys
            id={id}
            at={which}
            of={one.alt}
            onMove={(by) => swap(by < 0 ? which - 1 : which)}
            onRemove={() => onValue(value.toSpliced(which, 1))}
            not={notAt(which, value.length)}
          />
        </fieldset>
      ))}
      {value.length < most && (
        <Key icon="plus" tone="plain" onPress={() => setChoosing(true)}>
          {t.picture.add}
        </Key>
      )}
      {isChoosing && (
        <Chooser
          onChosen={({ id: picture, alt }) => {
            setChoosing(false)
            onValue([...value, { picture, alt: alt[writing] ?? '' }])
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </fieldset>
  )
}
