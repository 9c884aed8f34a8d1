import { Chip, Light, Row, Section } from '#look/parts.tsx'
import { type Column, DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { type Skill, skillName } from '../../profile/skill.ts'
import type { NeedOutcome, Why } from '../plan.ts'
import { unstaffedSentences } from '../sentences.ts'
import type { ShownProps } from './overview.ts'
import { planWords } from './plan.text.ts'
import { Pin, Undo } from './settled.parts.tsx'
import { whyChips } from './why-chips.ts'

/** Every team with its people, and why each of them is there. */
export function TeamList(props: ShownProps) {
  const t = planWords(useView().lang)
  const { plan } = props.shown
  const whys = new Map(plan.whys.map((why) => [why.person, why]))
  const staffed = byTitle(props, ({ team }) => team.length > 0)
  if (staffed.length === 0) return null
  return (
    <Section title={t.teams} id="teams">
      <p>{t.teamsSays}</p>
      {staffed.map((outcome) => (
        <OneTeam key={outcome.need} {...props} outcome={outcome} whys={whys} />
      ))}
    </Section>
  )
}

function byTitle({ overview, shown }: ShownProps, isWanted: (outcome: NeedOutcome) => boolean) {
  const title = ({ need }: NeedOutcome) => overview.needs.get(need)?.title ?? ''
  return shown.plan.needs.filter(isWanted).sort((a, b) => title(a).localeCompare(title(b), 'de'))
}

type TeamProps = ShownProps & { outcome: NeedOutcome; whys: ReadonlyMap<string, Why> }

function OneTeam({ place, overview, outcome, whys }: TeamProps) {
  const { lang } = useView()
  const t = planWords(lang)
  const need = overview.needs.get(outcome.need)
  const names = overview.names(lang)
  const columns: Column<Why>[] = [
    {
      title: t.columns.name,
      cell: ({ person }) => <PersonLink slug={place.jam.slug} id={person} name={names.person(person)} />,
    },
    { title: t.columns.why, cell: (why) => <WhyHere why={why} overview={overview} /> },
    { title: t.columns.settle, cell: (why) => <SettleCell place={place} overview={overview} why={why} /> },
  ]
  const title = names.need(outcome.need)
  return (
    <Section title={title} id={`n-${outcome.need}`} level={3}>
      <Row>
        <Chip tone="plain">{need?.organisationName ?? '–'}</Chip>
        <Chip tone="blue">{t.seatsOf(outcome.team.length, need?.teamMax ?? outcome.team.length)}</Chip>
      </Row>
      <SkillLines outcome={outcome} />
      <DataTable
        caption={title}
        captionUnseen
        columns={columns}
        rows={outcome.team.flatMap((person) => whys.get(person) ?? [])}
        rowId={({ person }) => person}
      />
    </Section>
  )
}

function SkillLines({ outcome: { covered, missing } }: { outcome: NeedOutcome }) {
  const { lang } = useView()
  const t = planWords(lang)
  const list = (skills: string[]) => skills.map((skill) => skillName(skill as Skill, lang)).join(', ')
  if (covered.length + missing.length === 0) return <p class="hint">{t.noSkills}</p>
  return (
    <Row>
      {covered.length > 0 && (
        <Light state="go">
          {t.covered}: {list(covered)}
        </Light>
      )}
      {missing.length > 0 && (
        <Light state="care">
          {t.missing}: {list(missing)}
        </Light>
      )}
    </Row>
  )
}

const PersonLink = ({ slug, id, name }: { slug: string; id: string; name: string }) => (
  <a href={`/jams/${slug}/matching/people/${id}`}>{name}</a>
)

function WhyHere({ why, overview }: { why: Why; overview: ShownProps['overview'] }) {
  const { lang } = useView()
  return <>{whyChips(lang, why, overview.names(lang)).join(' · ')}</>
}

function SettleCell({ place, overview, why }: Pick<ShownProps, 'place' | 'overview'> & { why: Why }) {
  const { lang } = useView()
  const t = planWords(lang)
  const of = overview.names(lang).person(why.person)
  const slug = place.jam.slug
  const rule = overview.facts.rules.find(({ person, need }) => person === why.person && need === why.need)
  if (!rule) return <Pin slug={slug} person={why.person} need={why.need ?? ''} of={of} />
  return (
    <>
      {rule.kind === 'pin' ? t.pinnedNow : `${t.forbiddenNow} (${t.notCounted})`}{' '}
      <Undo slug={slug} rule={rule} of={of} from="plan" />
    </>
  )
}

/** The needs that stay without a team, each with the reason. */
export function WithoutTeam(props: ShownProps) {
  const { lang } = useView()
  const t = planWords(lang)
  const { overview } = props
  const names = overview.names(lang)
  const without = byTitle(props, ({ team }) => team.length === 0)
  if (without.length === 0) return null
  return (
    <Section title={t.without} id="without">
      <p>{t.withoutSays}</p>
      <DataTable
        caption={t.without}
        captionUnseen
        rows={without}
        rowId={({ need }) => need}
        columns={[
          { title: t.person.need, cell: ({ need }) => names.need(need) },
          {
            title: t.reason,
            cell: ({ unstaffed }) =>
              unstaffed ? unstaffedSentences(lang, unstaffed, names).join(' ') : t.noReason,
          },
        ]}
      />
    </Section>
  )
}

/** Who has no team. */
export function ReserveList({ place, overview, shown: { plan } }: ShownProps) {
  const { lang } = useView()
  const t = planWords(lang)
  const names = overview.names(lang)
  const rows = plan.whys.filter(({ need }) => need === null)
  return (
    <Section title={t.reserve} id="reserve">
      <p>{rows.length > 0 ? t.reserveSays : t.noReserve}</p>
      {rows.length > 0 && (
        <DataTable
          caption={t.reserve}
          captionUnseen
          rows={rows}
          rowId={({ person }) => person}
          columns={[
            {
              title: t.columns.name,
              cell: ({ person }) => (
                <PersonLink slug={place.jam.slug} id={person} name={names.person(person)} />
              ),
            },
            {
              title: t.wish,
              cell: ({ dearer }) => dearer.map(({ need }) => names.need(need)).join(' · ') || '–',
            },
          ]}
        />
      )}
    </Section>
  )
}
