import { Choice, TextField } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Chip, Light, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { kindName } from '../../needs/kind.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Criterion } from '../rubric/rubric.ts'
import type { Phase, Standing } from './phase.ts'
import type { ReviewPlan } from './plan.ts'
import { setupWords } from './setup.text.ts'

type SetupProps = {
  place: Place
  standing: Standing
  criteria: readonly Criterion[]
  plan: ReviewPlan
  values?: Values
  problems?: Problems
}

/** How a jam reviews, on one page: phases, criteria, figures. */
export function SetupPage({ place, standing, criteria, plan, values, problems }: SetupProps) {
  const t = setupWords(useView().lang)
  const at = `/jams/${place.jam.slug}/review`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <Section title={t.phases} id="phases">
        <Phases place={place} standing={standing} at={`${at}/setup`} />
      </Section>
      <Section title={t.criteria} id="criteria">
        <p>{t.criteriaSays}</p>
        <Criteria criteria={criteria} at={`${at}/setup`} />
        <Row>
          <Button href={`${at}/setup/criteria/new`} tone="quiet" icon="plus">
            {t.addCriterion}
          </Button>
        </Row>
      </Section>
      <Section title={t.numbers} id="numbers">
        <Form
          action={`${at}/setup`}
          values={values ?? { joined: plan.joined, reviewers: String(plan.reviewers) }}
          problems={problems}
        >
          <Choice
            name="joined"
            label={t.joined}
            required
            options={(['mean', 'median'] as const).map((value) => ({ value, label: t.joinedKinds[value] }))}
          />
          <TextField name="reviewers" label={t.reviewers} inputmode="numeric" width="short" required />
          <Submit>{t.save}</Submit>
        </Form>
      </Section>
    </JamPage>
  )
}

function Phases({ place, standing, at }: { place: Place; standing: Standing; at: string }) {
  const t = setupWords(useView().lang)
  const { phases, phase, byHand } = standing
  return (
    <>
      <p>{t.phasesSays}</p>
      {phases.length === 0 ? (
        <Notice>{t.noPhases}</Notice>
      ) : (
        <Notice tone={phase ? 'success' : 'warning'}>{phase ? t.now(phase.name) : t.between}</Notice>
      )}
      {phases.length > 0 && <PhaseTable {...{ place, standing, at }} />}
      <Row>
        <Button href={`${at}/phases/new`} tone="quiet" icon="plus">
          {t.addPhase}
        </Button>
        {byHand && (
          <Act action={`${at}/dates`} tone="quiet">
            {t.toDates}
          </Act>
        )}
      </Row>
    </>
  )
}

function PhaseTable({ place: { jam }, standing, at }: { place: Place; standing: Standing; at: string }) {
  const t = setupWords(useView().lang)
  const isNow = (one: Phase) => one.id === standing.phase?.id
  return (
    <DataTable
      caption={t.phases}
      captionUnseen
      rows={standing.phases}
      rowId={({ id }) => id}
      columns={[
        { title: t.phase, cell: (one) => <a href={`${at}/phases/${one.id}`}>{one.name}</a> },
        { title: t.from, cell: (one) => <When at={one.beginsAt} zone={jam.timeZone} /> },
        { title: t.until, cell: (one) => <When at={one.endsAt} zone={jam.timeZone} /> },
        { title: t.allows, cell: (one) => allowed(one, t).join(', ') || '–' },
        {
          title: t.state,
          cell: (one) =>
            isNow(one) ? (
              <Light state="go">{standing.byHand ? t.byHand : t.byDate}</Light>
            ) : (
              <Act action={`${at}/phases/${one.id}/beginning`} tone="quiet" of={one.name}>
                {t.begin}
              </Act>
            ),
        },
      ]}
    />
  )
}

const allowed = (phase: Phase, t: ReturnType<typeof setupWords>): string[] => [
  ...(phase.scoring ? [t.scoring] : []),
  ...(phase.asking ? [t.asking] : []),
  ...(phase.deciding === 'nobody' ? [] : [`${t.deciding}: ${t.decidingKinds[phase.deciding]}`]),
  ...(phase.blind ? [t.blind] : []),
  ...(phase.assignedOnly ? [t.assignedOnly] : []),
  `${t.others}: ${t.otherKinds[phase.others]}`,
]

function Criteria({ criteria, at }: { criteria: readonly Criterion[]; at: string }) {
  const { lang } = useView()
  const t = setupWords(lang)
  return (
    <DataTable
      caption={t.criteria}
      captionUnseen
      rows={criteria}
      rowId={({ key }) => key}
      columns={[
        {
          title: t.criterion,
          cell: ({ key, words }) => <a href={`${at}/criteria/${key}`}>{words[lang].title}</a>,
        },
        {
          title: t.weight,
          cell: (one) =>
            one.retired ? (
              <Chip tone="plain">{t.retired}</Chip>
            ) : one.independent ? (
              <Chip tone="blue">{t.beside}</Chip>
            ) : (
              one.weight
            ),
        },
        {
          title: t.kinds,
          cell: ({ kinds }) => kinds.map((kind) => kindName(kind, lang)).join(', ') || t.allKinds,
        },
        { title: t.state, cell: (one) => <CriterionActs one={one} first={one === criteria[0]} at={at} /> },
      ]}
    />
  )
}

function CriterionActs({ one, first, at }: { one: Criterion; first: boolean; at: string }) {
  const { lang } = useView()
  const t = setupWords(lang)
  const of = one.words[lang].title
  return (
    <Row>
      {!first && (
        <Act action={`${at}/criteria/${one.key}/raising`} tone="quiet" of={of}>
          {t.up}
        </Act>
      )}
      <Act
        action={`${at}/criteria/${one.key}/retirement`}
        fields={{ retired: one.retired ? '' : 'yes' }}
        tone="quiet"
        of={of}
      >
        {one.retired ? t.restore : t.retire}
      </Act>
    </Row>
  )
}
