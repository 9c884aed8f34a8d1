import { Check, Select, TextField } from '#look/fields.tsx'
import { Button, Confirm, Form, type Problems, type Values } from '#look/form.tsx'
import { Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Team } from '../../matching/team.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Plan } from './plans.ts'
import { remoteWords } from './remote.text.ts'
import type { Remote } from './remote.ts'

export type Room = Pick<Team, 'id' | 'name'> & { link: string }

/** One thing that is remote now, with a name: the jam, a venue, a team. */
export type Switched = { remote: Remote; name: string | null; lobby: string; rooms: readonly Room[] }

type Named = { id: string; name: string }

export type RemotePageProps = {
  place: Place
  now: readonly Switched[]
  plan: Plan | undefined
  venues: readonly Named[]
  teams: readonly Named[]
  readers: number
  values?: Values
  problems?: Problems
}

/** Plan B: what would happen, the one action that does it, and the way back. */
export function RemotePage({ place, now, plan, ...rest }: RemotePageProps) {
  const t = remoteWords(useView().lang)
  const at = `/jams/${place.jam.slug}/remote`
  const isWhole = now.some(({ name }) => name === null)
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.heading} lead={t.lead}>
        <Button href={`${at}/plan`} tone="quiet" icon="edit">
          {plan ? t.change : t.prepare}
        </Button>
      </PageHead>
      {now.map((one) => (
        <IsRemote key={one.remote.id} place={place} now={one} at={at} />
      ))}
      {!isWhole && (
        <>
          <Prepared plan={plan} />
          <Section title={now.length > 0 ? t.more : t.happens}>
            <Prose>
              <ul>
                {t.steps(rest.readers).map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </Prose>
            <SwitchForm at={at} plan={plan} {...rest} />
          </Section>
        </>
      )}
    </JamPage>
  )
}

function Prepared({ plan }: { plan: Plan | undefined }) {
  const t = remoteWords(useView().lang)
  return (
    <Notice tone={plan ? 'success' : 'warning'} title={plan ? t.prepared : t.unprepared}>
      <p>{plan ? t.preparedSays : t.unpreparedSays}</p>
      {plan?.notes && <Prose text={plan.notes} />}
    </Notice>
  )
}

type SwitchProps = Omit<RemotePageProps, 'place' | 'now'> & { at: string }

function SwitchForm({ at, plan, venues, teams, values = {}, problems = {} }: SwitchProps) {
  const t = remoteWords(useView().lang)
  const options = [
    { value: 'jam', label: t.scopeJam },
    ...venues.map(({ id, name }) => ({ value: `venue:${id}`, label: t.scopeVenue(name) })),
    ...teams.map(({ id, name }) => ({ value: `team:${id}`, label: t.scopeTeam(name) })),
  ]
  const known = { base: plan?.pattern ?? '', scope: 'jam', ...values }
  const isPart = known.scope !== 'jam'
  return (
    <Form action={at} values={known} problems={problems}>
      <TextField name="base" label={t.base} hint={t.baseHint} type="url" inputmode="url" required />
      <Select name="scope" label={t.scope} options={options} empty={false} required />
      <Check name="sure" label={isPart ? t.surePart : t.sure} hint={t.sureHint} required />
      <Row>
        <Button>{t.go}</Button>
        <Button name="press" value="rehearse" tone="quiet" icon="search">
          {t.rehearse}
        </Button>
      </Row>
    </Form>
  )
}

function IsRemote({ place, now, at }: { place: Place; now: Switched; at: string }) {
  const t = remoteWords(useView().lang)
  const { remote, name, lobby, rooms } = now
  return (
    <>
      <Notice tone="success" title={name ? t.isRemotePart(name) : t.isRemote}>
        <p>
          {t.since} <When at={remote.beganAt} zone={place.jam.timeZone} />
        </p>
        <p>
          {t.lobby}: <a href={lobby}>{lobby}</a>
        </p>
      </Notice>
      <Confirm
        label={t.back}
        question={t.backAsk}
        explain={t.backSays}
        action={`${at}/end`}
        fields={{ id: remote.id }}
        of={name ?? undefined}
      >
        {t.backYes}
      </Confirm>
      {rooms.length > 0 && <RoomTable rooms={rooms} />}
    </>
  )
}

export function RoomTable({ rooms }: { rooms: readonly Room[] }) {
  const t = remoteWords(useView().lang)
  return (
    <Section title={t.rooms}>
      <DataTable
        caption={t.rooms}
        captionUnseen
        rows={rooms}
        rowId={({ id }) => id}
        columns={[
          { title: t.team, cell: ({ name }) => name },
          {
            title: t.room,
            cell: ({ name, link }) => (
              <a href={link}>
                {t.openRoom} <span class="unseen">{name}</span>
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}
