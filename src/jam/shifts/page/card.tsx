import type { ComponentChildren } from 'preact'
import { day, hours } from '#look/dates.ts'
import { Card, Chip } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import type { Shift } from '../shift.ts'

type CardProps = { shift: Shift; place: Place; children: ComponentChildren }

/** One shift with its time and place, and what there is to do about it. */
export function ShiftCard({ shift, place: { jam }, children }: CardProps) {
  const { lang } = useView()
  const { startsAt, endsAt } = shift
  return (
    <Card
      title={shift.title}
      chips={<Chip tone="blue">{hours(startsAt, endsAt, lang, jam.timeZone)}</Chip>}
      who={`${day(startsAt, lang, jam.timeZone)}, ${shift.place || jam.place}`}
    >
      {children}
    </Card>
  )
}
