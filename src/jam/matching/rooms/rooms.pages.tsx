import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Button } from '#look/form.tsx'
import { Empty, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Venue } from '../../venue/venue.ts'
import { type Guests, type RoomPlan, teamsIn } from './room-plan.ts'
import { roomWords } from './rooms.text.ts'

type RoomsProps = { place: Place; plan: RoomPlan }

/** Who works where, for everybody in the jam and for the printer. */
export function RoomsPage({ place, plan }: RoomsProps) {
  const t = roomWords(useView().lang)
  const { jam, actor } = place
  const at = `/jams/${jam.slug}/rooms`
  const isOrganiser = hasRole(actor, jam.id, 'organiser')
  const isEmpty = plan.spaces.length === 0 || plan.teams.length === 0
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion]}>
      <PageHead title={t.title} lead={t.lead}>
        {isOrganiser && !isEmpty && (
          <Button href={`${at}/edit`} icon="edit">
            {t.edit}
          </Button>
        )}
        {hasRole(actor, jam.id, 'organiser', 'host') && (
          <Button href={`${at}/signs`} tone="quiet" icon="document">
            {t.signs}
          </Button>
        )}
        <Button href={`/jams/${jam.slug}/venues`} tone="quiet" icon="place">
          {t.venues}
        </Button>
      </PageHead>
      <LiveRegion id="rooms" topic={`/jams/${jam.slug}/live`} kinds={roomKinds}>
        {isEmpty ? (
          <Empty title={t.none} level={2}>
            {t.noneSays}
          </Empty>
        ) : (
          <>
            {plan.venues.map((venue) => (
              <VenueRooms key={venue.id} {...{ venue, plan }} />
            ))}
            <Unseated plan={plan} />
          </>
        )}
      </LiveRegion>
    </JamPage>
  )
}

export const roomKinds = ['room.assigned', 'room.planned', 'room.pinned', 'room.unpinned', 'team.made']

function VenueRooms({ venue, plan }: { venue: Venue; plan: RoomPlan }) {
  const t = roomWords(useView().lang)
  return (
    <Section title={venue.name}>
      <p>
        {venue.address} · {venue.contact}
      </p>
      <DataTable
        caption={venue.name}
        captionUnseen
        rows={venue.rooms}
        rowId={({ id }) => id}
        columns={[
          { title: t.where, cell: ({ name }) => name },
          { title: t.way, cell: ({ way }) => way || '–' },
          {
            title: t.door,
            cell: ({ id, quiet }) => (quiet ? t.quiet : <Names teams={teamsIn(plan, id)} />),
          },
        ]}
      />
    </Section>
  )
}

function Names({ teams }: { teams: readonly Guests[] }) {
  const t = roomWords(useView().lang)
  if (teams.length === 0) return t.empty
  return (
    <ul>
      {teams.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  )
}

function Unseated({ plan }: { plan: RoomPlan }) {
  const t = roomWords(useView().lang)
  const known = new Set(plan.spaces.map(({ room }) => room.id))
  const left = plan.teams.filter(({ room }) => room === null || !known.has(room))
  if (left.length === 0) return <p>{t.unseatedNone}</p>
  return (
    <Section title={t.unseated}>
      <Names teams={left} />
    </Section>
  )
}
