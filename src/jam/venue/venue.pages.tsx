import { dayAndTime } from '#look/dates.ts'
import { Fields } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Icon } from '#look/icon.tsx'
import { Chip, Empty, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { type Column, DataTable, Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import type { Question } from '../registration/questions/question.ts'
import { QuestionFields } from '../registration/questions/question-fields.tsx'
import { WhoFields } from '../registration/who.tsx'
import { RoomFields, VenueFields } from './fields.tsx'
import type { Demand } from './fit/demand.ts'
import { FitReport } from './fit/report.tsx'
import { venueWords } from './venue.text.ts'
import { type Room, type Venue, zoneOf } from './venue.ts'
import { VenueState } from './venues.pages.tsx'
import { isHost, seatedIn } from './venues.ts'

type Typed = { values: Values; problems?: Problems | undefined }

type NewProps = Typed & { place: Place; questions: readonly Question[] }

export function NewVenuePage({ place, questions, values, problems }: NewProps) {
  const t = venueWords(useView().lang)
  return (
    <JamPage place={place} title={t.offer} menu={false} narrow>
      <PageHead title={t.offer} lead={t.offerLead} />
      <Form action={`/jams/${place.jam.slug}/venues`} values={values} problems={problems}>
        <VenueFields zone={place.jam.timeZone} />
        {!place.actor.account && (
          <Fields legend={t.you}>
            <WhoFields isStranger />
          </Fields>
        )}
        <QuestionFields questions={questions} />
        <Submit>{t.send}</Submit>
      </Form>
    </JamPage>
  )
}

type VenueProps = {
  place: Place
  venue: Venue
  teams: number
  demand: Demand
  seated: ReadonlyMap<string, number>
  isMine: boolean
  details: Typed
  room: Typed
}

/** One venue, as its host asks: does it fit, what is missing, who works where; and its details. */
export function VenuePage({ place, venue, teams, demand, seated, isMine, details, room }: VenueProps) {
  const t = venueWords(useView().lang)
  const { jam } = place
  const all = `/jams/${jam.slug}/venues`
  const at = `${all}/${venue.id}`
  const isOrganiser = hasRole(place.actor, jam.id, 'organiser')
  const mayChange = isOrganiser || isHost(place, venue)
  return (
    <JamPage place={place} title={venue.name}>
      <PageHead title={venue.name} lead={venue.address} back={{ href: all, label: t.back }}>
        <VenueState venue={venue} />
        {isOrganiser && !venue.confirmedAt && <Act action={`${at}/confirmation`}>{t.confirm}</Act>}
        {mayChange && (
          <Button href={`/jams/${jam.slug}/rooms/signs`} tone="quiet" icon="document">
            {t.signs}
          </Button>
        )}
      </PageHead>
      {venue.confirmedAt && <Choice at={at} isMine={isMine} />}
      {mayChange && <FitReport {...{ venue, teams, demand, jam, at }} />}
      <Facts place={place} venue={venue} />
      <Section title={t.rooms}>
        <Rooms {...{ venue, seated, at, mayChange }} />
        {mayChange && <RoomForm at={at} isFirst={venue.rooms.length === 0} {...room} />}
      </Section>
      {mayChange && (
        <Details at={at} zone={jam.timeZone} teams={seatedIn(venue, seated)} name={venue.name} {...details} />
      )}
    </JamPage>
  )
}

function Choice({ at, isMine }: { at: string; isMine: boolean }) {
  const t = venueWords(useView().lang)
  return (
    <Row>
      {isMine ? (
        <>
          <Chip tone="apricot">{t.isChosen}</Chip>
          <Act action={`${at}/choice/return`} tone="plain">
            {t.unchoose}
          </Act>
        </>
      ) : (
        <Act action={`${at}/choice`} tone="quiet" icon="place">
          {t.choose}
        </Act>
      )}
    </Row>
  )
}

function Facts({ place: { jam }, venue }: { place: Place; venue: Venue }) {
  const { lang } = useView()
  const t = venueWords(lang)
  const zone = zoneOf(venue, jam)
  const moment = (at: Date | null) => (at ? dayAndTime(at, lang, zone) : t.openAll)
  const isHere = [
    venue.stepFree && t.stepFree,
    venue.lift && t.lift,
    venue.kitchen && t.kitchen,
    venue.nightUse && t.nightUse,
  ].filter(Boolean)
  return (
    <Summary
      rows={[
        { question: t.contact, answer: venue.contact },
        { question: t.openFrom, answer: moment(venue.openFrom) },
        { question: t.openUntil, answer: moment(venue.openUntil) },
        ...(venue.timeZone ? [{ question: t.zone, answer: venue.timeZone }] : []),
        ...(isHere.length > 0 ? [{ question: t.access, answer: isHere.join(' · ') }] : []),
        ...(venue.link
          ? [
              {
                question: t.link,
                answer: (
                  <a href={venue.link} rel="noopener noreferrer">
                    {venue.link}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

type RoomsProps = { venue: Venue; seated: ReadonlyMap<string, number>; at: string; mayChange: boolean }

function Rooms({ venue, seated, at, mayChange }: RoomsProps) {
  const t = venueWords(useView().lang)
  if (venue.rooms.length === 0) return <Empty title={t.noRooms}>{t.noRoomsSays}</Empty>
  const name = (room: Room) => (mayChange ? <a href={`${at}/rooms/${room.id}`}>{room.name}</a> : room.name)
  const facts = (room: Room) =>
    [room.quiet && t.quiet, room.calm && t.calmShort, room.stepFree && t.stepFreeShort, room.way]
      .filter(Boolean)
      .join(' · ')
  const columns: Column<Room>[] = [
    { title: t.room, cell: name },
    { title: t.seats, number: true, cell: ({ seats }) => seats },
    { title: t.tables, number: true, cell: ({ tables }) => tables },
    { title: t.sockets, number: true, cell: ({ sockets }) => sockets },
    { title: t.facts, cell: (room) => facts(room) || '–' },
    { title: t.teamsHere, number: true, cell: ({ id }) => seated.get(id) ?? 0 },
  ]
  return (
    <DataTable caption={t.rooms} captionUnseen columns={columns} rows={venue.rooms} rowId={({ id }) => id} />
  )
}

function RoomForm({ at, isFirst, values, problems }: Typed & { at: string; isFirst: boolean }) {
  const t = venueWords(useView().lang)
  return (
    <details class="confirm" open={isFirst || problems !== undefined}>
      <summary class="button quiet">
        <Icon name="plus" /> {t.addRoom}
      </summary>
      <Form action={`${at}/rooms`} values={values} problems={problems} id="room" label={t.addRoom}>
        <RoomFields />
        <Submit>{t.addRoom}</Submit>
      </Form>
    </details>
  )
}

type DetailsProps = Typed & { at: string; zone: string; teams: number; name: string }

function Details({ at, zone, teams, name, values, problems }: DetailsProps) {
  const t = venueWords(useView().lang)
  return (
    <>
      <Section title={t.details}>
        <Form action={at} values={values} problems={problems}>
          <VenueFields zone={zone} />
          <Submit>{t.save}</Submit>
        </Form>
      </Section>
      <Confirm
        label={t.withdraw}
        question={t.withdrawAsk}
        explain={[t.withdrawExplain, teams > 0 && t.withdrawSeated(teams)].filter(Boolean).join(' ')}
        action={`${at}/withdrawal`}
        tone="danger"
        of={name}
      >
        {t.withdrawYes}
      </Confirm>
    </>
  )
}

type RoomPageProps = Typed & { place: Place; venue: Venue; room: Room; teams: number }

/** One room, to change or to take away. */
export function RoomPage({ place, venue, room, teams, values, problems }: RoomPageProps) {
  const t = venueWords(useView().lang)
  const at = `/jams/${place.jam.slug}/venues/${venue.id}`
  return (
    <JamPage place={place} title={room.name} menu={false} narrow>
      <PageHead title={room.name} back={{ href: at, label: venue.name }} />
      {teams > 0 && <Notice>{t.seatedHere(teams)}</Notice>}
      <Form action={`${at}/rooms/${room.id}`} values={values} problems={problems}>
        <RoomFields />
        <Submit>{t.save}</Submit>
      </Form>
      <Confirm
        label={t.removeRoom}
        question={t.removeRoomAsk}
        explain={teams > 0 ? t.withdrawSeated(teams) : undefined}
        action={`${at}/rooms/${room.id}/withdrawal`}
        tone="danger"
        icon="remove"
        of={room.name}
      >
        {t.removeRoom}
      </Confirm>
    </JamPage>
  )
}
