import type { ComponentChildren } from 'preact'
import type { Link } from '../../model/section.ts'
import { ledTo, useScene } from '../scene.ts'

type ToProps = { to: string; class?: string; children: ComponentChildren }

/** A link, or the words alone where it leads nowhere. */
export function To({ to, children, ...rest }: ToProps) {
  const led = ledTo(useScene(), to)
  if (!led) return <>{children}</>
  return (
    <a
      href={led.href}
      hreflang={led.lang}
      rel={led.isOutside ? 'noopener' : undefined}
      class={[rest.class, led.isOutside && !rest.class && 'out'].filter(Boolean).join(' ') || undefined}
    >
      {children}
    </a>
  )
}

/** A number to call, which no line tears apart. */
export const Phone = ({ number }: { number: string }) => (
  <To to={`tel:${number}`}>{number.replace(/[ -]/g, (sign) => (sign === ' ' ? '\u00a0' : '\u2011'))}</To>
)

/** An address to write to, which breaks before the place and not within it. */
export function Email({ address }: { address: string }) {
  const [name, place] = address.split('@', 2)
  return (
    <To to={`mailto:${address}`}>
      {name}
      {place !== undefined && (
        <>
          @<wbr />
          {place}
        </>
      )}
    </To>
  )
}

/** What one may do here: the first one weighs most. */
export function Buttons({ links }: { links: readonly Link[] }) {
  const scene = useScene()
  const leading = links.filter(({ to }) => ledTo(scene, to) !== null)
  if (leading.length === 0) return null
  return (
    <p class="buttons">
      {leading.map(({ says, to }, at) => (
        <To key={to} to={to} class={at === 0 ? 'button' : 'button quiet'}>
          {says}
        </To>
      ))}
    </p>
  )
}

/** Several lines that people typed: paragraphs, and breaks within them. */
export function Lines({ text, class: name }: { text: string | undefined; class?: string }) {
  if (!text?.trim()) return null
  return (
    <>
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p key={paragraph} class={name}>
            {paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}
          </p>
        ))}
    </>
  )
}
