import { dayAndTime, number } from '#look/dates.ts'
import { Empty, Facts, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { forecastWords } from './forecast.text.ts'
import type { Forecast } from './forecast.ts'
import type { ForecastLine, ForecastOfJam } from './forecasts.ts'

/** How many will come, the numbers it is made of, and how. */
export function ForecastPage({ place, forecast }: { place: Place; forecast: ForecastOfJam }) {
  const { lang } = useView()
  const t = forecastWords(lang)
  const { jam } = place
  const { onsite, online, lines } = forecast
  const says = ({ expected, least, most }: Forecast) =>
    `${number(expected, lang)} (${t.between(number(least, lang), number(most, lang))})`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `/jams/${jam.slug}/people`, label: t.back }} />
      {lines.length === 0 ? (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      ) : (
        <Section title={t.atStart(dayAndTime(jam.startsAt, lang, jam.timeZone))}>
          <Facts
            facts={[
              { value: says(onsite), label: `${t.onsite}: ${t.expected}` },
              { value: says(online), label: `${t.online}: ${t.expected}` },
            ]}
          />
          <Numbers lines={lines} />
        </Section>
      )}
      <How forecast={forecast} />
    </JamPage>
  )
}

function Numbers({ lines }: { lines: readonly ForecastLine[] }) {
  const { lang } = useView()
  const t = forecastWords(lang)
  const count = (title: string, of: (line: ForecastLine) => number) => ({
    title,
    number: true,
    cell: (line: ForecastLine) => number(of(line), lang),
  })
  return (
    <DataTable
      caption={t.title}
      captionUnseen
      rows={lines}
      rowId={({ role, where }) => `${role}-${where}`}
      columns={[
        { title: t.who, cell: ({ role, where }) => `${t.names[role ?? '']}, ${t[where]}` },
        count(t.registered, ({ registered }) => registered),
        count(t.confirmed, ({ confirmed }) => confirmed),
        count(t.silent, ({ silent }) => silent),
        count(t.waiting, ({ waiting }) => waiting),
        count(t.expected, ({ expected }) => expected),
        { title: t.range, cell: ({ least, most }) => t.between(number(least, lang), number(most, lang)) },
      ]}
    />
  )
}

function How({ forecast: { rates } }: { forecast: ForecastOfJam }) {
  const { lang } = useView()
  const t = forecastWords(lang)
  const percent = (rate: number) =>
    new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(rate)
  return (
    <Section title={t.how}>
      {t.howSays.map((says) => (
        <p key={says}>{says}</p>
      ))}
      <ul>
        {rates.map(({ role, rate, past }) => (
          <li key={role}>
            {past.registered > 0
              ? t.rate(
                  t.names[role] ?? '',
                  percent(rate),
                  number(past.registered, lang),
                  number(past.missing, lang),
                )
              : t.noPast(t.names[role] ?? '', percent(rate))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
