import { Act } from '#look/form.tsx'
import { Light, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import { dutyWords } from './duties.text.ts'
import type { Duty } from './duty.ts'
import type { DutyHelper } from './standing.ts'

type PeopleProps = { place: Place; duty: Duty; people: readonly DutyHelper[]; isOrganiser: boolean }

/** Who does a duty, and what they still need: for those who confirm. */
export function DutyPeople({ place, duty, people, isOrganiser }: PeopleProps) {
  const t = dutyWords(useView().lang)
  const at = `/jams/${place.jam.slug}/duties/${duty.id}/helpers`
  if (people.length === 0)
    return (
      <Section title={t.people}>
        <p>{t.peopleNone}</p>
      </Section>
    )
  return (
    <Section title={t.people}>
      <DataTable
        caption={t.people}
        captionUnseen
        rows={people}
        rowId={({ account }) => account}
        columns={[
          { title: t.columns.name, cell: ({ name }) => name },
          { title: t.columns.state, cell: (one) => <State one={one} restricted={duty.restricted} /> },
          { title: t.columns.needs, cell: (one) => <Needs one={one} duty={duty} at={at} /> },
          { title: t.columns.acts, cell: (one) => <Acts {...{ one, duty, at, isOrganiser }} /> },
        ]}
      />
    </Section>
  )
}

function State({ one, restricted }: { one: DutyHelper; restricted: boolean }) {
  const t = dutyWords(useView().lang)
  if (one.confirmedAt)
    return (
      <Light state="go">
        {t.confirmed(one.confirmedName)}
        {one.supports && `, ${t.supporter}`}
      </Light>
    )
  return restricted ? <Light state="care">{t.unconfirmed}</Light> : '–'
}

type OneProps = { one: DutyHelper; duty: Duty; at: string }

function Needs({ one, duty, at }: OneProps) {
  const t = dutyWords(useView().lang)
  if (duty.requires.length === 0) return '–'
  return (
    <>
      {duty.requires.map((kind) => {
        const shown = one.claims.find((claim) => claim.kind === kind && claim.confirmedAt)
        if (shown)
          return (
            <p key={kind}>
              <Light state="go">{t.need[kind]}</Light>
            </p>
          )
        return (
          <Act
            key={kind}
            action={`${at}/${one.account}/qualifications`}
            fields={{ kind }}
            tone="quiet"
            of={one.name}
          >
            {t.seen(t.need[kind])}
          </Act>
        )
      })}
    </>
  )
}

function Acts({ one, duty, at, isOrganiser }: OneProps & { isOrganiser: boolean }) {
  const t = dutyWords(useView().lang)
  return (
    <Row>
      {duty.restricted && !one.confirmedAt && (
        <Act action={`${at}/${one.account}/confirmation`} tone="quiet" icon="check" of={one.name}>
          {t.letIn}
        </Act>
      )}
      {isOrganiser && (
        <Act
          action={`${at}/${one.account}/support`}
          fields={{ supports: one.supports ? 'no' : 'yes' }}
          tone="plain"
          of={one.name}
        >
          {one.supports ? t.unsupport : t.support}
        </Act>
      )}
    </Row>
  )
}
