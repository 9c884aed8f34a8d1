import { dayAndTime, time } from '#look/dates.ts'
import { Act, Button, Form, Hidden, Submit } from '#look/form.tsx'
import { Card, Empty, Grid, Light, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable, Pager } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { QrCode } from '#people/factor/qr-code.tsx'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { WhereField } from './presence.pages.tsx'
import { presenceWords } from './presence.text.ts'
import type { Person } from './presence.ts'
import { type Spot, type Stay, spotValue } from './stay.ts'

type PersonProps = { place: Place; person: Person; stay: Stay | null; spots: readonly Spot[]; at: string }

/** One person at the door: come in, move, go. The scanned code leads here. */
export function DoorPage({ place, person, stay, spots, at }: PersonProps) {
  const { lang } = useView()
  const t = presenceWords(lang)
  const path = `/jams/${place.jam.slug}/door/${person.account}`
  return (
    <JamPage place={place} title={person.name} narrow>
      <PageHead
        title={person.name}
        label={t.door}
        lead={person.kinds.map((kind) => t.kinds[kind] ?? kind).join(', ')}
        back={{ href: `/jams/${place.jam.slug}/presence`, label: t.back }}
      />
      <p>
        <Light state={stay ? 'go' : 'stop'}>
          {stay
            ? t.personIn(placeName(spots, stay, t.building), time(stay.cameAt, lang, place.jam.timeZone))
            : t.personOut}
        </Light>
      </p>
      <Form action={`${path}/arrival`}>
        <Hidden fields={{ late: `${person.name}: ${t.comesIn}` }} />
        <WhereField spots={spots} value={at || (stay ? spotValue(stay) : undefined)} />
        <Submit>{stay ? t.moves : t.comesIn}</Submit>
      </Form>
      <Row>
        {stay && (
          <Act
            action={`${path}/departure`}
            fields={{ late: `${person.name}: ${t.leaves}` }}
            tone="quiet"
            of={person.name}
          >
            {t.leaves}
          </Act>
        )}
        <Button href={`/jams/${place.jam.slug}/attendance`} tone="plain">
          {t.next}
        </Button>
      </Row>
    </JamPage>
  )
}

/** My own code, and the way to check in without anybody's help. */
export function MyPresencePage({
  place,
  person,
  stay,
  spots,
  at,
  address,
}: PersonProps & { address: string }) {
  const { lang } = useView()
  const t = presenceWords(lang)
  const path = `/jams/${place.jam.slug}/door/${person.account}`
  return (
    <JamPage place={place} title={t.mine} narrow>
      <PageHead title={t.mine} lead={t.mineLead} label={person.name} />
      <p>
        <Light state={stay ? 'go' : 'stop'}>
          {stay
            ? t.youAreIn(placeName(spots, stay, t.building), time(stay.cameAt, lang, place.jam.timeZone))
            : t.youAreOut}
        </Light>
      </p>
      <Form action={`${path}/arrival`}>
        <Hidden fields={{ late: t.iAmHere }} />
        <WhereField spots={spots} value={at || (stay ? spotValue(stay) : undefined)} />
        <Submit>{stay ? t.iMove : t.iAmHere}</Submit>
      </Form>
      <Row>
        {stay && (
          <Act action={`${path}/departure`} fields={{ late: t.iLeave }} tone="quiet">
            {t.iLeave}
          </Act>
        )}
      </Row>
      <Section title={t.code}>
        <QrCode text={address} label={t.mineLabel} />
      </Section>
    </JamPage>
  )
}

type PostersProps = { place: Place; spots: readonly Spot[]; addressOf: (at: string) => string }

/** A code for each door, to be printed: whoever scans it checks in on their own phone. */
export function PostersPage({ place, spots, addressOf }: PostersProps) {
  const t = presenceWords(useView().lang)
  const doors = spots.length > 0 ? spots : [{ venue: null, room: null, label: place.jam.place, short: '' }]
  return (
    <JamPage place={place} title={t.posters}>
      <PageHead
        title={t.posters}
        lead={t.postersLead}
        back={{ href: `/jams/${place.jam.slug}/presence`, label: t.back }}
      />
      <Grid>
        {doors.map((spot) => (
          <Card key={spotValue(spot)} title={spot.label} level={2} who={t.posterSays}>
            <QrCode text={addressOf(spotValue(spot))} label={t.posterLabel(spot.label)} />
          </Card>
        ))}
      </Grid>
    </JamPage>
  )
}

type LogProps = { place: Place; stays: readonly Stay[]; spots: readonly Spot[]; page: number; pages: number }

/** Who came and went, the latest first. */
export function LogPage({ place, stays, spots, page, pages }: LogProps) {
  const { lang } = useView()
  const t = presenceWords(lang)
  const { jam } = place
  const at = `/jams/${jam.slug}/presence`
  const when = (moment: Date) => dayAndTime(moment, lang, jam.timeZone)
  return (
    <JamPage place={place} title={t.log}>
      <PageHead title={t.log} lead={t.logLead} back={{ href: at, label: t.back }} />
      {stays.length === 0 ? (
        <Empty title={t.logNone} level={2} />
      ) : (
        <Section title={t.log}>
          <DataTable
            caption={t.log}
            captionUnseen
            rows={stays}
            rowId={({ id }) => id}
            columns={[
              { title: t.logColumns.name, cell: ({ name }) => name },
              { title: t.logColumns.where, cell: (stay) => placeName(spots, stay, t.building) },
              { title: t.logColumns.came, cell: ({ cameAt }) => when(cameAt) },
              { title: t.logColumns.left, cell: ({ leftAt }) => (leftAt ? when(leftAt) : t.stillIn) },
            ]}
          />
        </Section>
      )}
      <Pager page={page} pages={pages} href={(to) => `${at}/log?page=${to}`} />
    </JamPage>
  )
}

const placeName = (spots: readonly Spot[], { venue, room }: Stay, otherwise: string): string =>
  spots.find((spot) => spot.venue === venue && spot.room === room)?.label ?? otherwise
