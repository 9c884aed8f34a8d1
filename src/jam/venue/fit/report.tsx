import type { Lang } from '#kernel/text.ts'
import { number } from '#look/dates.ts'
import { TextField } from '#look/fields.tsx'
import { Button, Form } from '#look/form.tsx'
import { Light, Notice, Section } from '#look/parts.tsx'
import { type Column, DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Venue } from '../venue.ts'
import { type Demand, usualSizes } from './demand.ts'
import { fitWords } from './fit.text.ts'
import { capacityOf, checkVenue, checkVenues, type FitCheck, fitOf, gapOf, gapsOf, isMet } from './fit.ts'

/** What a venue is compared with. */
export type Asked = { demand: Demand; teams: number; jam: Jam }

type ReportProps = Asked & { venue: Venue; at: string }

/** Whether one venue is enough, exactly what is missing, and every figure. */
export function FitReport({ venue, at, demand, teams, jam }: ReportProps) {
  const t = fitWords(useView().lang)
  const checks = checkVenue(venue, demand, teams, jam)
  return (
    <Section title={t.question} id="fit">
      <p>
        <FitLight venue={venue} {...{ demand, teams, jam }} />
      </p>
      <Gaps checks={checks} />
      <Form action={at} method="get" values={{ teams: String(teams) }} id="teams" inline label={t.teams}>
        <TextField name="teams" label={t.teams} type="number" min={1} max={200} width="short" required />
        <Button tone="quiet">{t.compute}</Button>
      </Form>
      <FitTable checks={checks} caption={t.report(teams)} />
      <p class="hint">{t.assumed(demand)}</p>
    </Section>
  )
}

/** What is missing over all venues that share the teams. */
export function FitTogether({ venues, demand, teams, jam }: Asked & { venues: readonly Venue[] }) {
  const t = fitWords(useView().lang)
  const checks = checkVenues(venues, demand, usualSizes(demand, teams), jam)
  return (
    <Section title={t.together} id="together">
      <p>{t.togetherSays(venues.length)}</p>
      <Gaps checks={checks} />
      <FitTable checks={checks} caption={t.report(teams)} />
      <p class="hint">{t.assumed(demand)}</p>
    </Section>
  )
}

/** In words, and how many teams find a place. */
export function FitLight({ venue, demand, teams, jam }: Asked & { venue: Venue }) {
  const t = fitWords(useView().lang)
  const fit = fitOf(checkVenue(venue, demand, teams, jam))
  const { teams: held, limit } = capacityOf(venue, demand)
  const short = limit && held < teams ? `, ${t.limit(t.checks[limit])}` : ''
  return (
    <>
      <Light state={lightOf[fit]}>{t.fits[fit]}</Light> · {t.holds(held, teams)}
      {short}
    </>
  )
}

const lightOf = { fits: 'go', nearly: 'care', not: 'stop' } as const

/** What is missing, what would be good, and what has to be asked, as one would write it on a list. */
function Gaps({ checks }: { checks: readonly FitCheck[] }) {
  const t = fitWords(useView().lang)
  const gaps = gapsOf(checks)
  const missing = gaps.filter(({ must, has }) => must && has !== null)
  const good = gaps.filter(({ must }) => !must)
  const asked = gaps.filter(({ must, has }) => must && has === null)
  if (gaps.length === 0) return <Notice tone="success">{t.all}</Notice>
  const list = (checks: FitCheck[]) =>
    checks.map((check) => <li key={check.name}>{t.missingThing(check.name, gapOf(check))}</li>)
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warning" title={t.missing}>
          <ul>{list(missing)}</ul>
        </Notice>
      )}
      {good.length + asked.length > 0 && (
        <ul class="hint">
          {good.map((check) => (
            <li key={check.name}>
              {t.good}: {t.missingThing(check.name, gapOf(check))}
            </li>
          ))}
          {asked.map((check) => (
            <li key={check.name}>
              {t.ask}: {t.askThing(check.name)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function FitTable({ checks, caption }: { checks: readonly FitCheck[]; caption: string }) {
  const { lang } = useView()
  const t = fitWords(lang)
  const columns: Column<FitCheck>[] = [
    { title: t.what, cell: ({ name }) => t.checks[name] },
    { title: t.has, number: true, cell: ({ name, has }) => figure(name, has, lang) },
    { title: t.needs, number: true, cell: ({ name, needs }) => figure(name, needs, lang) },
    { title: t.verdict, cell: (check) => <Verdict check={check} /> },
  ]
  return <DataTable caption={caption} captionUnseen columns={columns} rows={checks} />
}

// A yes or a no is no number.
const asWord = new Set(['night', 'stepFree', 'quiet', 'kitchen'])

function figure(name: string, value: number | null, lang: Lang): string {
  const t = fitWords(lang)
  if (value === null) return t.unknown
  return asWord.has(name) ? (value > 0 ? t.yes : t.no) : number(value, lang)
}

function Verdict({ check }: { check: FitCheck }) {
  const { lang } = useView()
  const t = fitWords(lang)
  if (isMet(check)) return <Light state="go">{t.met}</Light>
  if (check.has === null) return <Light state="care">{t.asks}</Light>
  if (!check.must) return <Light state="care">{t.wished}</Light>
  return (
    <Light state="stop">{asWord.has(check.name) ? t.lacks : t.missingThing(check.name, gapOf(check))}</Light>
  )
}
