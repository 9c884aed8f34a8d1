import { Check, Fields, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Chip, Empty, Grid, Light, PageHead, Section } from '#look/parts.tsx'
import { Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { WhoFields } from '../registration/who.tsx'
import { FitReport, RoomPlan } from './fit.tsx'
import { venueWords } from './venue.text.ts'
import { checkVenue, fitOf, type Venue } from './venue.ts'
import { isHost } from './venues.ts'

type Typed = { values: Values; problems?: Problems | undefined }

export function VenuesPage({
  place,
  venues,
  teams,
}: {
  place: Place
  venues: readonly Venue[]
  teams: number
}) {
  const t = venueWords(useView().lang)
  const at = `/jams/${place.jam.slug}/venues`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead}>
        <Button href={`${at}/new`} icon="plus" tone={venues.length > 0 ? 'quiet' : 'strong'}>
          {t.offer}
        </Button>
      </PageHead>
      {venues.length === 0 && (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      )}
      <Grid>
        {venues.map((venue) => (
          <Card
            key={venue.id}
            title={venue.name}
            href={`${at}/${venue.id}`}
            level={2}
            who={venue.address}
            chips={<State venue={venue} />}
          >
            <FitLight venue={venue} teams={teams} />
          </Card>
        ))}
      </Grid>
    </JamPage>
  )
}

function State({ venue }: { venue: Venue }) {
  const t = venueWords(useView().lang)
  return venue.confirmedAt ? <Chip tone="leaf">{t.isConfirmed}</Chip> : <Chip tone="blue">{t.isOffered}</Chip>
}

function FitLight({ venue, teams }: { venue: Venue; teams: number }) {
  const t = venueWords(useView().lang)
  const fit = fitOf(checkVenue(venue, teams))
  const state = { fits: 'go', nearly: 'care', not: 'stop' } as const
  return <Light state={state[fit]}>{t.fits[fit]}</Light>
}

export function NewVenuePage({ place, values, problems }: Typed & { place: Place }) {
  const t = venueWords(useView().lang)
  return (
    <JamPage place={place} title={t.offer} menu={false} narrow>
      <PageHead title={t.offer} lead={t.offerLead} />
      <Form action={`/jams/${place.jam.slug}/venues`} values={values} problems={problems}>
        <VenueFields />
        {!place.actor.account && (
          <Fields legend={t.you}>
            <WhoFields isStranger />
          </Fields>
        )}
        <Submit>{t.send}</Submit>
      </Form>
    </JamPage>
  )
}

function VenueFields() {
  const t = venueWords(useView().lang)
  return (
    <>
      <TextField name="venue" label={t.venue} maxLength={120} required />
      <TextField name="address" label={t.address} autocomplete="street-address" maxLength={200} required />
      <TextField name="contact" label={t.contact} hint={t.contactHint} maxLength={200} required />
      <Fields legend={t.network} hint={t.networkHint}>
        <TextField
          name="downMbit"
          label={t.downMbit}
          type="number"
          min={0}
          width="short"
          unit="Mbit/s"
          required
        />
        <TextField
          name="upMbit"
          label={t.upMbit}
          type="number"
          min={0}
          width="short"
          unit="Mbit/s"
          required
        />
        <TextField
          name="wifiClients"
          label={t.wifiClients}
          type="number"
          min={0}
          width="short"
          unit={t.devices}
          required
        />
      </Fields>
      <Fields legend={t.access}>
        <Check name="stepFree" label={t.stepFree} />
        <Check name="nightUse" label={t.nightUse} />
      </Fields>
    </>
  )
}

type VenueProps = {
  place: Place
  venue: Venue
  teams: number
  details: Typed
  room: Typed
}

/** One venue: whether it fits, its rooms, its details. */
export function VenuePage({ place, venue, teams, details, room }: VenueProps) {
  const t = venueWords(useView().lang)
  const all = `/jams/${place.jam.slug}/venues`
  const at = `${all}/${venue.id}`
  const isOrganiser = hasRole(place.actor, place.jam.id, 'organiser')
  const mayChange = isOrganiser || isHost(place, venue)
  return (
    <JamPage place={place} title={venue.name}>
      <PageHead title={venue.name} lead={venue.address} back={{ href: all, label: t.back }}>
        <State venue={venue} />
        <FitLight venue={venue} teams={teams} />
        {isOrganiser && !venue.confirmedAt && <Act action={`${at}/confirmation`}>{t.confirm}</Act>}
      </PageHead>
      <FitReport venue={venue} teams={teams} at={at} />
      <Section title={t.rooms}>
        <RoomPlan venue={venue} teams={teams} at={at} mayChange={mayChange} />
        {mayChange && <RoomForm at={at} {...room} />}
      </Section>
      {mayChange ? (
        <Details at={at} {...details} />
      ) : (
        <Summary rows={[{ question: t.contact, answer: venue.contact }]} />
      )}
    </JamPage>
  )
}

function RoomForm({ at, values, problems }: Typed & { at: string }) {
  const t = venueWords(useView().lang)
  return (
    <Form action={`${at}/rooms`} values={values} problems={problems} id="room" label={t.addRoom}>
      <Fields legend={t.addRoom}>
        <TextField name="room" label={t.room} maxLength={80} required />
        <Grid>
          <TextField name="seats" label={t.seats} type="number" min={1} width="short" required />
          <TextField name="tables" label={t.tables} type="number" min={0} width="short" required />
          <TextField name="sockets" label={t.sockets} type="number" min={0} width="short" required />
        </Grid>
        <Check name="quiet" label={t.quiet} hint={t.quietHint} />
        <Submit tone="quiet">{t.addRoom}</Submit>
      </Fields>
    </Form>
  )
}

function Details({ at, values, problems }: Typed & { at: string }) {
  const t = venueWords(useView().lang)
  return (
    <>
      <Section title={t.details}>
        <Form action={at} values={values} problems={problems}>
          <VenueFields />
          <Submit>{t.save}</Submit>
        </Form>
      </Section>
      <Confirm
        label={t.withdraw}
        question={t.withdrawAsk}
        explain={t.withdrawExplain}
        action={`${at}/withdrawal`}
        tone="danger"
      >
        {t.withdrawYes}
      </Confirm>
    </>
  )
}
