import { day, hours, number } from '#look/dates.ts'
import { Act, type Problems, type Values } from '#look/form.tsx'
import { Light } from '#look/parts.tsx'
import { type Column, DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import { type Chooser, choiceOf } from '../choice.ts'
import type { Tired } from '../rules/rest.ts'
import { type FilledShift, placesLeft, type Shift, type TakenShift } from '../shift.ts'
import type { Swap } from '../swaps/swaps.ts'
import { shiftWords } from './shifts.text.ts'
import { takingWords } from './taking.text.ts'

/** All that the page of shifts is made of, as whoever looks may see it. */
export type ShiftsProps = {
  place: Place
  shifts: readonly FilledShift[]
  mine: readonly TakenShift[]
  isHelper: boolean
  chooser: Chooser
  swaps: readonly Swap[]
  requests: readonly Shift[]
  /** Shifts for which the actor would jump in. */
  standbys: ReadonlySet<string>
  burden: { mine: number; mean: number } | null
  /** For organisers only: who has taken which. */
  helpers: ReadonlyMap<string, string[]> | null
  values?: Values
  problems?: Problems
  tired?: Tired | undefined
}

/** All shifts in their order: to take, or why not; for organisers with who has them. */
export function AllShifts(props: ShiftsProps) {
  const { place, shifts, isHelper, helpers } = props
  const { lang } = useView()
  const t = shiftWords(lang)
  const { jam } = place
  const columns: Column<FilledShift>[] = [
    { title: t.columns.title, cell: (shift) => <Title {...props} shift={shift} /> },
    {
      title: t.columns.when,
      cell: ({ startsAt, endsAt }) =>
        `${day(startsAt, lang, jam.timeZone)}, ${hours(startsAt, endsAt, lang, jam.timeZone)}`,
    },
    { title: t.columns.place, cell: (shift) => shift.place || jam.place },
    { title: t.columns.fill, cell: (shift) => <Fill shift={shift} /> },
    ...(helpers
      ? [{ title: t.columns.helpers, cell: (shift: FilledShift) => helpers.get(shift.id)?.join(', ') ?? '–' }]
      : []),
    ...(isHelper ? [{ title: t.take, cell: (shift: FilledShift) => <Take {...props} shift={shift} /> }] : []),
  ]
  return <DataTable caption={t.all} captionUnseen columns={columns} rows={shifts} rowId={({ id }) => id} />
}

type OneProps = ShiftsProps & { shift: FilledShift }

function Title({ place, helpers, chooser, shift }: OneProps) {
  const at = `/jams/${place.jam.slug}`
  if (helpers) return <a href={`${at}/shifts/${shift.id}`}>{shift.title}</a>
  const duty = chooser.duties.find(({ id }) => id === shift.duty)
  return duty ? <a href={`${at}/duties/${duty.id}`}>{shift.title}</a> : <span>{shift.title}</span>
}

/** How full a shift is: in a word, a shape and a colour. */
export function Fill({ shift }: { shift: FilledShift }) {
  const t = shiftWords(useView().lang)
  const left = placesLeft(shift)
  const state = left === 0 ? 'go' : shift.taken === 0 ? 'stop' : 'care'
  const word = { go: t.full, care: t.some, stop: t.empty }[state]
  return (
    <Light state={state}>
      {t.fill(shift.taken, shift.needed)}, {word}
    </Light>
  )
}

function Take(props: OneProps) {
  const { lang } = useView()
  const t = takingWords(lang)
  const { shift, place, chooser } = props
  const at = `/jams/${place.jam.slug}/shifts/${shift.id}`
  const choice = choiceOf(shift, chooser)
  if (choice.can === 'take')
    return (
      <>
        <Act action={`${at}/signup`} tone="quiet" of={shift.title}>
          {shiftWords(lang).take}
        </Act>
        <StandBy {...props} />
      </>
    )
  if (choice.can === 'stand-by') return <StandBy {...props} />
  if (choice.why === 'missing')
    return (
      <a href={`/jams/${place.jam.slug}/duties/${shift.duty}`}>
        {choice.missing.map((one) => t.missing[one]).join(', ')}
      </a>
    )
  if (choice.why === 'tired') {
    const said = number(Math.round(choice.tired.hours * 10) / 10, lang)
    return <span class="hint">{t.tiredShort[choice.tired.why](said)}</span>
  }
  return <span class="hint">{t.why[choice.why]}</span>
}

function StandBy({ place, shift, standbys }: OneProps) {
  const t = takingWords(useView().lang)
  const at = `/jams/${place.jam.slug}/shifts/${shift.id}/standby`
  if (standbys.has(shift.id))
    return (
      <Act action={`${at}/withdrawal`} tone="plain" of={shift.title}>
        {t.standDown}
      </Act>
    )
  return (
    <Act action={at} tone="plain" of={shift.title}>
      {t.standBy}
    </Act>
  )
}
