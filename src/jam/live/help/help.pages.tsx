import { duration, time } from '#look/dates.ts'
import { DraftKeeper, draftKeeper, LiveRegion, liveRegion } from '#look/elements.tsx'
import { Select, TextField } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Empty, Light, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { type Skill, skillName } from '../../profile/skill.ts'
import { helpWords } from './help.text.ts'
import { type HelpRequest, stateOf } from './help-request.ts'
import { stateSays } from './state-says.ts'

/** What could not be taken, for which request. */
export type SentNote = { id: string; values: Values; problems: Problems }

type HelpPageProps = {
  place: Place
  open: readonly HelpRequest[]
  solved: readonly HelpRequest[]
  skills: readonly string[]
  wait: number | null
  mentors: readonly { account: string; name: string }[]
  wanted: Skill | null
  sent?: SentNote
}

/** The queue of those who help: what fits first, the oldest on top. */
export function HelpPage(props: HelpPageProps) {
  const { lang } = useView()
  const t = helpWords(lang)
  const { place, open, solved, wait, sent } = props
  const { jam, actor } = place
  const topic = `/jams/${jam.slug}/live`
  const mine = open.filter((one) => one.takenBy !== null && one.takenBy === actor.account)
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion, draftKeeper]}>
      <PageHead title={t.heading} lead={t.lead}>
        <Button href={`/jams/${jam.slug}/help/hours`} tone="quiet" icon="clock">
          {t.hours}
        </Button>
      </PageHead>
      <p>{wait === null ? t.noHistory : t.usually(duration(wait, lang))}</p>
      <LiveRegion id="queue" topic={topic} kinds={queueKinds} announce>
        <Queue {...props} />
      </LiveRegion>
      {mine.map((one) => (
        <HeldForms key={one.id} {...props} one={one} sent={sent?.id === one.id ? sent : undefined} />
      ))}
      <LiveRegion id="solved" topic={topic} kinds={['help.solved']}>
        {solved.length > 0 && <Solved place={place} solved={solved} />}
      </LiveRegion>
    </JamPage>
  )
}

const queueKinds = ['asked', 'taken', 'returned', 'passed', 'noted', 'solved', 'said', 'escalated'].map(
  (what) => `help.${what}`,
)

function Queue({ place, open, skills, wanted }: HelpPageProps) {
  const t = helpWords(useView().lang)
  const shown = open.filter((one) => !wanted || one.skill === wanted)
  const isForMe = (one: HelpRequest) =>
    one.takenBy === place.actor.account || (one.passedTo !== null && one.passedTo === place.actor.account)
  const fits = (one: HelpRequest) => !isForMe(one) && one.skill !== null && skills.includes(one.skill)
  const groups: [string, HelpRequest[]][] = [
    [t.forMe, shown.filter((one) => isForMe(one))],
    [t.fits, shown.filter(fits)],
    [t.others, shown.filter((one) => !isForMe(one) && !fits(one))],
  ]
  const filled = groups.filter(([, list]) => list.length > 0)
  return (
    <>
      <SkillFilter place={place} open={open} wanted={wanted} />
      {shown.length === 0 && (
        <Empty title={t.none} level={2}>
          {t.noneTodo}
        </Empty>
      )}
      {filled.map(([title, list]) => (
        <Section key={title} title={filled.length === 1 && title === t.others ? t.open : title}>
          {list.map((one) => (
            <Request key={one.id} place={place} one={one} />
          ))}
        </Section>
      ))}
    </>
  )
}

/** The queue by skill: how many wait for which. */
function SkillFilter({ place: { jam }, open, wanted }: Pick<HelpPageProps, 'place' | 'open' | 'wanted'>) {
  const { lang } = useView()
  const t = helpWords(lang)
  const counts = Map.groupBy(open, (one) => one.skill)
  const asked = [...counts.keys()].filter((skill) => skill !== null)
  if (asked.length === 0 && !wanted) return null
  const at = `/jams/${jam.slug}/help`
  const link = (skill: Skill | null, label: string, count: number) => (
    <a
      key={label}
      class="chip plain"
      href={skill ? `${at}?skill=${skill}` : at}
      aria-current={wanted === skill}
    >
      {label} ({count})
    </a>
  )
  return (
    <nav class="row" aria-label={t.filter}>
      {link(null, t.everything, open.length)}
      {asked.map((skill) => link(skill, skillName(skill, lang), counts.get(skill)?.length ?? 0))}
    </nav>
  )
}

