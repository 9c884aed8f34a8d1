import { dayShort, time } from '#look/dates.ts'
import { Empty, Notice, PageHead, Section } from '#look/parts.tsx'
import { type Column, DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { DemandHour, Need } from './demand.ts'
import { overviewWords } from './overview.text.ts'

type OverviewProps = { place: Place; hours: readonly DemandHour[]; places: readonly string[] }

/** What is needed per place and hour: drawn, and as a table. */
export function OverviewPage({ place, hours, places }: OverviewProps) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const { jam } = place
  const label = ({ from }: DemandHour) =>
    `${dayShort(from, lang, jam.timeZone)}, ${time(from, lang, jam.timeZone)}`
  const worst = hours.toSorted((a, b) => openOf(b.all) - openOf(a.all))[0]
  const columns: Column<DemandHour>[] = [
    { title: t.hour, cell: label },
    ...(places.length > 1
      ? places.map((name) => ({ title: name, cell: (one: DemandHour) => <Cell need={one.at.get(name)} /> }))
      : []),
    { title: t.all, cell: (one) => <Cell need={one.all} /> },
  ]
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `/jams/${jam.slug}/shifts`, label: t.back }} />
      {!worst ? (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      ) : (
        <>
          <Notice tone={openOf(worst.all) > 0 ? 'warning' : 'success'}>
            {openOf(worst.all) > 0 ? t.worst(label(worst), openOf(worst.all)) : t.full}
          </Notice>
          <Section title={t.drawing}>
            <Drawing hours={hours} zone={jam.timeZone} />
          </Section>
          <Section title={t.table}>
            <DataTable
              caption={t.table}
              captionUnseen
              columns={columns}
              rows={hours}
              rowId={({ from }) => from.toISOString()}
            />
          </Section>
        </>
      )}
    </JamPage>
  )
}

const openOf = ({ needed, taken }: Need) => Math.max(0, needed - taken)

function Cell({ need }: { need: Need | undefined }) {
  const t = overviewWords(useView().lang)
  if (!need) return '–'
  const says = t.cell(need.taken, need.needed)
  return openOf(need) > 0 ? <b>{says}</b> : <span>{says}</span>
}

const [wide, high] = [20, 120]

// The table below says the same in words.
function Drawing({ hours, zone }: { hours: readonly DemandHour[]; zone: string }) {
  const { lang } = useView()
  const t = overviewWords(lang)
  const top = Math.max(1, ...hours.map(({ all }) => Math.max(all.needed, all.taken)))
  const y = (value: number) => Math.round((value * high) / top)
  const every = Math.max(1, Math.ceil(hours.length / 8))
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${hours.length * wide + 40} ${high + 44}`} aria-hidden="true">
        {hours.map(({ from, all }, at) => (
          <g key={from.toISOString()}>
            <title>{t.drawn(time(from, lang, zone), all.taken, all.needed)}</title>
            <rect
              class="rail"
              x={at * wide + 20}
              y={high - y(all.needed) + 10}
              width={wide - 4}
              height={y(all.needed)}
            />
            <rect
              class="bar"
              x={at * wide + 20}
              y={high - y(all.taken) + 10}
              width={wide - 4}
              height={y(all.taken)}
            />
            {at % every === 0 && (
              <text x={at * wide + 20 + wide / 2} y={high + 34} class="middle soft">
                {time(from, lang, zone)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p class="hint">{t.legend}</p>
    </figure>
  )
}
