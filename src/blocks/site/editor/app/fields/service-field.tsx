import { type Field, servicesFor } from '../../fields/field.ts'
import type { FieldProps } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { PickOrType } from './pick-or-type.tsx'

type Props = FieldProps<string> & { id: string; field: Field }

/** A form or a counselling service of the organisation, by its public address; or one from elsewhere. */
export function ServiceField({ id, field, label, hint, value, onValue, problem }: Props) {
  const { work, lang } = useStudio()
  const t = appWords(lang).places
  const wanted = servicesFor(field)
  const own = work.places
    .filter(({ kind }) => kind === wanted)
    .map(({ address, name }) => ({ value: address, label: name }))
  return (
    <PickOrType
      {...{ id, label, problem, value, onValue }}
      hint={own.length === 0 ? t.none[wanted] : hint}
      known={own}
      choose={t.choose}
      other={t.other}
      typed={{ label: t.address, hint: t.addressHint }}
      isTyped={value !== '' && !own.some((one) => one.value === value)}
    />
  )
}
