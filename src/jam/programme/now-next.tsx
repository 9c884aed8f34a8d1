import type { Lang } from '#kernel/text.ts'
import { time } from '#look/dates.ts'
import { CountDown } from '#look/elements.tsx'
import { Clock, Timeline } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../profile/jam.ts'
import { type Item, nowAndNext, titleOf } from './item.ts'
import { programmeWords } from './programme.text.ts'

type Times = { jam: Jam; items: readonly Item[]; now: Date }

/** What runs now and what comes next. */
export function NowNext({ jam, items, now }: Times) {
  const { lang } = useView()
  const t = programmeWords(lang)
  const found = nowAndNext(items, now)
  const at = (moment: Date) => time(moment, lang, jam.timeZone)
  const running = found.now.map((item) => ({
    when: t.now,
    title: titleOf(item, lang),
    detail: [item.place, t.until(at(item.endsAt))].filter(Boolean).join(' · '),
    state: 'now' as const,
  }))
  const next = found.next && {
    when: running.length > 0 || now >= jam.startsAt ? t.next : t.first,
    title: titleOf(found.next, lang),
    detail: [found.next.place, t.from(at(found.next.startsAt))].filter(Boolean).join(' · '),
    state: 'next' as const,
  }
  const list = [...running, ...(next ? [next] : [])]
  if (list.length === 0) return <p>{now >= jam.endsAt ? t.over : t.quiet}</p>
  return <Timeline label={t.title} items={list} />
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
