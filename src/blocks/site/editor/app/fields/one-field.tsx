import { Line, Pick } from '#look/workshop/inputs.tsx'
import type { OpeningHours, Shown } from '../../../model/section.ts'
import type { RichText } from '../../../model/text.ts'
import { type Field, isMoney } from '../../fields/field.ts'
import { fieldWords, hintOf, labelOf } from '../../fields/words.ts'
import { idAt, usePlace } from '../edit.ts'
import { PictureField } from '../pictures/picture-field.tsx'
import { PicturesField } from '../pictures/pictures-field.tsx'
import { RichField } from '../rich/rich-field.tsx'
import { useStudio } from '../studio.ts'
import { Beside } from './beside.tsx'
import { FileField } from './file-field.tsx'
import { HoursField } from './hours-field.tsx'
import { MoneyField } from './money-field.tsx'
import { useProblem } from './problem.ts'
import { ServiceField } from './service-field.tsx'
import { TargetField } from './target-field.tsx'
import { TextField } from './text-field.tsx'

type Props = {
  field: Field
  at: string
  value: unknown
  onValue: (value: unknown, at: string) => void
}

/** A field of any kind, with what is wrong with it, and what the original says where it is a translation. */
export function OneField({ field, at, value, onValue }: Props) {
  const { lang } = useStudio()
  const { section } = usePlace()
  const { shape } = field
  const problem = useProblem(at, shape, value)
  const set = (next: unknown) => onValue(next, at)
  const all = { at, label: labelOf(field, lang), hint: hintOf(field, lang), problem, id: idAt(section, at) }
  switch (shape.is) {
    case 'rich':
      return (
        <Beside at={at}>
          <RichField {...all} value={value as RichText} onValue={set} />
        </Beside>
      )
    case 'shown':
      return (
        <PictureField
          {...all}
          value={value as Shown | undefined}
          onValue={set}
          isOptional={shape.may === true}
        />
      )
    case 'pictures':
      return <PicturesField {...all} value={(value as Shown[]) ?? []} onValue={set} most={shape.most} />
    case 'choice': {
      const options = shape.of.map((one) => ({ value: one, label: fieldWords(lang).option[one] ?? one }))
      return (
        <Pick label={all.label} hint={all.hint} value={value as string} options={options} onValue={set} />
      )
    }
    case 'number':
      return isMoney(field) ? (
        <MoneyField {...all} value={value as number | undefined} onValue={set} />
      ) : (
        <Count {...all} value={value as number} least={shape.least} onValue={set} />
      )
    case 'target':
      return <TargetField {...all} value={(value as string) ?? ''} onValue={set} />
    case 'public':
      return <ServiceField {...all} field={field} value={(value as string) ?? ''} onValue={set} />
    case 'id':
      return <FileField {...all} field={field} value={(value as string) ?? ''} onValue={set} />
    case 'hours':
      return <HoursField {...all} value={value as OpeningHours} onValue={set} />
    default:
      return (
        <Beside at={at}>
          <TextField {...all} field={field} value={(value as string) ?? ''} onValue={set} />
        </Beside>
      )
  }
}

type CountProps = {
  id: string
  label: string
  hint?: string | undefined
  value: number
  least: number
  onValue: (value: number) => void
}

function Count({ id, label, hint, value, least, onValue }: CountProps) {
  const set = (typed: string) => onValue(Math.max(least, Math.trunc(Number(typed)) || least))
  return (
    <Line
      id={id}
      label={label}
      hint={hint}
      type="number"
      width="short"
      min={least}
      value={String(value)}
      onValue={set}
    />
  )
}
