import { useState } from 'preact/hooks'
import { Line, Pick } from '#look/workshop/inputs.tsx'

type Option = { value: string; label: string }

type Props = {
  id: string
  label: string
  hint?: string | undefined
  problem?: string | undefined
  value: string
  onValue: (value: string) => void
  /** What there is to choose from. */
  known: readonly Option[]
  choose: string
  /** How one says that it is none of these. */
  other: string
  typed: { label: string; hint: string }
  /** Whether a value was typed, and not chosen. */
  isTyped: boolean
}

/** One of those we know, or an address that somebody types. */
export function PickOrType({
  id,
  label,
  hint,
  problem,
  value,
  onValue,
  known,
  choose,
  other,
  typed,
  isTyped,
}: Props) {
  const [isOther, setOther] = useState(isTyped)
  const options = [{ value: '', label: choose }, { value: 'other', label: other }, ...known]
  const pick = (chosen: string) => {
    setOther(chosen === 'other')
    onValue(chosen === 'other' ? '' : chosen)
  }
  return (
    <div class="e-target">
      <Pick label={label} hint={hint} value={isOther ? 'other' : value} options={options} onValue={pick} />
      {isOther ? (
        <Line id={id} {...typed} value={value} onValue={onValue} problem={problem} />
      ) : (
        problem && <p class="problem">{problem}</p>
      )}
    </div>
  )
}
