import { Empty, Facts, Light, PageHead } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { handoverWords } from './handover.text.ts'
import { items } from './handover.ts'
import type { HandoverLine } from './handovers.sql.ts'

/** All teams of a jam and how far each is on the way out, the unfinished first. */
export function HandoversPage({ place, lines }: { place: Place; lines: readonly HandoverLine[] }) {
  const t = handoverWords(useView().lang)
  const at = `/jams/${place.jam.slug}/teams`
  return (
    <JamPage place={place} title={t.all}>
      <PageHead title={t.all} lead={t.allLead} />
      <Facts
        facts={[
          { value: lines.length, label: t.facts.teams },
          { value: lines.filter(({ service }) => service).length, label: t.facts.started },
          { value: lines.filter(({ signedAt }) => signedAt).length, label: t.facts.signed },
        ]}
      />
      {lines.length === 0 ? (
        <Empty level={2} title={t.noTeams}>
          {t.noTeamsTodo}
        </Empty>
      ) : (
        <DataTable
          caption={t.all}
          captionUnseen
          rows={lines}
          rowId={({ team }) => team}
          columns={[
            {
              title: t.allColumns.team,
              cell: ({ team, name }) => <a href={`${at}/${team}/handover`}>{name}</a>,
            },
            { title: t.allColumns.state, cell: (line) => <State line={line} zone={place.jam.timeZone} /> },
            { title: t.allColumns.list, cell: ({ ticks }) => `${ticks} / ${items.length}`, number: true },
            { title: t.allColumns.signatures, cell: ({ signatures }) => `${signatures} / 2`, number: true },
          ]}
        />
      )}
    </JamPage>
  )
}

function State({ line, zone }: { line: HandoverLine; zone: string }) {
  const { stateOf } = handoverWords(useView().lang)
  if (line.signedAt)
    return (
      <Light state="go">
        <span>
          {stateOf.signed} · <When at={line.signedAt} zone={zone} form="day" />
        </span>
      </Light>
    )
  if (line.signatures > 0) return <Light state="care">{stateOf.half}</Light>
  return <Light state={line.service ? 'care' : 'stop'}>{line.service ? stateOf.open : stateOf.none}</Light>
}
