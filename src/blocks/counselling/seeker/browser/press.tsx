import type { ComponentChildren } from 'preact'

type PressProps = {
  /** Without it the button sends the form around it. */
  onPress?: (() => unknown) | undefined
  tone?: 'strong' | 'quiet' | 'plain' | 'danger'
  isBusy?: boolean | undefined
  children: ComponentChildren
}

/** A button of this page. It keeps the focus, also while it works. */
export function Press({ onPress, tone = 'strong', isBusy, children }: PressProps) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      class={tone === 'strong' ? 'button' : `button ${tone}`}
      aria-disabled={isBusy || undefined}
      onClick={onPress && (() => void (isBusy || onPress()))}
    >
      {children}
    </button>
  )
}

/** What went wrong, told at once. */
export const Problem = ({ says }: { says: string }) => (
  <p class="problem" role="alert">
    {says}
  </p>
)
