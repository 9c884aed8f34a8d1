import { h } from 'preact'
import { number } from '#look/dates.ts'
import { liveRegion } from '#look/elements.tsx'
import { Act, Button, Hidden } from '#look/form.tsx'
import { Icon } from '#look/icon.tsx'
import { Chip, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { ConflictList } from './conflict-list.tsx'
import type { ProposalRun } from './proposals.ts'
import {
  conflictsOf,
  freeChairs,
  type Guests,
  obstaclesFor,
  type RoomPlan,
  type Space,
  teamsIn,
} from './room-plan.ts'
import { roomWords } from './rooms.text.ts'
import { RunNotice } from './run-notice.tsx'
import type { Proposal } from './seats.sql.ts'

const roomBoard = 'src/jam/matching/rooms/room-board.element.ts'

type EditProps = {
  place: Place
  plan: RoomPlan
  proposal: Proposal | undefined
  run: ProposalRun | undefined
  /** The team that is being moved by buttons. */
  held: Guests | undefined
}

/** Where organisers put teams into rooms: by a proposal, by dragging, by buttons. */
export function RoomsEditPage({ place, plan, proposal, run, held }: EditProps) {
  const t = roomWords(useView().lang)
  const at = `/jams/${place.jam.slug}/rooms`
  const known = new Set(plan.spaces.map(({ room }) => room.id))
  const left = plan.teams.filter(({ room }) => room === null || !known.has(room))
  return (
    <JamPage place={place} title={t.editTitle} elements={[roomBoard, liveRegion]}>
      <PageHead title={t.editTitle} lead={t.editLead} back={{ href: at, label: t.back }}>
        <Proposals at={at} isFirst={left.length === plan.teams.length} />
      </PageHead>
      <RunNotice place={place} run={run} />
      {held ? <Held at={at} team={held} /> : <ConflictList conflicts={conflictsOf(plan)} />}
      {h('room-board', {}, [
        <form key="form" method="post" action={`${at}/seats`} hidden>
          <Hidden fields={{ team: '', from: '', room: '' }} />
        </form>,
        <Section key="left" title={t.unseated} id="left">
          <div class="seats" data-room="">
            <Seated at={at} teams={left} />
            {left.length === 0 && <p>{t.unseatedNone}</p>}
          </div>
        </Section>,
        ...plan.venues.map((venue) => (
          <Section key={venue.id} title={venue.name}>
            <div class="grid">
              {plan.spaces
                .filter((space) => space.venue === venue)
                .map((space) => (
                  <RoomCard key={space.room.id} {...{ at, plan, space, held }} />
                ))}
            </div>
          </Section>
        )),
      ])}
      {proposal && <Quality proposal={proposal} />}
    </JamPage>
  )
}

function Proposals({ at, isFirst }: { at: string; isFirst: boolean }) {
  const t = roomWords(useView().lang)
  if (isFirst) return <Act action={`${at}/proposal`}>{t.propose}</Act>
  return (
    <>
      <Act action={`${at}/proposal`} fields={{ calm: 'yes' }}>
        {t.proposeAgain}
      </Act>
      <Act action={`${at}/proposal`} tone="quiet">
        {t.proposeAll}
      </Act>
    </>
  )
}

function Held({ at, team }: { at: string; team: Guests }) {
  const t = roomWords(useView().lang)
  return (
    <Notice title={t.moving(team.name)}>
      <Row>
        {team.room !== null && (
          <Act action={`${at}/seats`} fields={{ team: team.id, from: team.room, room: '' }} tone="quiet">
            {t.out}
          </Act>
        )}
        <Button href={`${at}/edit`} tone="plain">
          {t.cancel}
        </Button>
      </Row>
    </Notice>
  )
}

type CardProps = { at: string; plan: RoomPlan; space: Space; held: Guests | undefined }

function RoomCard({ at, plan, space, held }: CardProps) {
  const t = roomWords(useView().lang)
  const { room } = space
  const teams = teamsIn(plan, room.id)
  const chips = [room.calm && t.calm, room.stepFree && space.venue.stepFree && t.stepFree].filter(Boolean)
  const mayCome = held && held.room !== room.id && !room.quiet
  return (
    <article class="card seats" data-room={room.quiet ? undefined : room.id} id={`r-${room.id}`}>
      <h3>{room.name}</h3>
      <p class="who">{[room.quiet ? t.quiet : t.chairs(freeChairs(plan, space)), ...chips].join(' · ')}</p>
      <Seated at={at} teams={teams} />
      {!room.quiet && teams.length === 0 && <p class="hint">{t.empty}</p>}
      {mayCome && (
        <Act
          action={`${at}/seats`}
          fields={{ team: held.id, from: held.room ?? '', room: room.id }}
          tone={obstaclesFor(held, space, plan.demand).length > 0 ? 'plain' : 'strong'}
          of={room.name}
        >
          {t.here}
        </Act>
      )}
    </article>
  )
}

function Seated({ at, teams }: { at: string; teams: readonly Guests[] }) {
  if (teams.length === 0) return null
  return (
    <ul>
      {teams.map((team) => (
        <TeamLine key={team.id} at={at} team={team} />
      ))}
    </ul>
  )
}

function TeamLine({ at, team }: { at: string; team: Guests }) {
  const t = roomWords(useView().lang)
  const { wish } = team
  const says = [
    t.people(team.size),
    wish.stepFree && t.stepFree,
    wish.calm && t.calm,
    wish.sleepsElsewhere && t.sleeps,
    team.choices.length > 0 && t.choices(team.choices.length),
  ]
  return (
    <li data-team={team.id} data-from={team.room ?? ''}>
      <Icon name="grip" />
      <div>
        <b>{team.name}</b>
        <p class="hint">{says.filter(Boolean).join(' · ')}</p>
        {team.pinned && <Chip tone="apricot">{t.pinned}</Chip>}
      </div>
      <Row>
        <Button href={`${at}/edit?team=${team.id}`} tone="plain" of={team.name}>
          {team.room === null ? t.seat : t.move}
        </Button>
        {team.room !== null && (
          <Act
            action={`${at}/pins`}
            fields={{ team: team.id, pinned: team.pinned ? undefined : 'yes' }}
            tone="plain"
            of={team.name}
          >
            {team.pinned ? t.unpin : t.pin}
          </Act>
        )}
      </Row>
    </li>
  )
}

function Quality({ proposal }: { proposal: Proposal }) {
  const { lang } = useView()
  const t = roomWords(lang)
  return (
    <Section title={t.quality}>
      <p>{t.qualitySays(number(Math.round(proposal.milliseconds / 100) / 10, lang))}</p>
      <DataTable
        caption={t.quality}
        captionUnseen
        rows={proposal.goals}
        rowId={({ name }) => name}
        columns={[
          { title: t.goal, cell: ({ name }) => t.goals[name] },
          { title: t.byHand, number: true, cell: ({ floor }) => floor },
          { title: t.found, number: true, cell: ({ value }) => value },
          { title: t.best, number: true, cell: ({ bound }) => bound },
          { title: t.gap, number: true, cell: ({ value, bound }) => value - bound },
        ]}
      />
    </Section>
  )
}
