import { homeDay } from '#kernel/zone.ts'
import { dayLong } from '#look/dates.ts'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { dayAfter, gapsOn, shiftsOn } from './duty.ts'
import { rosterWords } from './roster.text.ts'
import type { Roster } from './rosters.ts'

/** Where the hours that seekers read are nobody's. */
export function Gaps({ roster, now }: { roster: Roster; now: Date }) {
  const { lang } = useView()
  const t = rosterWords(lang)
  const { duties, absences, offices } = roster
  const days = Array.from({ length: 14 }, (_, ahead) => dayAfter(homeDay(now), ahead))
  const gaps = days.flatMap((on) => {
    const shifts = shiftsOn(duties, absences, on)
    return offices.flatMap((office) => gapsOn(office, shifts, on).map((gap) => ({ on, office, ...gap })))
  })
  if (gaps.length === 0) return null
  return (
    <Notice tone="warning" title={t.gaps}>
      <p>{t.gapsSay}</p>
      <ul>
        {gaps.slice(0, mostGaps).map(({ on, office, from, until }) => (
          <li key={`${on} ${office.id} ${from}`}>
            {dayLong(`${on}T12:00:00Z`, lang, 'UTC')}, {from}–{until}: {office.name}
          </li>
        ))}
      </ul>
      {gaps.length > mostGaps && <p>{t.gapsMore(gaps.length - mostGaps)}</p>}
    </Notice>
  )
}

const mostGaps = 8
