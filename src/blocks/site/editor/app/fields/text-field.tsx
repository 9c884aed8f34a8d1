import { Line } from '#look/workshop/inputs.tsx'
import type { Field } from '../../fields/field.ts'
import type { FieldProps } from '../edit.ts'
import { usePlace } from '../edit.ts'
import { ReadingHint } from './reading-hint.tsx'

type Props = FieldProps<string> & { id: string; field: Field }

/** A line or some lines of text, an address, a day. */
export function TextField({ field, ...props }: Props) {
  const { lang } = usePlace()
  const { shape, name } = field
  const isLong = shape.is === 'text'
  const rows = isLong ? (shape.most > 400 ? 4 : 3) : undefined
  return (
    <div>
      <Line
        {...props}
        lang={lang ?? undefined}
        rows={rows}
        type={typeOf(name, shape.is)}
        width={shape.is === 'day' ? 'medium' : 'full'}
      />
      {isLong && <ReadingHint text={props.value} />}
    </div>
  )
}

function typeOf(name: string, is: string): 'text' | 'date' | 'url' | 'email' | 'tel' {
  if (is === 'day') return 'date'
  if (is === 'web') return 'url'
  if (is === 'email') return 'email'
  return name === 'phone' ? 'tel' : 'text'
}
