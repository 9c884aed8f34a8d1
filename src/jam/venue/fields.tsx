import { Check, Fields, TextField } from '#look/fields.tsx'
import { Grid } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { venueWords } from './venue.text.ts'

type Whole = { name: string; label: string; unit?: string; hint?: string; min?: number; required?: boolean }

const WholeField = ({ min = 0, ...asked }: Whole) => (
  <TextField {...asked} type="number" min={min} width="short" />
)

/** What somebody says of a venue. `zone` is the clock of the jam. */
export function VenueFields({ zone }: { zone: string }) {
  const t = venueWords(useView().lang)
  return (
    <>
      <TextField name="venue" label={t.venue} maxLength={120} required />
      <TextField name="address" label={t.address} autocomplete="street-address" maxLength={200} required />
      <TextField name="contact" label={t.contact} hint={t.contactHint} maxLength={200} required />
      <Fields legend={t.network} hint={t.networkHint}>
        <WholeField name="downMbit" label={t.downMbit} unit="Mbit/s" required />
        <WholeField name="upMbit" label={t.upMbit} unit="Mbit/s" required />
        <WholeField name="wifiClients" label={t.wifiClients} unit={t.devices} required />
      </Fields>
      <Fields legend={t.access}>
        <Check name="stepFree" label={t.stepFree} />
        <Check name="lift" label={t.lift} />
        <Check name="nightUse" label={t.nightUse} />
        <Check name="kitchen" label={t.kitchen} />
      </Fields>
      <Fields legend={t.open} hint={t.openHint(zone)}>
        <TextField name="openFrom" type="datetime-local" label={t.openFrom} width="medium" />
        <TextField name="openUntil" type="datetime-local" label={t.openUntil} width="medium" />
        <TextField name="timeZone" label={t.zone} hint={t.zoneHint(zone)} width="medium" maxLength={60} />
      </Fields>
      <TextField name="link" type="url" label={t.link} hint={t.linkHint} maxLength={300} />
    </>
  )
}

/** What somebody says of a room. */
export function RoomFields() {
  const t = venueWords(useView().lang)
  return (
    <>
      <TextField name="room" label={t.room} maxLength={80} required />
      <TextField name="way" label={t.way} hint={t.wayHint} maxLength={120} />
      <Grid>
        <WholeField name="seats" label={t.seats} min={1} required />
        <WholeField name="tables" label={t.tables} required />
        <WholeField name="sockets" label={t.sockets} required />
        <WholeField name="circuits" label={t.circuits} hint={t.circuitsHint} />
        <WholeField name="roomDown" label={t.roomDown} hint={t.roomLineHint} unit="Mbit/s" />
        <WholeField name="roomUp" label={t.roomUp} unit="Mbit/s" />
      </Grid>
      <Check name="roomStepFree" label={t.roomStepFree} />
      <Check name="calm" label={t.calm} hint={t.calmHint} />
      <Check name="quiet" label={t.quiet} hint={t.quietHint} />
    </>
  )
}
