import { Chart } from '#look/chart.tsx'
import { number } from '#look/dates.ts'
import { Button } from '#look/form.tsx'
import { Facts, PageHead, Prose, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { impactWords } from './impact.text.ts'
import { type Impact, type ImpactLine, isTooSmall, percent, type Survival } from './impact.ts'

type ImpactPageProps = { place: Place; impact: Impact; lines: readonly ImpactLine[] | null }

/** What came out of a jam: for everybody in numbers, for those who run it need by need. */
export function ImpactPage({ place, impact, lines }: ImpactPageProps) {
  const t = impactWords(useView().lang)
  return (
    <JamPage place={place} title={t.title} description={t.lead}>
      <PageHead title={t.title} label={place.jam.title} lead={t.lead}>
        <Button href={`/jams/${place.jam.slug}/impact.csv`} tone="quiet" icon="download">
          {t.csv}
        </Button>
      </PageHead>
      <Way impact={impact} />
      <Alive survival={impact.survival} />
      <People impact={impact} />
      <Section title={t.how}>
        <Prose text={[t.usedHow, t.hoursHow, t.reachedHow(impact.reachedBy), t.smallHow].join('\n\n')} />
      </Section>
      {lines && <Lines place={place} lines={lines} />}
    </JamPage>
  )
}

function Way({ impact }: { impact: Impact }) {
  const t = impactWords(useView().lang)
  const stages = ['needs', 'accepted', 'staffed', 'started', 'handedOver'] as const
  return (
    <Section title={t.way}>
      <Chart
        title={t.wayChart}
        columns={[t.columns.stage, t.columns.count]}
        points={stages.map((stage) => ({ label: t.stage[stage], value: impact[stage] }))}
      />
    </Section>
  )
}

function Alive({ survival }: { survival: readonly Survival[] }) {
  const { lang } = useView()
  const t = impactWords(lang)
  const due = survival.filter((one) => one.due > 0)
  const share = ({ alive, due }: Survival) => `${number(percent(alive, due) ?? 0, lang)} %`
  if (due.length === 0)
    return (
      <Section title={t.alive}>
        <p>{t.aliveLead}</p>
        <p>{t.notYet}</p>
      </Section>
    )
  return (
    <Section title={t.alive}>
      <p>{t.aliveLead}</p>
      <Chart
        title={t.aliveChart}
        kind={due.length > 1 ? 'line' : 'bar'}
        columns={[t.survival.day, t.survival.share]}
        points={due.map((one) => ({
          label: t.dayShort(one.day),
          value: percent(one.alive, one.due) ?? 0,
          text: share(one),
        }))}
      />
      <DataTable
        caption={t.alive}
        captionUnseen
        rows={due}
        rowId={({ day }) => String(day)}
        columns={[
          { title: t.survival.day, cell: ({ day }) => t.day(day) },
          { title: t.survival.due, cell: (one) => one.due, number: true },
          { title: t.survival.answered, cell: (one) => one.answered, number: true },
          { title: t.survival.alive, cell: (one) => one.alive, number: true },
          { title: t.survival.share, cell: share, number: true },
        ]}
      />
      <p>{t.goal}</p>
      {due.some(({ day }) => day === 180) && <p class="hint">{t.comparison}</p>}
    </Section>
  )
}

function People({ impact }: { impact: Impact }) {
  const { lang } = useView()
  const t = impactWords(lang)
  const small = isTooSmall(impact.people)
  return (
    <Section title={t.people}>
      <Facts
        facts={[
          { value: small ? t.small : number(impact.people, lang), label: t.facts.people },
          { value: small ? t.notSaid : number(Math.round(impact.hours), lang), label: t.facts.hours },
          { value: number(impact.companies, lang), label: t.facts.companies },
          {
            value: isTooSmall(impact.reached) ? t.small : number(impact.reached, lang),
            label: t.facts.reached,
          },
        ]}
      />
    </Section>
  )
}

function Lines({ place, lines }: { place: Place; lines: readonly ImpactLine[] }) {
  const t = impactWords(useView().lang)
  const serviceOf = (line: ImpactLine) =>
    line.signedAt ? (
      <>
        {t.signed} · <When at={line.signedAt} zone={place.jam.timeZone} form="day" />
      </>
    ) : (
      (t.serviceState[line.serviceState ?? ''] ?? t.noService)
    )
  const answersOf = ({ answers }: ImpactLine) =>
    Object.entries(answers).map(([day, answer]) => (
      <div key={day}>{t.answerOn(day, t.answer[answer ?? ''] ?? t.noAnswer)}</div>
    ))
  return (
    <Section title={t.detail}>
      <p>{t.detailLead}</p>
      <DataTable
        caption={t.detail}
        captionUnseen
        rows={lines}
        rowId={({ need }) => need}
        columns={[
          {
            title: t.line.need,
            cell: ({ title, organisation }) => (
              <>
                {title}
                <p class="hint">{organisation}</p>
              </>
            ),
          },
          { title: t.line.state, cell: ({ state }) => t.state[state] ?? state },
          { title: t.line.people, cell: ({ people }) => people, number: true },
          { title: t.line.service, cell: serviceOf },
          { title: t.line.answers, cell: answersOf },
        ]}
      />
    </Section>
  )
}
