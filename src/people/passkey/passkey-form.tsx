import { type ComponentChildren, h } from 'preact'
import { Button, Hidden } from '#look/form.tsx'
import { useView } from '#look/view.ts'
import { passkeyWords } from './passkey.text.ts'

/** Where the browser finds the element: `<Page elements={[passkeyForm]}>`. */
export const passkeyForm = 'src/people/passkey/passkey-form.element.ts'

type PasskeyFormProps = {
  action: string
  /** Where the element gets its question. */
  challenge: string
  /** Set to make a new passkey instead of asking for one. */
  register?: boolean | undefined
  /** Offers passkeys in the e-mail field, too. */
  autofill?: boolean | undefined
  next?: string | undefined
  tone?: 'strong' | 'quiet' | undefined
  /** Said where the browser knows no passkeys or no script runs. */
  otherwise?: ComponentChildren
  children: ComponentChildren
}

/** A button that asks the device for a passkey. Hidden until the element has seen that the browser can. */
export function PasskeyForm({ action, next, tone, children, otherwise, ...asks }: PasskeyFormProps) {
  const t = passkeyWords(useView().lang)
  const inner = (
    <>
      <form {...{ action }} class="form" method="post">
        <Hidden fields={{ answer: '', next }} />
        <Button tone={tone} icon="lock">
          {children}
        </Button>
      </form>
      <p class="problem" role="status" />
    </>
  )
  const told = h('passkey-form', { ...asks, hidden: true, failed: t.failed }, inner)
  return (
    <>
      {told}
      {otherwise}
    </>
  )
}
