import { localText } from '#kernel/zone.ts'
import { day, hours } from '#look/dates.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Empty, Light, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { type Column, DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { type FilledShift, placesLeft, type Shift } from './shift.ts'
import { shiftWords } from './shifts.text.ts'

export type ShiftsProps = {
  place: Place
  shifts: readonly FilledShift[]
  mine: readonly Shift[]
  isHelper: boolean
  /** For organisers only: who has taken which. */
  helpers: ReadonlyMap<string, string[]> | null
  values?: Values
  problems?: Problems
}

/** The shifts of a jam: helpers take them, organisers plan them. */
export function ShiftsPage(props: ShiftsProps) {
  const { place, shifts, mine, isHelper, helpers } = props
  const t = shiftWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  const left = shifts.reduce((sum, shift) => sum + placesLeft(shift), 0)
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion]}>
      <PageHead
        title={t.title}
        lead={helpers ? t.planLead : t.lead}
        label={shifts.length > 0 ? t.open(left) : undefined}
      />
      {!isHelper && !helpers && (
        <Notice title={t.registerSays}>
          <Button href={`${at}/registration/helper`}>{t.register}</Button>
        </Notice>
      )}
      {mine.length > 0 && <Mine mine={mine} place={place} />}
      <Section title={t.all}>
        <LiveRegion
          id="shifts"
          topic={`${at}/live`}
          kinds={['shift.taken', 'shift.left', 'shift.planned', 'shift.dropped']}
        >
          {shifts.length === 0 ? <None {...props} /> : <All {...props} />}
        </LiveRegion>
      </Section>
      {helpers && <Plan {...props} />}
    </JamPage>
  )
}

function Mine({ mine, place }: { mine: readonly Shift[]; place: Place }) {
  const { lang } = useView()
  const t = shiftWords(lang)
  const { slug, timeZone, place: town } = place.jam
  return (
    <Section title={t.mine}>
      <ul>
        {mine.map((shift) => (
          <li key={shift.id}>
            <b>{shift.title}</b>, {day(shift.startsAt, lang, timeZone)},{' '}
            {hours(shift.startsAt, shift.endsAt, lang, timeZone)}, {shift.place || town}
          </li>
        ))}
      </ul>
      <Row>
        <Button href={`/jams/${slug}/shifts.ics`} tone="quiet" icon="calendar">
          {t.calendar}
        </Button>
      </Row>
    </Section>
  )
}

function None({ place, helpers }: ShiftsProps) {
  const t = shiftWords(useView().lang)
  const action = (
    <Act action={`/jams/${place.jam.slug}/shifts/usual`} tone="quiet">
      {t.usual}
    </Act>
  )
  return (
    <Empty title={t.none} action={helpers ? action : undefined}>
      {helpers ? t.nonePlan : t.noneHelper}
    </Empty>
  )
}

function All({ place, shifts, mine, isHelper, helpers }: ShiftsProps) {
  const { lang } = useView()
  const t = shiftWords(lang)
  const { jam, now } = place
  const taken = new Set(mine.map(({ id }) => id))
  const columns: Column<FilledShift>[] = [
    { title: t.columns.title, cell: (shift) => shift.title },
    {
      title: t.columns.when,
      cell: ({ startsAt, endsAt }) =>
        `${day(startsAt, lang, jam.timeZone)}, ${hours(startsAt, endsAt, lang, jam.timeZone)}`,
    },
    { title: t.columns.place, cell: (shift) => shift.place || jam.place },
    { title: t.columns.fill, cell: (shift) => <Fill shift={shift} /> },
    ...(helpers
      ? [
          {
            title: t.columns.helpers,
            cell: (shift: FilledShift) => helpers.get(shift.id)?.join(', ') ?? '–',
          },
          { title: t.drop, cell: (shift: FilledShift) => <Drop shift={shift} slug={jam.slug} /> },
        ]
      : []),
    ...(isHelper
      ? [
          {
            title: t.take,
            cell: (shift: FilledShift) =>
              shift.endsAt > now && <Take shift={shift} slug={jam.slug} isMine={taken.has(shift.id)} />,
          },
        ]
      : []),
  ]
  return <DataTable caption={t.all} captionUnseen columns={columns} rows={shifts} rowId={({ id }) => id} />
}

function Fill({ shift }: { shift: FilledShift }) {
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

type OneProps = { shift: FilledShift; slug: string }

function Take({ shift, slug, isMine }: OneProps & { isMine: boolean }) {
  const t = shiftWords(useView().lang)
  const at = `/jams/${slug}/shifts/${shift.id}`
  if (isMine)
    return (
      <Act action={`${at}/departure`} tone="plain" of={shift.title}>
        {t.leave}
      </Act>
    )
  if (placesLeft(shift) === 0) return null
  return (
    <Act action={`${at}/signup`} tone="quiet" of={shift.title}>
      {t.take}
    </Act>
  )
}

function Drop({ shift, slug }: OneProps) {
  const t = shiftWords(useView().lang)
  return (
    <Confirm
      label={t.drop}
      question={t.dropAsk(shift.title)}
      explain={t.dropExplain}
      action={`/jams/${slug}/shifts/${shift.id}/withdrawal`}
      of={shift.title}
      tone="danger"
    >
      {t.dropYes}
    </Confirm>
  )
}

function Plan({ place: { jam }, values = {}, problems = {} }: ShiftsProps) {
  const t = shiftWords(useView().lang)
  const start = { startsAt: localText(jam.startsAt, jam.timeZone), endsAt: '', needed: '2', ...values }
  return (
    <Section title={t.add}>
      <Form action={`/jams/${jam.slug}/shifts`} values={start} problems={problems}>
        <TextField name="title" label={t.name} hint={t.nameHint} maxLength={80} required />
        <TextField name="place" label={t.place} maxLength={80} />
        <TextField name="startsAt" label={t.startsAt} type="datetime-local" width="medium" required />
        <TextField name="endsAt" label={t.endsAt} type="datetime-local" width="medium" required />
        <TextField name="needed" label={t.needed} type="number" min={1} max={200} width="short" required />
        <Submit>{t.plan}</Submit>
      </Form>
    </Section>
  )
}
