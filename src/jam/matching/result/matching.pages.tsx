import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Empty, Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { isUnderWay, standingOf } from '../runs/run.ts'
import { contradictionSentence } from '../sentences.ts'
import { GoesIn } from './goes-in.tsx'
import { matchingWords } from './matching.text.ts'
import type { Overview } from './overview.ts'
import { RunControls, UnderWay } from './run.parts.tsx'
import { SettledList } from './settled.parts.tsx'
import { PlanBody, PlanHead } from './shown-plan.tsx'

export type MatchingProps = { place: Place; overview: Overview }

const kinds = ['asked', 'began', 'progressed', 'wished', 'ended', 'published', 'settled', 'released']

/** The matching, for organisers: what goes in, how far a calculation is, the plan, what is settled. */
export function MatchingPage({ place, overview }: MatchingProps) {
  const t = matchingWords(useView().lang)
  const { latest } = overview
  const topic = `/jams/${place.jam.slug}/live`
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion]}>
      <PageHead title={t.title} lead={t.lead} />
      <LiveRegion id="standing" topic={topic} kinds={['matching.began', 'matching.ended']} announce>
        {latest && <p class="unseen">{t.standing[standingOf(latest.run)]}</p>}
      </LiveRegion>
      <LiveRegion id="matching" topic={topic} kinds={kinds.map((kind) => `matching.${kind}`)}>
        {latest && isUnderWay(latest.run) ? (
          <UnderWay place={place} run={latest.run} />
        ) : (
          <AtRest place={place} overview={overview} />
        )}
      </LiveRegion>
    </JamPage>
  )
}

function AtRest({ place, overview }: MatchingProps) {
  const t = matchingWords(useView().lang)
  const { shown } = overview
  const goesIn = <GoesIn place={place} overview={overview} />
  return (
    <>
      <Trouble overview={overview} />
      {shown ? <PlanHead {...{ place, overview, shown }} /> : goesIn}
      <RunControls place={place} overview={overview} />
      {overview.facts.rules.length > 0 && <SettledList place={place} overview={overview} />}
      {shown ? <PlanBody {...{ place, overview, shown }} /> : <Empty title={t.none}>{t.noneSays}</Empty>}
      {shown && goesIn}
    </>
  )
}

/** The latest calculation came to nothing: why, and what to do. */
function Trouble({ overview: { latest, names } }: { overview: Overview }) {
  const { lang } = useView()
  const t = matchingWords(lang)
  const standing = latest ? standingOf(latest.run) : 'finished'
  const says = t.standingSays[standing]
  if (!latest || !says) return null
  return (
    <Section title={t.standing[standing]}>
      <Notice tone="warning">{says}</Notice>
      {latest.contradictions.length > 0 && (
        <ul>
          {latest.contradictions.map((one) => (
            <li key={JSON.stringify(one)}>{contradictionSentence(lang, one, names(lang))}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
