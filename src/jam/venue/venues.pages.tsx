import { Button } from '#look/form.tsx'
import { Card, Chip, Empty, Grid, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { hasRole, isInJam } from '#people/role.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import type { Demand } from './fit/demand.ts'
import { FitLight, FitTogether } from './fit/report.tsx'
import { venueWords } from './venue.text.ts'
import type { Venue } from './venue.ts'

type VenuesProps = {
  place: Place
  venues: readonly Venue[]
  teams: number
  demand: Demand
  /** The venue that who looks has chosen. */
  choice: string | null
}

/** All venues: each by itself, and what is missing over all of them. */
export function VenuesPage({ place, venues, teams, demand, choice }: VenuesProps) {
  const t = venueWords(useView().lang)
  const { jam } = place
  const at = `/jams/${jam.slug}/venues`
  const isOrganiser = hasRole(place.actor, jam.id, 'organiser')
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead}>
        <Button href={`${at}/new`} icon="plus" tone={venues.length > 0 ? 'quiet' : 'strong'}>
          {t.offer}
        </Button>
        {isInJam(place.actor, jam.id) && (
          <Button href={`/jams/${jam.slug}/rooms`} icon="place" tone="quiet">
            {t.plan}
          </Button>
        )}
        {isOrganiser && (
          <Button href={`${at}/demand`} icon="edit" tone="quiet">
            {t.demand}
          </Button>
        )}
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
            chips={
              <>
                <VenueState venue={venue} />
                {venue.id === choice && <Chip tone="apricot">{t.isChosen}</Chip>}
              </>
            }
          >
            <p>
              <FitLight {...{ venue, teams, demand, jam }} />
            </p>
          </Card>
        ))}
      </Grid>
      {isOrganiser && venues.length > 0 && <FitTogether {...{ venues, teams, demand, jam }} />}
    </JamPage>
  )
}

export function VenueState({ venue }: { venue: Venue }) {
  const t = venueWords(useView().lang)
  return venue.confirmedAt ? <Chip tone="leaf">{t.isConfirmed}</Chip> : <Chip tone="blue">{t.isOffered}</Chip>
}
