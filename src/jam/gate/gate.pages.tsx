import type { ComponentChildren } from 'preact'
import { Act, Button } from '#look/form.tsx'
import { Celebrate, Chip, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { Progress, type Task, TaskList } from '#look/stages.tsx'
import { Summary, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Need } from '../needs/need.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { type Facts, isTask, optionsOfFact, tasks } from './fact.ts'
import { gateWords } from './gate.text.ts'
import { countReady, type Gate, isReady, type Judged } from './gate.ts'
import { mayAgree, mayFillIn } from './gates.ts'

type GateProps = {
  place: Place
  need: Need
  gate: Gate
  facts: Facts
  /** Told without names and answers, to whoever reviews: they may have to read blind. */
  discreet: boolean
  children?: ComponentChildren
}

/** Where a need stands: stage by stage what is checked, what people agree to, and what is settled. */
export function GatePage({ place, need, gate, facts, discreet, children }: GateProps) {
  const t = gateWords(useView().lang)
  const at = `/jams/${place.jam.slug}/needs/${need.id}`
  const { done, all } = countReady(gate)
  return (
    <JamPage place={place} title={t.title}>
      <PageHead
        title={t.title}
        label={discreet ? undefined : need.title}
        lead={t.lead}
        back={{ href: at, label: t.back }}
      >
        <Button href={`${at}/effort`} tone="quiet">
          {t.effort}
        </Button>
      </PageHead>
      {isReady(gate) ? (
        <Celebrate title={t.isReady}>
          <p>{need.state === 'accepted' ? t.accepted : t.isReadySays}</p>
        </Celebrate>
      ) : (
        <Notice title={t.isMissing(all - done)}>
          <p>{t.notYet}</p>
          <Progress label={t.progress} value={done} max={all} text={t.of(done, all)} />
        </Notice>
      )}
      {gate.stages.filter(isShown).map((judged) => (
        <StageSection
          key={judged.stage.id}
          {...{ place, need, judged, at, discreet }}
          facts={discreet ? {} : facts}
        />
      ))}
      {children}
    </JamPage>
  )
}

const isShown = ({ conditions, agreements }: Judged): boolean => conditions.length + agreements.length > 0

type StageProps = Pick<GateProps, 'place' | 'need' | 'facts' | 'discreet'> & { judged: Judged; at: string }

function StageSection({ place, need, judged, at, facts, discreet }: StageProps) {
  const { lang } = useView()
  const t = gateWords(lang)
  const { stage, conditions, agreements } = judged
  const fills = mayFillIn(place, need)
  const list = conditions.map(
    ({ condition, state }): Task => ({
      title: condition.title[lang],
      state: ({ met: 'done', open: 'open', red: 'wrong' } as const)[state],
      word: t.state[state],
      hint: state === 'met' ? saidFor(condition.task, facts, t) : condition.todo[lang],
      ...(fills && condition.task ? { href: `${at}/gate/${condition.task}` } : {}),
    }),
  )
  return (
    <Section title={stage.name[lang]} id={stage.id}>
      {list.length > 0 && <TaskList label={stage.name[lang]} tasks={list} />}
      {agreements.length > 0 && (
        <>
          <h3>{t.agreements}</h3>
          <Agreements {...{ place, need, judged, at, discreet }} />
        </>
      )}
    </Section>
  )
}

function Agreements({ place, need, judged, at, discreet }: Omit<StageProps, 'facts'>) {
  const { lang } = useView()
  const t = gateWords(lang)
  return (
    <>
      {judged.agreements.map(({ agreement: { id, who, says }, agreed }) => (
        <article key={id} class="card">
          <p>
            <b>{says[lang]}</b>
          </p>
          {agreed ? (
            <p class="who">
              {discreet ? t.agreedBy : t.by(agreed.name)}
              <When at={agreed.at} zone={place.jam.timeZone} />
            </p>
          ) : (
            <p class="who">{t.whose[who]}</p>
          )}
          {mayAgree(place, need, who) && (
            <Row>
              <Act
                action={`${at}/agreements/${id}${agreed ? '/withdrawal' : ''}`}
                tone={agreed ? 'plain' : 'strong'}
                of={says[lang]}
              >
                {agreed ? t.takeBack : t.agree}
              </Act>
            </Row>
          )}
        </article>
      ))}
    </>
  )
}

type Words = ReturnType<typeof gateWords>

/** What was said in a task, in one line. */
function saidFor(task: string | undefined, facts: Facts, t: Words): string | undefined {
  if (!isTask(task)) return undefined
  const says = sayFacts(task, facts, t).map(({ answer }) => answer)
  return shortened(says.join(' · '))
}

const most = 160

const shortened = (text: string): string => (text.length > most ? `${text.slice(0, most).trimEnd()} …` : text)

function sayFacts(task: keyof typeof tasks, facts: Facts, t: Words) {
  return Object.keys(tasks[task].shape).flatMap((name) => {
    const text = facts[name] ?? ''
    const answer = optionsOfFact[name] ? (t.option[`${name}.${text}`] ?? '') : text
    return answer ? [{ question: t.task[task].field[name] ?? name, answer }] : []
  })
}

/** Everything settled about a need, for the team that builds it. */
export function Settled({ facts }: { facts: Facts }) {
  const t = gateWords(useView().lang)
  const rows = (Object.keys(tasks) as (keyof typeof tasks)[]).flatMap((task) => sayFacts(task, facts, t))
  return rows.length > 0 ? (
    <Section title={t.tells}>
      <Summary rows={rows} />
    </Section>
  ) : null
}

/** Whether a need is ready, in a word, leading to its list. */
export function ReadyChip({ gate }: { gate: Gate }) {
  const t = gateWords(useView().lang)
  const { done, all } = countReady(gate)
  return isReady(gate) ? (
    <Chip tone="leaf">{t.green}</Chip>
  ) : (
    <Chip tone="apricot">
      {t.red}: {t.of(done, all)}
    </Chip>
  )
}
