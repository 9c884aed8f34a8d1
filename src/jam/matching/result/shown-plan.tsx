import { dayAndTime, number } from '#look/dates.ts'
import { Confirm } from '#look/form.tsx'
import { Celebrate, Facts, Notice, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { isCurrent, peopleByNeed } from '../publishing/publication.ts'
import { levelSentence } from '../sentences.ts'
import type { Shown, ShownProps } from './overview.ts'
import { planWords } from './plan.text.ts'
import { ReserveList, TeamList, WithoutTeam } from './teams.parts.tsx'

/** The plan in numbers: how good it is, and what publishing it means. */
export function PlanHead(props: ShownProps) {
  const { lang } = useView()
  const t = planWords(lang)
  const { plan } = props.shown
  const first = plan.whys.filter(({ rank }) => rank === 1).length
  const staffed = peopleByNeed(plan.placements).size
  return (
    <Section title={t.result} id="result">
      <Facts
        facts={[
          { value: number(staffed, lang), label: t.facts.teams(plan.needs.length), href: '#teams' },
          { value: number(plan.placements.length, lang), label: t.facts.placed },
          { value: number(first, lang), label: t.facts.first },
          { value: number(plan.reserve.length, lang), label: t.facts.reserve, href: '#reserve' },
        ]}
      />
      <Publication {...props} />
      <Quality {...props} />
    </Section>
  )
}

/** The plan in full: the teams, who and what is left. */
export function PlanBody(props: ShownProps) {
  return (
    <>
      <TeamList {...props} />
      <WithoutTeam {...props} />
      <ReserveList {...props} />
    </>
  )
}

function Publication(props: ShownProps) {
  const { lang } = useView()
  const t = planWords(lang)
  const { place, shown } = props
  const { run, since } = shown
  const isFresh = isCurrent(since)
  if (run.publishedAt)
    return (
      <Celebrate title={t.published(dayAndTime(run.publishedAt, lang, place.jam.timeZone))} words={t.jar}>
        <Since {...props} />
      </Celebrate>
    )
  return (
    <>
      <Notice tone={isFresh ? 'info' : 'warning'} title={isFresh ? t.draft : t.outdated}>
        <Since {...props} />
      </Notice>
      {isFresh && place.now < place.jam.endsAt && <Publish {...props} />}
    </>
  )
}

function Publish({ place, overview, shown: { run, plan, changes } }: ShownProps) {
  const t = planWords(useView().lang)
  const moved = changes.changed.reduce((sum, { joined }) => sum + joined.length, 0) + sizeOf(changes.made)
  const mails =
    changes.changed.reduce((sum, { joined, stays }) => sum + joined.length + stays, 0) + sizeOf(changes.made)
  const explain =
    overview.facts.teams.length === 0
      ? t.publishFirst(changes.made.length, plan.placements.length, plan.reserve.length)
      : t.publishAgain(moved, mails)
  return (
    <Confirm
      label={t.publish}
      question={t.publishAsk}
      explain={explain}
      action={`/jams/${place.jam.slug}/matching/runs/${run.id}/publication`}
    >
      {t.publishYes}
    </Confirm>
  )
}

const sizeOf = (made: Shown['changes']['made']) => made.reduce((sum, { people }) => sum + people.length, 0)

/** What has happened since the plan was made. */
function Since({ overview, shown: { since, run } }: ShownProps) {
  const { lang } = useView()
  const t = planWords(lang)
  const names = overview.names(lang)
  const list = (ids: string[], name: (id: string) => string) =>
    new Intl.ListFormat(lang).format([...ids.slice(0, 12).map(name), ...(ids.length > 12 ? ['…'] : [])])
  const says = [
    since.gone.length > 0 && t.gone(list(since.gone, names.person)),
    since.withdrawn.length > 0 && t.withdrawnNeeds(list(since.withdrawn, names.need)),
    since.unsettled.length > 0 && t.unsettled(since.unsettled.length),
    since.added.length > 0 && t.added(list(since.added, names.person)),
    !isCurrent(since) && (run.publishedAt ? t.publishedTodo : t.outdatedTodo),
  ].filter((one) => one !== false)
  return (
    <>
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}

function Quality({ shown: { plan } }: ShownProps) {
  const { lang } = useView()
  const t = planWords(lang)
  return (
    <details class="more">
      <summary>{t.quality}</summary>
      <p>{t.qualitySays}</p>
      <ol>
        {plan.levels.map((level) => (
          <li key={level.level}>{levelSentence(lang, level)}</li>
        ))}
      </ol>
      {plan.pairs.searched < plan.pairs.allowed && <p>{t.skipped}</p>}
    </details>
  )
}
