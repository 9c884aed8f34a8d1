import { time } from '#look/dates.ts'
import { CountDown } from '#look/elements.tsx'
import { Light } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
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
    <div class="columns on-stage">
      <section>
        <h2>{t.on}</h2>
        {on ? <Named slot={on} /> : <p class="lead">{isOver ? t.allDone : t.nobodyYet}</p>}
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
          <Named slot={next} />
          <p>
            {t.about(time(times.get(next.team) ?? now, lang, jam.timeZone))} ·{' '}
            {t.minutes(minutesOf(stage, next))}
          </p>
        </section>
      )}
    </div>
  )
}

function Named({ slot }: { slot: Slot }) {
  return (
    <>
      <h3>{slot.name}</h3>
      <p>
        {slot.organisation} · <Where slot={slot} />
      </p>
    </>
  )
}

/** Where a team presents: here, or from elsewhere with the link to watch it. */
function Where({ slot: { link, venue, name } }: { slot: Slot }) {
  const t = demoWords(useView().lang)
  if (!link) return <>{venue ?? t.remote}</>
  return (
    <>
      {t.remote}:{' '}
      <a href={link}>
        {t.watch}
        <span class="unseen">: {name}</span>
      </a>
    </>
  )
}

type OrderProps = Omit<StageProps, 'now'>

function When({ stage, jam, from, slot }: OrderProps & { slot: Slot }) {
  const { lang } = useView()
  const t = demoWords(lang)
  if (slot.team === stage.demo.team) return <Light state="go">{t.isOn}</Light>
  if (slot.doneAt)
    return (
      <>
        {t.done}, {time(slot.doneAt, lang, jam.timeZone)}
      </>
    )
  return <>{t.about(time(expected(stage, from).get(slot.team) ?? from, lang, jam.timeZone))}</>
}

/** The whole order, with what was and what comes. */
export function StageOrder(props: OrderProps) {
  const t = demoWords(useView().lang)
  const { slots } = props.stage
  return (
    <DataTable
      caption={t.order}
      captionUnseen
      rows={slots}
      rowId={({ team }) => team}
      columns={[
        { title: t.columns.team, cell: ({ name }) => name },
        { title: t.columns.organisation, cell: ({ organisation }) => organisation },
        { title: t.columns.when, cell: (slot) => <When {...props} slot={slot} /> },
        { title: t.columns.where, cell: (slot) => <Where slot={slot} /> },
      ]}
    />
  )
}

/** The same for the wall: who still waits, in one look. */
export function WallOrder(props: OrderProps) {
  const { stage } = props
  const waiting = stage.slots.filter(({ doneAt, team }) => doneAt === null && team !== stage.demo.team)
  return (
    <ol class={waiting.length > 14 ? 'lights many' : 'lights'}>
      {waiting.map((slot) => (
        <li key={slot.team}>
          <b>{slot.name}</b>
          <small>
            <When {...props} slot={slot} />
          </small>
        </li>
      ))}
    </ol>
  )
}