type RequestProps = { place: Place; one: HelpRequest }

function Request({ place: { jam, actor, now }, one }: RequestProps) {
  const { lang } = useView()
  const t = helpWords(lang)
  const isMine = one.takenBy !== null && one.takenBy === actor.account
  const at = `/jams/${jam.slug}/help/${one.id}`
  const isOpen = stateOf(one) === 'open'
  const state = stateSays(one, duration(now.getTime() - one.askedAt.getTime(), lang), lang)
  const mayReturn = isMine || (!isOpen && hasRole(actor, jam.id, 'organiser'))
  const of = one.teamName
  const who = [t.asks(one.askedName, one.teamName), one.skill && t.wants(skillName(one.skill, lang))]
  const where = [t.where[one.mode], one.place].filter(Boolean).join(': ')
  return (
    <div id={`h-${one.id}`}>
      <Card
        title={one.text}
        chips={<Light state={state.light}>{isMine ? t.takenByMe : state.says}</Light>}
        who={[...who, where].filter(Boolean).join(' · ')}
      >
        {one.note && <p>{one.note}</p>}
        <Row>
          {isOpen && (
            <Act action={`${at}/taking`} of={of}>
              {t.take}
            </Act>
          )}
          {mayReturn && (
            <>
              <Act action={`${at}/solution`} icon="check" of={of}>
                {t.solve}
              </Act>
              <Act action={`${at}/return`} tone="quiet" of={of}>
                {t.giveBack}
              </Act>
            </>
          )}
          <a href={at}>
            {t.thread} <span class="unseen">{of}</span>
          </a>
          <a href={`/jams/${jam.slug}/teams/${one.team}`}>
            {t.toTeam} <span class="unseen">{of}</span>
          </a>
        </Row>
      </Card>
    </div>
  )
}

// Outside the region that renews itself: what is being typed stays.
type HeldProps = RequestProps & Pick<HelpPageProps, 'mentors'> & { sent?: SentNote | undefined }

function HeldForms({ place: { jam, actor }, one, sent, mentors }: HeldProps) {
  const t = helpWords(useView().lang)
  const others = mentors
    .filter(({ account }) => account !== actor.account)
    .map(({ account, name }) => ({ value: account, label: name }))
  return (
    <Section title={`${t.note}: ${one.teamName}`}>
      <DraftKeeper name={`note-${one.id}`}>
        <Form
          id={`n-${one.id}`}
          action={`/jams/${jam.slug}/help/${one.id}/note`}
          values={sent?.values ?? { note: one.note }}
          problems={sent?.problems}
        >
          <TextField name="note" label={t.note} hint={t.noteHint} maxLength={500} />
          <Submit tone="quiet">{t.saveNote}</Submit>
        </Form>
      </DraftKeeper>
      {others.length > 0 && (
        <Form id={`p-${one.id}`} action={`/jams/${jam.slug}/help/${one.id}/passing`} inline label={t.pass}>
          <Select name="to" label={t.passTo} options={others} required />
          <Submit tone="quiet">{t.pass}</Submit>
        </Form>
      )}
    </Section>
  )
}

function Solved({ place: { jam }, solved }: { place: Place; solved: readonly HelpRequest[] }) {
  const { lang } = useView()
  const t = helpWords(lang)
  return (
    <Section title={t.solvedTitle}>
      <DataTable
        caption={t.solvedTitle}
        captionUnseen
        rows={solved}
        rowId={(one) => one.id}
        columns={[
          { title: t.title, cell: (one) => one.text },
          { title: 'Team', cell: (one) => one.teamName },
          {
            title: t.word.solved,
            cell: (one) =>
              [one.solvedAt && time(one.solvedAt, lang, jam.timeZone), one.takenName]
                .filter(Boolean)
                .join(' · '),
          },
        ]}
      />
    </Section>
  )
}
