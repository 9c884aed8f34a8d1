import type { Lang } from '#kernel/text.ts'
import { time } from '#look/dates.ts'
import { Card, Chip, Grid } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../profile/jam.ts'
import { turnOf } from './clock-change.ts'
import { type Item, nowAndNext, titleOf } from './item.ts'
import { programmeWords } from './programme.text.ts'

export { JamClock } from './countdowns.tsx'

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

/** From when to when; in the night in which a clock shows a time twice, which of the two. */
export function hoursOf(jam: Jam, item: Pick<Item, 'startsAt' | 'endsAt'>, lang: Lang): string {
  const t = programmeWords(lang)
  const says = (at: Date) => {
    const turn = turnOf(jam, at)
    return time(at, lang, jam.timeZone) + (turn ? ` (${t.turn[turn]})` : '')
  }
  return `${says(item.startsAt)} – ${says(item.endsAt)}`
}
