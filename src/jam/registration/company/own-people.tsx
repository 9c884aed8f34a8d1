import { Choices } from '#look/fields.tsx'
import { Form, Hidden, Submit } from '#look/form.tsx'
import { Chip, Empty, Facts, Light, Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Participant } from '../participant.ts'
import { companyWords } from './company.text.ts'
import type { Company } from './company.ts'
import { type Consequence, isShort } from './leaving.ts'

export type WaitingPerson = { id: string; name: string; since: Date }

type PeopleProps = {
  company: Company
  people: readonly Participant[]
  waiting: readonly WaitingPerson[]
  zone: string
}

/** Who of a company is in, who has said that they come, who waits. */
export function People({ company, people, waiting, zone }: PeopleProps) {
  const t = companyWords(useView().lang)
  if (people.length + waiting.length === 0) return <Empty title={t.nobody}>{t.nobodySays}</Empty>
  const sure = people.filter(({ confirmedAt }) => confirmedAt).length
  const rows: { id: string; name: string; at: Date; state: State }[] = [
    ...people.map(({ id, name, registeredAt: at, ...one }) => ({ id, name, at, state: stateOf(one) })),
    ...waiting.map(({ id, name, since: at }) => ({ id, name, at, state: 'waits' as const })),
  ]
  return (
    <>
      <Facts
        facts={[
          { value: people.length, label: t.counts.people },
          { value: sure, label: t.counts.sure },
          { value: waiting.length, label: t.counts.waits },
          { value: Math.max(0, company.seats - people.length), label: t.counts.free },
        ]}
      />
      <DataTable
        caption={t.people}
        captionUnseen
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { title: t.personName, cell: ({ name }) => name },
          { title: t.registeredAt, cell: ({ at }) => <When at={at} zone={zone} form="day" /> },
          {
            title: t.state,
            cell: ({ state }) => <Chip tone={toneOf[state]}>{t.states[state]}</Chip>,
          },
        ]}
      />
      <p class="hint">{t.privacy}</p>
    </>
  )
}

type State = 'in' | 'sure' | 'waits' | 'asked'

const stateOf = ({ confirmedAt, askedAt }: Pick<Participant, 'confirmedAt' | 'askedAt'>): State =>
  confirmedAt ? 'sure' : askedAt ? 'asked' : 'in'

const toneOf = { in: 'blue', sure: 'leaf', waits: 'plain', asked: 'apricot' } as const

/** Chooses whom to withdraw; what it means is shown before anything happens. */
export function LeaveForm({ at, people }: { at: string; people: readonly Participant[] }) {
  const t = companyWords(useView().lang)
  return (
    <Section title={t.leaveTitle} id="leaving">
      <p>{t.leaveSays}</p>
      <details>
        <summary>{t.leaveWho}</summary>
        <Form action={`${at}/company/leaving`} method="get" id="leaving">
          <Choices
            name="person"
            label={t.leaveWho}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Submit tone="quiet">{t.leaveLook}</Submit>
        </Form>
      </details>
      <form class="act" method="get" action={`${at}/company/leaving`}>
        {people.map(({ id }) => (
          <Hidden key={id} fields={{ person: id }} />
        ))}
        <Submit tone="plain">{t.leaveAll}</Submit>
      </form>
    </Section>
  )
}

type LeavingProps = { place: Place; people: readonly Participant[]; teams: readonly Consequence[] }

/** What it means when these people go, and the button that lets them. */
export function LeavingPage({ place, people, teams }: LeavingProps) {
  const t = companyWords(useView().lang)
  const at = `/jams/${place.jam.slug}/company`
  return (
    <JamPage place={place} title={t.leaveTitle}>
      <PageHead
        title={t.leaveCount(people.length)}
        lead={people.map(({ name }) => name).join(', ') || t.leaveNone}
        back={{ href: at, label: t.people }}
      />
      {teams.length > 0 ? <Teams teams={teams} /> : <Notice>{t.leaveNoTeam}</Notice>}
      <Section title={t.follows}>
        <ul>
          {t.followsSays.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
        {people.length > 0 && (
          <form class="act" method="post" action={`${at}/leaving`}>
            {people.map(({ id }) => (
              <Hidden key={id} fields={{ person: id }} />
            ))}
            <Submit tone="danger" back={{ href: at, label: t.people }}>
              {t.leaveYes(people.length)}
            </Submit>
          </form>
        )}
      </Section>
    </JamPage>
  )
}

function Teams({ teams }: { teams: readonly Consequence[] }) {
  const t = companyWords(useView().lang)
  return (
    <DataTable
      caption={t.team}
      captionUnseen
      rows={teams}
      rowId={({ team }) => team}
      columns={[
        { title: t.team, cell: ({ team }) => team },
        { title: t.leaves, number: true, cell: ({ leave }) => leave },
        { title: t.stays, number: true, cell: ({ stay }) => stay },
        { title: t.least, number: true, cell: ({ least }) => least },
        {
          title: t.state,
          cell: (one) => (
            <Light state={isShort(one) ? 'stop' : 'go'}>{isShort(one) ? t.short : t.works}</Light>
          ),
        },
      ]}
    />
  )
}
