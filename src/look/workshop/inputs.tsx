import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon, type IconName } from '../icon.tsx'

type LineProps = {
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string | undefined
  type?: 'text' | 'number' | 'date' | 'time' | 'datetime-local' | 'url' | 'email' | 'tel' | undefined
  rows?: number | undefined
  lang?: string | undefined
  width?: 'short' | 'medium' | 'full' | undefined
  min?: number | undefined
  step?: string | undefined
  problem?: string | undefined
  id?: string | undefined
}

/** One text, number or day, changed as it is typed. */
export function Line(props: LineProps) {
  const own = useId()
  const { label, value, onValue, hint, type = 'text', rows, lang, width = 'full', problem } = props
  const id = props.id ?? own
  const about = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    lang,
    'aria-describedby': about,
    'aria-invalid': problem ? ('true' as const) : undefined,
  }
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {rows ? (
        <textarea
          {...shared}
          rows={rows}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          type={type as 'text'}
          class={width}
          value={value}
          min={props.min}
          step={props.step}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </div>
  )
}

type TickProps = { label: string; is: boolean; onIs: (is: boolean) => void; hint?: string | undefined }

export function Tick({ label, is, onIs, hint }: TickProps) {
  const id = useId()
  return (
    <div class="field">
      <div class="option">
        <input
          type="checkbox"
          id={id}
          checked={is}
          aria-describedby={hint && `${id}-hint`}
          onChange={(event) => onIs(event.currentTarget.checked)}
        />
        <label for={id}>{label}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

type PickProps = {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onValue: (value: string) => void
  hint?: string | undefined
  /** The label is only for those who hear the page. */
  quiet?: boolean | undefined
}

export function Pick({ label, value, options, onValue, hint, quiet }: PickProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id} class={quiet ? 'unseen' : undefined}>
        {label}
      </label>
      {hint && <p class="hint">{hint}</p>}
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}

type KeyProps = {
  icon?: IconName | undefined
  children: ComponentChildren
  onPress: () => void
  tone?: 'strong' | 'quiet' | 'plain' | undefined
  /** What it is done to, for those who hear the page. */
  of?: string | undefined
  isOff?: boolean | undefined
  /** Only the drawing is seen. */
  bare?: boolean | undefined
}

export function Key({ icon, children, onPress, tone = 'quiet', of, isOff, bare }: KeyProps) {
  return (
    <button
      type="button"
      class={tone === 'strong' ? 'button' : `button ${tone}`}
      onClick={onPress}
      disabled={isOff}
      title={bare && typeof children === 'string' ? children : undefined}
    >
      {icon && <Icon name={icon} />}
      <span class={bare ? 'unseen' : undefined}>
        {children}
        {of && <span class="unseen"> {of}</span>}
      </span>
    </button>
  )
}

export const numberOr = (text: string): number | undefined => {
  const value = Number(text.replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value
}
