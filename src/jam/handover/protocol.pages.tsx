import type { Care, Service } from '#blocks/service.ts'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable, Summary, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Team } from '../matching/team.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import type { Acceptance } from './acceptance/acceptance.ts'
import { AcceptanceLine } from './acceptance/acceptance-line.tsx'
import { Points } from './acceptance/points.tsx'
import { handoverWords } from './handover.text.ts'
import { type Handover, items, signatureOf } from './handover.ts'

type ProtocolPageProps = {
  place: Place
  team: Team
  handover: Handover
  organisation: string
  service: Service | undefined
  care: Care | undefined
  acceptance: Acceptance
}

/** The protocol of a handover, made to be printed and filed. */
export function ProtocolPage(sheet: ProtocolPageProps) {
  const { place, team, handover, organisation, service, care, acceptance } = sheet
  const t = handoverWords(useView().lang)
  const zone = place.jam.timeZone
  const rows = [
    { question: t.rows.service, answer: service?.name ?? team.name },
    { question: t.rows.address, answer: service?.address },
    { question: t.rows.from, answer: t.teamNamed(team.name) },
    { question: t.rows.to, answer: organisation },
    { question: t.rows.jam, answer: place.jam.title },
    { question: t.rows.keeper, answer: care?.keeper },
    { question: t.rows.payer, answer: care?.payer },
    { question: t.rows.contact, answer: care?.contact },
    ...(handover.signedAt
      ? [{ question: t.rows.at, answer: <When at={handover.signedAt} zone={zone} /> }]
      : []),
  ]
  const back = { href: `/jams/${place.jam.slug}/teams/${team.id}/handover`, label: t.title }
  return (
    <JamPage place={place} title={`${t.protocolTitle}: ${team.name}`} menu={false}>
      <PageHead title={t.protocolTitle} back={back} lead={t.protocolPrint} />
      {!handover.signedAt && <Notice tone="warning" title={t.draft} />}
      <Summary rows={rows} />
      <Section title={t.checklist}>
        <Ticks handover={handover} zone={zone} />
      </Section>
      <AcceptanceLine acceptance={acceptance} zone={zone} />
      <Points points={acceptance.points} />
      <Section title={t.signatures}>
        <DataTable
          caption={t.signatures}
          captionUnseen
          rows={['organisation', 'team'] as const}
          columns={[
            { title: t.columns.side, cell: (side) => t.side[side] },
            { title: t.columns.signature, cell: (side) => signatureOf(handover, side)?.name ?? '–' },
            {
              title: t.columns.at,
              cell: (side) => <Moment at={signatureOf(handover, side)?.at} zone={zone} />,
            },
          ]}
        />
      </Section>
    </JamPage>
  )
}

function Ticks({ handover, zone }: { handover: Handover; zone: string }) {
  const t = handoverWords(useView().lang)
  const tickOf = (item: (typeof items)[number]) => handover.ticks.find((one) => one.item === item)
  return (
    <DataTable
      caption={t.checklist}
      captionUnseen
      rows={items}
      rowId={(item) => item}
      columns={[
        { title: t.columns.item, cell: (item) => t.item[item] },
        { title: t.columns.by, cell: (item) => tickOf(item)?.name ?? '–' },
        { title: t.columns.at, cell: (item) => <Moment at={tickOf(item)?.at} zone={zone} /> },
      ]}
    />
  )
}

const Moment = ({ at, zone }: { at: Date | undefined; zone: string }) =>
  at ? <When at={at} zone={zone} /> : <>–</>
