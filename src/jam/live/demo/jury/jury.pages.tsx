import { number } from '#look/dates.ts'
import { Check, Choice, TextArea } from '#look/fields.tsx'
import { Act, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Light, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import type { Team } from '../../../matching/team.ts'
import { JamPage, type Place } from '../../../profile/frame.tsx'
import type { JuryView } from './juries.ts'
import { juryWords } from './jury.text.ts'
import { type Jury, marks, type Result, type Scores } from './jury.ts'

type JuryPageProps = {
  place: Place
  view: JuryView
  isJuror: boolean
  mayJudge: (team: Team) => boolean
  returned?: { values: Values; problems: Problems } | undefined
}

/** The jury: for its members what to judge, for organisers switch, criteria and result. */
export function JuryPage({ place, view, isJuror, mayJudge, returned }: JuryPageProps) {
  const t = juryWords(useView().lang)
  const { jam, actor } = place
  const at = `/jams/${jam.slug}/demo`
  const { jury, teams, mine, results } = view
  const runs = hasRole(actor, jam.id, 'organiser')
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={jury.active ? t.lead : t.offLead} back={{ href: at, label: t.back }} />
      {jury.active && isJuror && <Teams {...{ at, teams, mine, mayJudge }} />}
      {results && <Results {...{ at, jury, results, runs }} />}
      {runs && <Settings {...{ at, jury, returned }} />}
    </JamPage>
  )
}

type TeamsProps = {
  at: string
  teams: readonly Team[]
  mine: JuryView['mine']
  mayJudge: (team: Team) => boolean
}

function Teams({ at, teams, mine, mayJudge }: TeamsProps) {
  const t = juryWords(useView().lang)
  const link = (team: Team) => (
    <a href={`${at}/jury/${team.id}`}>
      {mine.has(team.id) ? t.change : t.give}
      <span class="unseen">: {team.name}</span>
    </a>
  )
  return (
    <Section title={t.teams}>
      <DataTable
        caption={t.teams}
        captionUnseen
        rows={teams}
        rowId={({ id }) => id}
        columns={[
          { title: t.teams, cell: ({ name }) => name },
          {
            title: t.voted,
            cell: (team) =>
              mayJudge(team) ? (
                <Light state={mine.has(team.id) ? 'go' : 'care'}>
                  {mine.has(team.id) ? t.voted : t.open}
                </Light>
              ) : (
                t.own
              ),
          },
          { title: t.give, cell: (team) => (mayJudge(team) ? link(team) : '–') },
        ]}
      />
    </Section>
  )
}

type ResultsProps = { at: string; jury: Jury; results: readonly Result[]; runs: boolean }

function Results({ at, jury, results, runs }: ResultsProps) {
  const { lang } = useView()
  const t = juryWords(lang)
  return (
    <Section title={t.result}>
      {!jury.toldAt && <p class="hint">{t.resultHidden}</p>}
      <DataTable
        caption={t.result}
        captionUnseen
        rows={results}
        rowId={({ team }) => team}
        columns={[
          { title: t.teams, cell: ({ name }) => name },
          {
            title: t.mean,
            cell: ({ mean }) => (mean === null ? '–' : number(Math.round(mean * 10) / 10, lang)),
            number: true,
          },
          { title: t.votes, cell: ({ votes }) => number(votes, lang), number: true },
        ]}
      />
      {runs && (
        <Act action={`${at}/jury/result`} fields={{ told: jury.toldAt ? 'no' : 'yes' }} tone="quiet">
          {jury.toldAt ? t.untell : t.tell}
        </Act>
      )}
    </Section>
  )
}

type SettingsProps = { at: string; jury: Jury; returned: JuryPageProps['returned'] }

function Settings({ at, jury, returned }: SettingsProps) {
  const t = juryWords(useView().lang)
  const values = { active: jury.active ? 'yes' : undefined, criteria: jury.criteria.join('\n') || t.usual }
  return (
    <Section title={t.settings} id="settings">
      <Form action={`${at}/jury`} values={returned?.values ?? values} problems={returned?.problems ?? {}}>
        <Check name="active" label={t.active} />
        <TextArea name="criteria" label={t.criteria} hint={t.criteriaHint} rows={5} maxLength={1200} />
        <Submit tone="quiet">{t.save}</Submit>
      </Form>
    </Section>
  )
}

type VotePageProps = {
  place: Place
  team: Team
  jury: Jury
  mine: Scores
  returned?: JuryPageProps['returned']
}

/** One member's marks for one team. */
export function VotePage({ place, team, jury, mine, returned }: VotePageProps) {
  const t = juryWords(useView().lang)
  const at = `/jams/${place.jam.slug}/demo/jury`
  const options = marks.map((value) => ({ value, label: value }))
  const given = Object.fromEntries(
    jury.criteria.map((name, n) => [`score.${n}`, mine[name] ? String(mine[name]) : undefined]),
  )
  return (
    <JamPage place={place} title={t.question(team.name)} narrow menu={false}>
      <PageHead title={t.question(team.name)} lead={t.scale} back={{ href: at, label: t.title }} />
      <Form
        action={`${at}/${team.id}`}
        values={returned?.values ?? given}
        problems={returned?.problems ?? {}}
      >
        {jury.criteria.map((name, n) => (
          <Choice key={name} name={`score.${n}`} label={name} options={options} inline required />
        ))}
        <Submit>{t.send}</Submit>
      </Form>
    </JamPage>
  )
}
