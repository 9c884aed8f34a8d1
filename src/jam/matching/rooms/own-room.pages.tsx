import { Check } from '#look/fields.tsx'
import { Button, Form, Submit, type Values } from '#look/form.tsx'
import { Empty, PageHead, Row, Section } from '#look/parts.tsx'
import { Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Team } from '../team.ts'
import { type RoomPlan, type RoomWish, type Space, teamsIn } from './room-plan.ts'
import { roomWords } from './rooms.text.ts'

type OwnRoomProps = {
  place: Place
  team: Team
  plan: RoomPlan
  space: Space | undefined
  wish: RoomWish
  mayWish: boolean
  /** Inside the jam everybody may see the whole plan; an organisation sees where its own team is. */
  isInside: boolean
}

/** Where a team works, and what it asks of its room. */
export function OwnRoomPage({ place, team, plan, space, wish, mayWish, isInside }: OwnRoomProps) {
  const t = roomWords(useView().lang)
  const at = `/jams/${place.jam.slug}/teams/${team.id}`
  const isRemote = !plan.teams.some(({ id }) => id === team.id)
  return (
    <JamPage place={place} title={t.ownTitle} menu={false} narrow>
      <PageHead title={t.ownTitle} lead={team.name} back={{ href: at, label: t.backToTeam }} />
      <Row>
        {isInside && (
          <Button href={`/jams/${place.jam.slug}/rooms`} tone="quiet" icon="place">
            {t.title}
          </Button>
        )}
        <Button href={`/jams/${place.jam.slug}/venues`} tone="quiet">
          {t.venues}
        </Button>
      </Row>
      {space ? <Where {...{ team, plan, space }} /> : <Nowhere isRemote={isRemote} />}
      {mayWish && !isRemote && (
        <Section title={t.wish}>
          <p>{t.wishLead}</p>
          <Form action={`${at}/room`} values={valuesOf(wish)}>
            <Check name="stepFree" label={t.wishStepFree} />
            <Check name="calm" label={t.wishCalm} />
            <Check name="sleepsElsewhere" label={t.wishSleeps} />
            <Submit>{t.save}</Submit>
          </Form>
        </Section>
      )}
    </JamPage>
  )
}

function Where({ team, plan, space: { room, venue } }: { team: Team; plan: RoomPlan; space: Space }) {
  const t = roomWords(useView().lang)
  const others = teamsIn(plan, room.id).filter(({ id }) => id !== team.id)
  return (
    <Summary
      rows={[
        { question: t.where, answer: room.name },
        { question: t.way, answer: room.way || '–' },
        { question: t.venue, answer: `${venue.name}, ${venue.address}` },
        { question: t.contact, answer: venue.contact },
        { question: t.neighbours, answer: others.map(({ name }) => name).join(', ') || t.alone },
      ]}
    />
  )
}

function Nowhere({ isRemote }: { isRemote: boolean }) {
  const t = roomWords(useView().lang)
  return (
    <Empty title={t.ownNone} level={2}>
      {isRemote ? t.ownRemote : t.ownNoneSays}
    </Empty>
  )
}

const valuesOf = (wish: RoomWish): Values =>
  Object.fromEntries(Object.entries(wish).flatMap(([name, is]) => (is ? [[name, 'yes']] : [])))
