import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Typed } from '#custody/room/controls.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import { Says } from '../../room/says.tsx'
import { askReports } from '../asking.ts'
import { attendanceOf, columnsOf } from '../attendance/fields.ts'
import { type Axis, type ChartKind, charts, type Measure, type Report, type Span, spans } from '../report.ts'
import { reportWords } from '../said.ts'
import { useReports } from './desk.ts'
import { axisFor, fieldsFor, isNumber } from './fields.ts'
import { Only } from './only.tsx'
import { Days } from './period.tsx'
import { Outcome } from './shown.tsx'

type BuilderProps = {
  report: Report
  before?: { id: string; version: number }
  onKept: (id: string) => void
}

/** Says what is counted; what comes out stands below while one says it. */
export function Builder({ report: first, before, onKept }: BuilderProps) {
  const { w, lang, opened, say, collection, seenBy, nameIn, turn } = useReports()
  const { value: attended = [] } = useAsked(() => askReports('attended'), [turn])
  const [report, setReport] = useState(first)
  const { isBusy, trouble, act } = useAct()
  const of = seenBy(report)
  const set = (change: Partial<Report>) => setReport({ ...report, ...change })
  if (!of) return null
  const named = (fields: Field[]) => fields.map(({ id }) => [id, nameIn(of, id)] as const)
  const own = [...(of.steps.length > 0 ? ['$step'] : []), '$drawer', '$written', '$workers']
  const axes = [...own.map((column) => [column, nameIn(of, column)] as const), ...named(fieldsFor(of, 'row'))]
  const counted = opened.collections.map(({ body: { collection: one } }) => one)
  const sources = [
    ...counted.map((one) => [one.id, say(one.name)] as const),
    ...counted
      .filter(({ id }) => attended.includes(id))
      .map((one) => [`@${one.id}`, say(attendanceOf(one).name)] as const),
  ]
  const pickSource = (source: string) => {
    const { columns: _, period: __, filter: ___, of: ____, ...rest } = report
    const isAttendance = source.startsWith('@')
    setReport({
      ...{ ...rest, collection: isAttendance ? source.slice(1) : source, measure: { is: 'count' } },
      ...(isAttendance
        ? { of: 'attendance', rows: { column: columnsOf.day, by: 'month' } }
        : { rows: { column: '$drawer' } }),
    })
  }
  const pickColumns = (column: string) => {
    const { columns: _, ...rest } = report
    setReport(column ? { ...rest, columns: axisFor(of, column) } : rest)
  }
  const keep = () =>
    act(async () => {
      const kept = await askReports(
        'keepReport',
        report,
        before && { id: before.id, version: before.version },
      )
      onKept(kept.id)
    })
  return (
    <>
      <div class="rec-fields">
        <Typed
          label={w.name}
          value={say(report.name)}
          most={120}
          onTyped={(name) => set({ name: { [lang]: name } })}
        />
        <Select
          label={w.collection}
          value={report.of === 'attendance' ? `@${report.collection}` : report.collection}
          options={sources}
          onPick={pickSource}
        />
        <Select
          label={w.rows}
          value={report.rows.column}
          options={axes}
          onPick={(column) => set({ rows: axisFor(of, column) })}
        />
        <More axis={report.rows} of={of} onChange={(rows) => set({ rows })} />
        <Select
          label={w.columns}
          value={report.columns?.column ?? ''}
          options={[['', w.noColumns], ...axes]}
          onPick={pickColumns}
        />
        {report.columns && <More axis={report.columns} of={of} onChange={(columns) => set({ columns })} />}
        <MeasurePicker measure={report.measure} of={of} onChange={(measure) => set({ measure })} />
        <Days
          of={of}
          period={report.period}
          onChange={(period) => {
            const { period: _, ...rest } = report
            setReport(period ? { ...rest, period } : rest)
          }}
        />
        <Only
          of={collection(report.collection) ?? of}
          filter={report.filter}
          onChange={(filter) => {
            const { filter: _, ...rest } = report
            setReport(filter ? { ...rest, filter } : rest)
          }}
        />
        <Typed
          label={w.least}
          hint={w.leastHint}
          value={String(report.least)}
          most={3}
          onTyped={(typed) => set({ least: Math.min(999, Math.max(1, Number.parseInt(typed, 10) || 1)) })}
        />
        <Select
          label={w.chart}
          value={report.chart}
          options={charts.map((kind) => [kind, w.charts[kind]] as const)}
          onPick={(kind) => set({ chart: kind as ChartKind })}
        />
      </div>
      <Says trouble={trouble} />
      <Outcome report={report} />
      {say(report.name).trim() && (
        <div class="row">
          <button type="button" class="button" disabled={isBusy} onClick={() => void keep()}>
            {w.save}
          </button>
        </div>
      )}
    </>
  )
}

type MoreProps = { axis: Axis; of: Collection; onChange: (axis: Axis) => void }

/** Days are put together, numbers stand in groups. */
function More({ axis, of, onChange }: MoreProps) {
  const { w, lang } = useReports()
  const t = reportWords(lang)
  const [bands, setBands] = useState((axis.bands ?? []).join(', '))
  const kind = of.fields.find(({ id }) => id === axis.column)?.kind ?? ''
  if (axis.by)
    return (
      <Select
        label={w.by}
        value={axis.by}
        options={spans.map((span) => [span, t.spans[span]] as const)}
        onPick={(by) => onChange({ ...axis, by: by as Span })}
      />
    )
  if (!isNumber(kind)) return null
  const type = (typed: string) => {
    setBands(typed)
    const numbers = typed.split(',').map((one) => Number(one.trim()))
    const isFine = typed.trim() !== '' && numbers.every(Number.isFinite)
    onChange(isFine ? { column: axis.column, bands: numbers } : { column: axis.column })
  }
  return <Typed label={w.bands} hint={w.bandsHint} value={bands} onTyped={type} most={200} />
}

type MeasureProps = { measure: Measure; of: Collection; onChange: (measure: Measure) => void }

function MeasurePicker({ measure, of, onChange }: MeasureProps) {
  const { w, lang, nameIn } = useReports()
  const t = reportWords(lang)
  const fitting = (is: Measure['is']) => fieldsFor(of, is === 'distinct' ? 'name' : 'number')
  const kinds = (Object.keys(t.measures) as Measure['is'][]).filter(
    (is) => is === 'count' || fitting(is).length > 0,
  )
  const pick = (is: Measure['is']) =>
    onChange(is === 'count' ? { is } : { is, column: fitting(is)[0]?.id ?? '' })
  return (
    <>
      <Select
        label={w.measure}
        value={measure.is}
        options={kinds.map((is) => [is, t.measures[is]] as const)}
        onPick={(is) => pick(is as Measure['is'])}
      />
      {measure.is !== 'count' && (
        <Select
          label={w.of}
          value={measure.column}
          options={fitting(measure.is).map(({ id }) => [id, nameIn(of, id)] as const)}
          onPick={(column) => onChange({ ...measure, column })}
        />
      )}
    </>
  )
}
