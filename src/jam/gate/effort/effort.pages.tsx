import { Choice, TextField } from '#look/fields.tsx'
import { Act, Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Pairs, Section } from '#look/parts.tsx'
import { Progress } from '#look/stages.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole, isMember } from '#people/role.ts'
import type { Need } from '../../needs/need.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Phase } from '../template.ts'
import { effortWords } from './effort.text.ts'
import { type Effort, isOver, left, phaseNow, type Spent } from './effort.ts'
import { sayMinutes } from './say-minutes.ts'

type EffortPageProps = {
  place: Place
  need: Need
  effort: Effort
  /** Whether the actor may write time down. */
  spends: boolean
  /** The id of what is written next: the same form sent twice is written once. */
  next: string
  values?: Values | undefined
  problems?: Problems | undefined
}

/** What was promised to an organisation, what is used up, and a short form to write more down. */
export function EffortPage({ place, need, effort, spends, next, values, problems }: EffortPageProps) {
  const { lang } = useView()
  const t = effortWords(lang)
  const at = `/jams/${place.jam.slug}/needs/${need.id}`
  const { before, during } = effort.promised
  return (
    <JamPage place={place} title={t.title}>
      <PageHead
        title={t.title}
        label={need.title}
        lead={t.lead(sayMinutes(before, lang), sayMinutes(during, lang))}
        back={{ href: at, label: t.back }}
      >
        <Button href={`${at}/gate`} tone="quiet">
          {t.toGate}
        </Button>
      </PageHead>
      {isOver(effort) && (
        <Notice tone="warning" title={t.overTitle}>
          {t.overSays}
        </Notice>
      )}
      <Pairs>
        <Left effort={effort} phase="before" />
        <Left effort={effort} phase="during" />
      </Pairs>
      {spends && (
        <Section title={t.add}>
          <p>{t.addSays}</p>
          <SpendForm
            at={at}
            next={next}
            values={values ?? { phase: phaseNow(place.jam, place.now) }}
            problems={problems}
          />
        </Section>
      )}
      <Entries place={place} need={need} entries={effort.entries} at={at} />
      <Planned effort={effort} />
    </JamPage>
  )
}

function Left({ effort, phase }: { effort: Effort; phase: Phase }) {
  const { lang } = useView()
  const t = effortWords(lang)
  const rest = left(effort, phase)
  const most = sayMinutes(effort.promised[phase], lang)
  const text = rest < 0 ? t.over(sayMinutes(-rest, lang), most) : t.left(sayMinutes(rest, lang), most)
  return (
    <Progress label={t.phase[phase]} value={effort.spent[phase]} max={effort.promised[phase]} text={text} />
  )
}

function SpendForm({
  at,
  next,
  values,
  problems,
}: Pick<EffortPageProps, 'next' | 'values' | 'problems'> & { at: string }) {
  const t = effortWords(useView().lang)
  const phases = (['before', 'during'] as const).map((value) => ({ value, label: t.phase[value] }))
  return (
    <Form action={`${at}/effort`} values={values} problems={problems}>
      <Hidden fields={{ id: next }} />
      <TextField name="what" label={t.what} hint={t.whatHint} maxLength={120} required />
      <TextField name="minutes" label={t.minutes} inputmode="numeric" width="short" unit={t.unit} required />
      <Choice name="phase" label={t.when} options={phases} inline required />
      <Submit>{t.save}</Submit>
    </Form>
  )
}

function Entries({ place, need, entries, at }: { place: Place; need: Need; entries: Spent[]; at: string }) {
  const t = effortWords(useView().lang)
  const all = isMember(place.actor, need.organisation) || hasRole(place.actor, need.jam, 'organiser')
  const isTheirs = ({ account }: Spent) => all || (account !== null && account === place.actor.account)
  return (
    <Section title={t.entries}>
      {entries.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <DataTable
          caption={t.entries}
          captionUnseen
          rows={entries}
          rowId={({ id }) => id}
          columns={[
            { title: t.column.what, cell: ({ what }) => what },
            { title: t.column.minutes, number: true, cell: ({ minutes }) => minutes },
            { title: t.when, cell: ({ phase }) => t.phase[phase] },
            {
              title: t.column.who,
              cell: ({ name, at }) => (
                <>
                  {name}, <When at={at} zone={place.jam.timeZone} />
                </>
              ),
            },
            {
              title: t.column.act,
              cell: (one) =>
                isTheirs(one) && (
                  <Act action={`${at}/effort/${one.id}/withdrawal`} tone="plain" of={one.what}>
                    {t.takeBack}
                  </Act>
                ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function Planned({ effort }: { effort: Effort }) {
  const { lang } = useView()
  const t = effortWords(lang)
  return (
    <Section title={t.planned}>
      <DataTable
        caption={t.planned}
        captionUnseen
        rows={effort.steps}
        rowId={({ step }) => step.id}
        columns={[
          { title: t.column.what, cell: ({ step }) => step.title[lang] },
          { title: t.when, cell: ({ step }) => t.phase[step.phase] },
          { title: t.column.minutes, number: true, cell: ({ step }) => step.minutes },
          {
            title: t.column.spent,
            cell: ({ step, minutes }) => (step.act ? `${minutes} (${t.byItself})` : t.byHand),
          },
        ]}
      />
    </Section>
  )
}
