import { time } from '#look/dates.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { TextField } from '#look/fields.tsx'
import { Act, Button, Form } from '#look/form.tsx'
import { Empty, Light, PageHead, Section } from '#look/parts.tsx'
import { DataTable, Pager } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { type Guest, type GuestPage, pageSize } from './attendance.sql.ts'
import { attendanceWords } from './attendance.text.ts'

type AttendancePageProps = { place: Place; list: GuestPage; wanted: string; page: number }

/** The list at the door: who is here, and who is still awaited. */
export function AttendancePage({ place, list, wanted, page }: AttendancePageProps) {
  const t = attendanceWords(useView().lang)
  const { jam } = place
  const at = `/jams/${jam.slug}/attendance`
  const query = wanted ? `&q=${encodeURIComponent(wanted)}` : ''
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion]}>
      <PageHead title={t.title} lead={t.lead}>
        <Button href={`/jams/${jam.slug}/presence`} tone="quiet" icon="people">
          {t.inside}
        </Button>
      </PageHead>
      <Form action={at} method="get" inline values={{ q: wanted }} label={t.find}>
        <TextField name="q" type="search" label={t.search} required width="medium" />
        <Button icon="search">{t.find}</Button>
        {wanted && (
          <Button href={at} tone="plain">
            {t.all}
          </Button>
        )}
      </Form>
      <LiveRegion id="arrivals" topic={`/jams/${jam.slug}/live`} kinds={['participant.arrived']}>
        <Section title={t.count(list.arrived, list.all)}>
          <progress max={Math.max(1, list.all)} value={list.arrived} aria-label={t.title} />
          {list.guests.length > 0 ? (
            <Guests place={place} guests={list.guests} wanted={wanted} />
          ) : (
            <Empty title={wanted ? t.none : t.nobody}>{wanted && t.noneTodo}</Empty>
          )}
        </Section>
      </LiveRegion>
      <Pager page={page} pages={Math.ceil(list.found / pageSize)} href={(to) => `${at}?page=${to}${query}`} />
    </JamPage>
  )
}

function Guests({ place: { jam }, guests, wanted }: { place: Place; guests: Guest[]; wanted: string }) {
  const { lang } = useView()
  const t = attendanceWords(lang)
  const state = ({ id, name, arrivedAt }: Guest) =>
    arrivedAt ? (
      <Light state="go">{time(arrivedAt, lang, jam.timeZone)}</Light>
    ) : (
      <Act
        action={`/jams/${jam.slug}/attendance/${id}`}
        fields={{ q: wanted, late: `${name}: ${t.mark}` }}
        tone="quiet"
        icon="check"
        of={name}
      >
        {t.mark}
      </Act>
    )
  return (
    <DataTable
      caption={t.title}
      captionUnseen
      rows={guests}
      rowId={(guest) => guest.id}
      columns={[
        {
          title: t.name,
          cell: (guest) => <a href={`/jams/${jam.slug}/door/${guest.account}`}>{guest.name}</a>,
        },
        { title: t.kind, cell: (guest) => t.kinds[guest.kind] ?? guest.kind },
        { title: t.company, cell: (guest) => guest.company ?? '–' },
        { title: t.state, cell: state },
      ]}
    />
  )
}
