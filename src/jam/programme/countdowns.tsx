import { time } from '#look/dates.ts'
import { CountDown } from '#look/elements.tsx'
import { Notice } from '#look/parts.tsx'
import { Clock } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { freezeOf, type Jam } from '../profile/jam.ts'
import { type Item, nowAndNext, titleOf } from './item.ts'
import { programmeWords } from './programme.text.ts'

type Times = { jam: Jam; now: Date }

/** Something of one's own that one waits for: the next shift. */
export type Own = { title: string; startsAt: Date }

/** A moment that is counted down to, and the words for it. */
export type Count = { name: 'start' | 'end' | 'freeze' | 'next' | 'shift'; until: Date; says: string }

type CountsProps = Times & { items?: readonly Item[] | undefined; own?: Own | undefined }

/** Everything in a jam that is counted down to, here and nowhere else: beginning or end, freeze, next item, own shift. */
export function countsOf({ jam, now, items = [], own }: CountsProps, lang: 'de' | 'en'): Count[] {
  const t = programmeWords(lang)
  if (now >= jam.endsAt) return []
  const begun = now >= jam.startsAt
  const freeze = freezeOf(jam)
  const { next } = nowAndNext(items, now)
  const clock = (at: Date) => time(at, lang, jam.timeZone)
  const all: (Count | false | undefined)[] = [
    begun
      ? { name: 'end', until: jam.endsAt, says: t.untilEnd }
      : { name: 'start', until: jam.startsAt, says: t.untilStart },
    begun && now < freeze && { name: 'freeze', until: freeze, says: t.untilFreeze(clock(freeze)) },
    begun && next && { name: 'next', until: next.startsAt, says: t.untilNext(titleOf(next, lang)) },
    own && own.startsAt > now && { name: 'shift', until: own.startsAt, says: t.untilShift(own.title) },
  ]
  return all.filter((one): one is Count => !!one)
}

/** The time left: until the jam begins, then until it ends; from hour 21 on that it is frozen. */
export function JamClock({ jam, now, items, own }: CountsProps) {
  const { lang } = useView()
  const [first, ...rest] = countsOf({ jam, now, items, own }, lang)
  if (!first) return null
  return (
    <>
      <Clock below={first.says}>
        <CountDown until={first.until} now={now} label={first.says} />
      </Clock>
      {rest.length > 0 && (
        <ul class="counts">
          {rest.map(({ name, until, says }) => (
            <li key={name}>
              <CountDown until={until} now={now} label={says} /> {says}
            </li>
          ))}
        </ul>
      )}
      <Frozen jam={jam} now={now} />
    </>
  )
}

/** Rule 5, where teams work: from hour 21 on nothing new begins. */
export function Frozen({ jam, now }: Times) {
  const { lang } = useView()
  const t = programmeWords(lang)
  const freeze = freezeOf(jam)
  if (now < freeze || now >= jam.endsAt) return null
  return (
    <Notice tone="warning" title={t.frozen(time(freeze, lang, jam.timeZone))}>
      {t.frozenSays}
    </Notice>
  )
}
