import type { Terms } from '#field/form/form.ts'
import type { Ctx } from '#kernel/http.ts'

/** Source of the script by which a framed form tells how high it is. */
export const embedFrame = 'src/blocks/forms/embed/embed-frame.element.ts'

const origin =
  /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$|^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/

/** An origin as a browser writes it; null for what is none, or is not safe on its way. */
export function originOf(text: string): string | null {
  const trimmed = text.trim().replace(/\/+$/, '')
  const whole = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  const found = URL.canParse(whole) ? new URL(whole).origin : ''
  return origin.test(found) ? found : null
}

/** Lets the pages that a form names show it in a frame, and the organisation's own websites that this house serves; no others. */
export function letEmbed(
  c: Ctx,
  { organisation, form }: { organisation: string; form: { terms: Framed } },
): void {
  c.set(
    'embedOn',
    form.terms.embedOn.map(originOf).filter((one) => one !== null),
  )
  c.set('embedBy', organisation)
}

type Framed = Pick<Terms, 'embedOn'>
