import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type Option = readonly [value: string, label: string]
type SelectProps = {
  label: string
  value: string
  options: readonly Option[]
  onPick: (value: string) => void
}

/** One of several, at once. */
export function Select({ label, value, options, onPick }: SelectProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

type TypedProps = {
  label: string
  value: string
  onTyped: (value: string) => void
  hint?: string
  rows?: number
  type?: 'search' | 'text'
  most?: number
}

export function Typed({ label, value, onTyped, hint, rows, type = 'text', most = 20_000 }: TypedProps) {
  const id = useId()
  const about = {
    ...{ id, value, maxLength: most, autocomplete: 'off' as const },
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: Event) => onTyped((event.currentTarget as HTMLInputElement).value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows ? <textarea rows={rows} {...about} /> : <input {...about} type={type as 'text'} />}
    </div>
  )
}

type DayProps = { label: string; value: string; least?: string; onPick: (day: string) => void }

/** A day of the calendar, `2026-10-24`; nothing as long as none is whole. */
export function DayPick({ label, value, least, onPick }: DayProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={least}
        onInput={(event) => onPick(event.currentTarget.value)}
      />
    </div>
  )
}

type TickProps = {
  label: ComponentChildren
  isOn: boolean
  onTick: (isOn: boolean) => void
  unseen?: boolean
}

export function Tick({ label, isOn, onTick, unseen }: TickProps) {
  const id = useId()
  return (
    <div class="option">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <label for={id}>{unseen ? <span class="unseen">{label}</span> : label}</label>
    </div>
  )
}
