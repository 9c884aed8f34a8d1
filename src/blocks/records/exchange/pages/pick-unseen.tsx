type Props = {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onPick: (value: string) => void
}

/** One of several where a heading says already what it is about. */
export function PickUnseen({ label, value, options, onPick }: Props) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map(([one, words]) => (
        <option key={one} value={one} selected={one === value}>
          {words}
        </option>
      ))}
    </select>
  )
}
