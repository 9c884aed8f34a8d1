import type { ComponentChildren } from 'preact'
import type { ButtonTone } from '#look/form.tsx'

type PressProps = {
  /** Without it the button sends the form around it. */
  onPress?: (() => unknown) | undefined
  tone?: ButtonTone | undefined
  isBusy?: boolean | undefined
  /** More words for those who hear the page. */
  of?: string | undefined
  children: ComponentChildren
}

/** A button that does something on this page. It stays where the focus is, also while it works. */
export function Press({ onPress, tone = 'strong', isBusy, of, children }: PressProps) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      class={tone === 'strong' ? 'button' : `button ${tone}`}
      aria-disabled={isBusy || undefined}
      onClick={onPress && (() => void (isBusy || onPress()))}
    >
      <span>
        {children}
        {of && <span class="unseen"> {of}</span>}
      </span>
    </button>
  )
}
