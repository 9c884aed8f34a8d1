import { useId } from 'preact/hooks'

type Props = { label: string; value: number; least?: number; onValue: (value: number) => void }

/** A share from 0 to 1, by mouse, finger or arrow keys. */
export function Slider({ label, value, least = 0, onValue }: Props) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={100}
        value={Math.round(value * 100)}
        aria-valuetext={`${Math.round(value * 100)} %`}
        onInput={(event) => onValue(Number(event.currentTarget.value) / 100)}
      />
    </div>
  )
}
