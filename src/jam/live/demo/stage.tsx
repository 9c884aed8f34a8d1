import { time } from '#look/dates.ts'
import { CountDown } from '#look/elements.tsx'
import { Light } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../../profile/jam.ts'
import { demoWords } from './demo.text.ts'
import { endsAt, expected, minutesOf, nextOnStage, onStage, type Slot, type Stage } from './demo.ts'

type StageProps = { stage: Stage; jam: Jam; now: Date; from: Date }

/** Who is on and how long still, and who is next: on the page and, larger, on the wall. */
export function OnStage({ stage, jam, now, from }: StageProps) {
  const { lang } = useView()
  const t = demoWords(lang)
  const [on, next, end] = [onStage(stage), nextOnStage(stage), endsAt(stage)]
  const times = expected(stage, from)
  const isOver = !on && !next && stage.slots.length > 0
  return (
    <div class="columns">
      <section>
        <h2>{t.on}</h2>
        {on ? (
          <>
            <p class="big">{on.name}</p>
            <p class="lead">
              {on.organisation} <Where slot={on} />
            </p>
          </>
        ) : (
          <p class="lead">{isOver ? t.allDone : t.nobodyYet}</p>
        )}
        {on && end && (
          <p class="clock">
            <span class="big">
              <CountDown until={end} now={now} label={t.left} />
            </span>
          </p>
        )}
      </section>
      {next && (
        <section>
          <h2>{t.next}</h2>
          <p class="lead">
            <b>{next.name}</b> · {next.organisation} <Where slot={next} />
          </p>
          <p>
            {t.about(time(times.get(next.team) ?? now, lang, jam.timeZone))} ·{' '}
            {t.minutes(minutesOf(stage, next))}
          </p>
        </section>
      )}
    </div>
  )
}

/** Where a team presents: here, or from elsewhere with the link to watch it. */
export function Where({ slot: { link, venue, name } }: { slot: Slot }) {
  const t = demoWords(useView().lang)
  if (link)
    return (
      <>
        · {t.remote}:{' '}
        <a href={link}>
          {t.watch}
          <span class="unseen">: {name}</span>
        </a>
      </>
    )
  return <>· {venue ?? t.remote}</>
}

/** The whole order, with what was and what comes. */
export function StageOrder({ stage, jam, from }: Omit<StageProps, 'now'>) {
  const { lang } = useView()
  const t = demoWords(lang)
  const times = expected(stage, from)
  return (
    <ol class={stage.slots.length > 14 ? 'lights many' : 'lights'} aria-label={t.order}>
      {stage.slots.map((slot) => (
        <li key={slot.team}>
          <b>
            {slot.name} <small>{slot.organisation}</small>
          </b>
          <small>
            {slot.team === stage.demo.team ? (
              <Light state="go">{t.isOn}</Light>
            ) : slot.doneAt ? (
              <>
                {t.done}, {time(slot.doneAt, lang, jam.timeZone)}
              </>
            ) : (
              t.about(time(times.get(slot.team) ?? from, lang, jam.timeZone))
            )}{' '}
            <Where slot={slot} />
          </small>
        </li>
      ))}
    </ol>
  )
}
