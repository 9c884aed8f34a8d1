import { Chart } from '#look/chart.tsx'
import { hours as between, day, number } from '#look/dates.ts'
import { Empty, Light, PageHead, Section } from '#look/parts.tsx'
import { DataTable, Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { hoursOf, type ShiftRules, sumOf } from '../rules/shift-rules.ts'
import type { TakenShift } from '../shift.ts'
import { hoursWords } from './hours.text.ts'
import { type Burden, doneOf } from './spread.ts'

type SpreadProps = { place: Place; burdens: readonly Burden[]; rules: ShiftRules }

/** How the hours are spread: the least burdened first, for whoever still has to ask somebody. */
export function SpreadPage({ place, burdens, rules }: SpreadProps) {
  const { lang } = useView()
  const t = hoursWords(lang)
  const at = `/jams/${place.jam.slug}/shifts`
  const say = (value: number) => number(value, lang)
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <p>{t.night(rules.nightFrom, rules.nightUntil, rules.nightWeight)}</p>
      {burdens.length === 0 ? (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      ) : (
        <>
          <DataTable
            caption={t.title}
            captionUnseen
            rows={burdens}
            rowId={({ account }) => account}
            columns={[
              {
                title: t.columns.name,
                cell: ({ account, name }) => <a href={`${at}/hours/${account}`}>{name}</a>,
              },
              { title: t.columns.shifts, cell: ({ shifts }) => say(shifts), number: true },
              { title: t.columns.hours, cell: ({ taken }) => say(taken.hours), number: true },
              { title: t.columns.night, cell: ({ taken }) => say(taken.night), number: true },
              { title: t.columns.counted, cell: ({ taken }) => <b>{say(taken.counted)}</b>, number: true },
              { title: t.columns.done, cell: ({ done }) => say(done.hours), number: true },
            ]}
          />
          <Section title={t.spread}>
            <Chart
              title={t.chart}
              columns={[t.columns.name, t.columns.counted]}
              points={labelled(burdens).map(({ label, taken }) => ({ label, value: taken.counted }))}
            />
          </Section>
        </>
      )}
    </JamPage>
  )
}

// Two of one name stay two.
const labelled = (burdens: readonly Burden[]) =>
  burdens.map((one, at) => {
    const same = burdens.slice(0, at).filter(({ name }) => name === one.name).length
    return { ...one, label: same > 0 ? `${one.name} (${same + 1})` : one.name }
  })

type StatementProps = { place: Place; name: string; shifts: readonly TakenShift[]; rules: ShiftRules }

/** What one helper has done, to be printed and signed. */
export function StatementPage({ place, name, shifts, rules }: StatementProps) {
  const { lang } = useView()
  const t = hoursWords(lang)
  const { jam, now } = place
  const done = sumOf(shifts.map((shift) => doneOf(shift, rules, jam.timeZone, now)))
  const taken = sumOf(shifts.map((shift) => hoursOf(shift, rules, jam.timeZone)))
  const say = (value: number) => number(value, lang)
  return (
    <JamPage place={place} title={t.of(name)}>
      <PageHead
        title={t.of(name)}
        lead={t.statementLead(jam.title)}
        label={t.sum(say(done.hours), say(done.night))}
        back={{ href: `/jams/${jam.slug}/shifts`, label: t.back }}
      />
      {shifts.length === 0 ? <p>{t.nothing}</p> : <Shifts {...{ place, shifts, rules }} />}
      <Section title={t.sign}>
        <Summary
          rows={[
            { question: t.planned(say(taken.hours)), answer: t.sum(say(done.hours), say(done.night)) },
            { question: t.signature, answer: <br /> },
          ]}
        />
        <p class="hint">{t.print}</p>
      </Section>
    </JamPage>
  )
}

function Shifts({ place: { jam, now }, shifts, rules }: Omit<StatementProps, 'name'>) {
  const { lang } = useView()
  const t = hoursWords(lang)
  return (
    <DataTable
      caption={t.statement}
      captionUnseen
      rows={shifts}
      rowId={({ id }) => id}
      columns={[
        { title: t.shiftColumns.title, cell: ({ title }) => title },
        {
          title: t.shiftColumns.when,
          cell: ({ startsAt, endsAt }) =>
            `${day(startsAt, lang, jam.timeZone)}, ${between(startsAt, endsAt, lang, jam.timeZone)}`,
        },
        { title: t.shiftColumns.place, cell: ({ place }) => place || jam.place },
        {
          title: t.shiftColumns.hours,
          cell: (shift) => {
            const { hours } = doneOf(shift, rules, jam.timeZone, now)
            return number(hours || hoursOf(shift, rules, jam.timeZone).hours, lang)
          },
          number: true,
        },
        { title: t.shiftColumns.state, cell: (shift) => <State shift={shift} now={now} /> },
      ]}
    />
  )
}

function State({ shift, now }: { shift: TakenShift; now: Date }) {
  const t = hoursWords(useView().lang).state
  if (shift.missedAt) return <Light state="stop">{t.missed}</Light>
  if (shift.cameAt && (shift.goneAt || shift.endsAt <= now)) return <Light state="go">{t.done}</Light>
  if (shift.cameAt) return <Light state="go">{t.now}</Light>
  return shift.endsAt <= now ? <Light state="care">{t.open}</Light> : <span>{t.planned}</span>
}
