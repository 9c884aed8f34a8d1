import type { Lang } from '#kernel/text.ts'
import { time } from '#look/dates.ts'
import { CountDown } from '#look/elements.tsx'
import { Card, Chip, Grid } from '#look/parts.tsx'
import { Clock } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../profile/jam.ts'
import { type Item, nowAndNext, titleOf } from './item.ts'
import { programmeWords } from './programme.text.ts'

type Times = { jam: Jam; items: readonly Item[]; now: Date }

/** What runs now and what comes next. `level` is that of the headings. */
export function NowNext({ jam, items, now, level = 3 }: Times & { level?: 2 | 3 }) {
  const { lang } = useView()
  const t = programmeWords(lang)
  const { now: running, next } = nowAndNext(items, now)
  const at = (moment: Date) => time(moment, lang, jam.timeZone)
  if (running.length === 0 && !next) return <p>{now >= jam.endsAt ? t.over : t.quiet}</p>
  const says = (item: Item, when: string) => [when, item.place].filter(Boolean).join(' · ')
  return (
    <Grid>
      {running.map((item) => (
        <Card
          key={item.id}
          level={level}
          chips={<Chip>{t.now}</Chip>}
          title={titleOf(item, lang)}
          who={says(item, t.until(at(item.endsAt)))}
        />
      ))}
      {next && (
        <Card
          level={level}
          chips={<Chip tone="plain">{now < jam.startsAt ? t.first : t.next}</Chip>}
          title={titleOf(next, lang)}
          who={says(next, t.from(at(next.startsAt)))}
        />
      )}
    </Grid>
  )
}

/** The time left: until the jam begins, then until it ends. Nothing once it is over. */
export function JamClock({ jam, now }: Omit<Times, 'items'>) {
  const t = programmeWords(useView().lang)
  if (now >= jam.endsAt) return null
  const begun = now >= jam.startsAt
  return (
    <Clock below={begun ? t.untilEnd : t.untilStart}>
      <CountDown until={begun ? jam.endsAt : jam.startsAt} now={now} />
    </Clock>
  )
}

export const hoursOf = (jam: Jam, item: Item, lang: Lang): string =>
  `${time(item.startsAt, lang, jam.timeZone)} – ${time(item.endsAt, lang, jam.timeZone)}`
