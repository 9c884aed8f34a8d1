import { Empty, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { QrCode } from '#people/factor/qr-code.tsx'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { type RoomPlan, type Space, teamsIn } from './room-plan.ts'
import { roomWords } from './rooms.text.ts'

type SignsProps = { place: Place; plan: RoomPlan; address: string }

/** One sheet for each door: the room, its teams, the code of each team's page. */
export function SignsPage({ place, plan, address }: SignsProps) {
  const t = roomWords(useView().lang)
  const { jam } = place
  const shown = plan.spaces.filter(({ room }) => room.quiet || teamsIn(plan, room.id).length > 0)
  const isEmpty = plan.teams.every(({ room }) => room === null)
  return (
    <JamPage place={place} title={t.signs} menu={false}>
      <PageHead
        title={t.signs}
        lead={t.signsLead}
        back={{ href: `/jams/${jam.slug}/rooms`, label: t.back }}
      />
      {isEmpty ? (
        <Empty title={t.noSigns} level={2}>
          {t.noSignsSays}
        </Empty>
      ) : (
        <>
          <p class="hint">{t.print}</p>
          {shown.map((space) => (
            <Sign key={space.room.id} {...{ space, plan }} teamsAt={`${address}/jams/${jam.slug}/teams`} />
          ))}
        </>
      )}
    </JamPage>
  )
}

function Sign({ space: { room, venue }, plan, teamsAt }: { space: Space; plan: RoomPlan; teamsAt: string }) {
  const t = roomWords(useView().lang)
  return (
    <section class="sheet sign">
      <h2>{room.name}</h2>
      <p>{[venue.name, room.way].filter(Boolean).join(' · ')}</p>
      {room.quiet ? (
        <p class="big">{t.restSays}</p>
      ) : (
        <>
          <p>{t.door}</p>
          <ul>
            {teamsIn(plan, room.id).map(({ id, name }) => (
              <li key={id}>
                <b>{name}</b>
                <QrCode text={`${teamsAt}/${id}`} label={t.scan(name)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
