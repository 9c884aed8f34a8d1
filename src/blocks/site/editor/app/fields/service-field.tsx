import { useState } from 'preact/hooks'
import { Line, Pick } from '#look/workshop/inputs.tsx'
import { type Field, servicesFor } from '../../fields/field.ts'
import type { FieldProps } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'

type Props = FieldProps<string> & { id: string; field: Field }

/** A form or a counselling service of the organisation, by its public address; or one from elsewhere. */
export function ServiceField({ id, field, label, hint, value, onValue, problem }: Props) {
  const { work, lang } = useStudio()
  const t = appWords(lang).places
  const wanted = servicesFor(field)
  const own = work.places
    .filter(({ kind }) => kind === wanted)
    .map(({ address, name }) => ({ value: address, label: name }))
  const isKnown = value === '' || own.some((one) => one.value === value)
  const [isOther, setOther] = useState(!isKnown)
  const options = [{ value: '', label: t.choose }, ...own, { value: 'other', label: t.other }]
  const pick = (chosen: string) => {
    setOther(chosen === 'other')
    onValue(chosen === 'other' ? '' : chosen)
  }
  return (
    <div class="e-target">
      <Pick
        label={label}
        hint={own.length === 0 ? t.none[wanted] : hint}
        value={isOther ? 'other' : value}
        options={options}
        onValue={pick}
      />
      {isOther ? (
        <Line
          id={id}
          label={t.address}
          hint={t.addressHint}
          value={value}
          onValue={onValue}
          problem={problem}
        />
      ) : (
        problem && <p class="problem">{problem}</p>
      )}
    </div>
  )
}
