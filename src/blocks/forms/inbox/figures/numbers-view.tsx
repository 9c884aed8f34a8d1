import { useMemo, useState } from 'preact/hooks'
import { Tick } from '#custody/room/controls.tsx'
import { Chart } from '#look/chart.tsx'
import { number } from '#look/dates.ts'
import { Notice, Section } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import { filtered } from '../model/filtering.ts'
import { type Counted, countAnswers, few, suppressed } from '../model/numbers.ts'

/** How often what was answered: a drawing and a table for each question. */
export function NumbersView() {
  const { t, lang, gathered, filter } = useDesk()
  const [forOthers, setForOthers] = useState(gathered.form?.terms.publishes ?? false)
  const cases = useMemo(() => filtered(gathered.cases, filter), [gathered, filter])
  const counted = useMemo(() => (gathered.form ? countAnswers(gathered.form, cases, lang, t) : []), [cases])
  const shown = forOthers ? counted.map(suppressed) : counted
  return (
    <>
      <Section title={t.numbers}>
        <p>{t.numbersSay(cases.length)}</p>
        <Tick label={t.forOthers} isOn={forOthers} onTick={setForOthers} />
        {forOthers && <p class="hint">{t.forOthersSays}</p>}
        <Months isFew={forOthers} opened={cases.map(({ openedAt }) => openedAt)} />
      </Section>
      {shown.map((one) => (
        <Question key={one.name} counted={one} forOthers={forOthers} />
      ))}
    </>
  )
}

function Question({ counted, forOthers }: { counted: Counted; forOthers: boolean }) {
  const { t, lang } = useDesk()
  const { label, answered, counts, average } = counted
  const points = counts.map((one) => ({
    label: one.label,
    value: one.value ?? 0,
    text: one.value === null ? t.hidden : undefined,
  }))
  const isTooFew = forOthers && answered < few
  return (
    <section class="section">
      <h3>{label}</h3>
      {isTooFew ? (
        <Notice>{t.tooFew}</Notice>
      ) : (
        <p class="hint">
          {t.answered(answered)}
          {average !== null && ` · ${t.average(number(Math.round(average * 100) / 100, lang))}`}
        </p>
      )}
      {points.length > 0 && <Chart title={t.howMany} points={points} columns={[t.answer, t.howMany]} />}
    </section>
  )
}

/** The last twelve months in which something came. */
function Months({ opened, isFew }: { opened: readonly string[]; isFew: boolean }) {
  const { t } = useDesk()
  const counts = new Map<string, number>()
  for (const at of opened) counts.set(at.slice(0, 7), (counts.get(at.slice(0, 7)) ?? 0) + 1)
  const months = [...counts].sort(([one], [other]) => one.localeCompare(other)).slice(-12)
  const points = months.map(([month, value]) => {
    const isHidden = isFew && value < few
    return {
      label: `${month.slice(5)}/${month.slice(0, 4)}`,
      value: isHidden ? 0 : value,
      text: isHidden ? t.hidden : undefined,
    }
  })
  return points.length > 0 ? (
    <Chart title={t.overTime} points={points} columns={[t.overTime, t.howMany]} />
  ) : null
}
