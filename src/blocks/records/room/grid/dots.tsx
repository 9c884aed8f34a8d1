import type { Value } from '../../model/record.ts'
import type { Col } from './columns.ts'

/** A colour beside a word; the word says it too. */
export const Dot = ({ colour }: { colour: string }) => (
  <svg class="rec-dot" viewBox="0 0 10 10" aria-hidden="true">
    <circle cx="5" cy="5" r="4.5" fill={colour} />
  </svg>
)

/** The colours of what was chosen. */
export function Dots({
  colours,
  value,
}: {
  colours: NonNullable<Col['colours']>
  value: Value | null | undefined
}) {
  const chosen = Array.isArray(value) ? value : [value]
  return (
    <>
      {chosen.map((one) => {
        const colour = typeof one === 'string' ? colours.get(one) : undefined
        return colour && <Dot key={String(one)} colour={colour} />
      })}
    </>
  )
}
