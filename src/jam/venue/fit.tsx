import { number } from '#look/dates.ts'
import { TextField } from '#look/fields.tsx'
import { Act, Button, Form } from '#look/form.tsx'
import { Empty, Light, Section } from '#look/parts.tsx'
import { type Column, DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { venueWords } from './venue.text.ts'
import { checkVenue, type FitCheck, isMet, planRooms, type Room, teamNeeds, type Venue } from './venue.ts'

type FitProps = { venue: Venue; teams: number; at: string }

/** What a venue has beside what so many teams need. */
export function FitReport({ venue, teams, at }: FitProps) {
  const t = venueWords(useView().lang)
  const columns: Column<FitCheck>[] = [
    { title: t.what, cell: ({ name }) => t.checks[name] },
    { title: t.has, number: true, cell: (check) => <Figure check={check} value={check.has} /> },
    { title: t.needs, number: true, cell: (check) => <Figure check={check} value={check.needs} /> },
    { title: t.verdict, cell: (check) => <Verdict check={check} /> },
  ]
  return (
    <Section title={t.report(teams)}>
      <Form action={at} method="get" values={{ teams: String(teams) }} id="teams" inline label={t.teams}>
        <TextField name="teams" label={t.teams} type="number" min={1} max={200} width="short" required />
        <Button tone="quiet">{t.compute}</Button>
      </Form>
      <p class="hint">{t.reportHint(teamNeeds.people)}</p>
      <DataTable caption={t.report(teams)} captionUnseen columns={columns} rows={checkVenue(venue, teams)} />
    </Section>
  )
}

// A yes or a no is no number.
const asWord = new Set(['night', 'stepFree', 'quiet'])

function Figure({ check, value }: { check: FitCheck; value: number }) {
  const { lang } = useView()
  const t = venueWords(lang)
  return <>{asWord.has(check.name) ? (value > 0 ? t.yes : t.no) : number(value, lang)}</>
}

function Verdict({ check }: { check: FitCheck }) {
  const { lang } = useView()
  const t = venueWords(lang)
  if (isMet(check)) return <Light state="go">{t.met}</Light>
  if (!check.must) return <Light state="care">{t.wished}</Light>
  const gap = asWord.has(check.name) ? t.lacks : t.missing(number(check.needs - check.has, lang))
  return <Light state="stop">{gap}</Light>
}

/** The rooms with how many teams each would hold. */
export function RoomPlan({ venue, teams, at, mayChange }: FitProps & { mayChange: boolean }) {
  const t = venueWords(useView().lang)
  if (venue.rooms.length === 0) return <Empty title={t.noRooms}>{t.noRoomsSays}</Empty>
  const { plan, left } = planRooms(venue.rooms, teams)
  const columns: Column<Room>[] = [
    { title: t.room, cell: ({ name }) => name },
    { title: t.seats, number: true, cell: ({ seats }) => seats },
    { title: t.tables, number: true, cell: ({ tables }) => tables },
    { title: t.sockets, number: true, cell: ({ sockets }) => sockets },
    { title: t.teamsHere, number: true, cell: (room) => (room.quiet ? t.quiet : plan.get(room.id)) },
    ...(mayChange ? [{ title: t.removeRoom, cell: (room: Room) => <Remove room={room} at={at} /> }] : []),
  ]
  return (
    <>
      <DataTable caption={t.plan} columns={columns} rows={venue.rooms} rowId={({ id }) => id} />
      <p>{t.planLeft(left)}</p>
    </>
  )
}

function Remove({ room, at }: { room: Room; at: string }) {
  const t = venueWords(useView().lang)
  return (
    <Act action={`${at}/rooms/${room.id}/withdrawal`} tone="plain" of={room.name}>
      {t.removeRoom}
    </Act>
  )
}
