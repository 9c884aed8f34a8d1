import { useState } from 'preact/hooks'
import { Line, numberOr } from '#look/workshop/inputs.tsx'
import type { FieldProps } from '../edit.ts'

/** A sum, typed in euros and kept in cents. */
export function MoneyField({ value, onValue, ...props }: FieldProps<number | undefined> & { id: string }) {
  const [typed, setTyped] = useState(() =>
    value === undefined ? '' : (value / 100).toFixed(2).replace('.', ','),
  )
  const set = (text: string) => {
    setTyped(text)
    const euros = numberOr(text)
    onValue(euros === undefined || euros <= 0 ? undefined : Math.round(euros * 100))
  }
  return <Line {...props} width="medium" value={typed} onValue={set} />
}
