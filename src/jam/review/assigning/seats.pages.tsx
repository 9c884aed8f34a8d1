import { Act } from '#look/form.tsx'
import { PageHead, Row } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Need } from '../../needs/need.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { assigningWords } from './assigning.text.ts'
import { type Facts, type Reviewer, reviewersOf } from './facts.ts'
import { keyOf } from './solving/assignment.ts'

type SeatsProps = { place: Place; facts: Facts; need: Need }

/** Everybody who could look at one need, to be settled by hand. */
export function SeatsPage({ place, facts, need }: SeatsProps) {
  const t = assigningWords(useView().lang)
  const at = `/jams/${place.jam.slug}/review/assigning`
  return (
    <JamPage place={place} title={need.title}>
      <PageHead title={need.title} lead={t.calculateSays} back={{ href: at, label: t.toAssigning }} />
      <DataTable
        caption={t.column.reviewers}
        rows={facts.reviewers}
        rowId={({ account }) => account}
        columns={[
          { title: t.column.reviewer, cell: ({ name }) => name },
          { title: t.column.state, cell: (one) => stateOf(facts, need, one, t) },
          { title: t.byHand, cell: (one) => <Settle facts={facts} need={need} one={one} at={at} /> },
        ]}
      />
    </JamPage>
  )
}

const seatOf = (facts: Facts, need: Need, { account }: Reviewer) =>
  reviewersOf(facts, need.id).find(({ reviewer }) => reviewer === account)

function stateOf(facts: Facts, need: Need, one: Reviewer, t: ReturnType<typeof assigningWords>): string {
  const seat = { need: need.id, reviewer: one.account }
  if (facts.done.has(keyOf(seat))) return t.reviewed
  const bar = facts.bars.get(keyOf(seat))
  if (bar) return t.bar[bar]
  const held = seatOf(facts, need, one)
  return held ? t.kind[held.kind] : t.free
}

function Settle({ facts, need, one, at }: { facts: Facts; need: Need; one: Reviewer; at: string }) {
  const t = assigningWords(useView().lang)
  const bar = facts.bars.get(keyOf({ need: need.id, reviewer: one.account }))
  if ((bar && bar !== 'by-hand') || facts.done.has(keyOf({ need: need.id, reviewer: one.account })))
    return null
  const held = seatOf(facts, need, one)
  const act = { action: `${at}/needs/${need.id}`, tone: 'quiet' as const, of: one.name }
  const settle = (kind: string) => ({ reviewer: one.account, kind })
  return (
    <Row>
      {held?.kind !== 'pinned' && (
        <Act {...act} fields={settle('pinned')}>
          {t.give}
        </Act>
      )}
      {bar !== 'by-hand' && (
        <Act {...act} fields={settle('barred')}>
          {t.take}
        </Act>
      )}
      {(held?.kind === 'pinned' || bar === 'by-hand') && (
        <Act {...act} fields={settle('free')}>
          {t.leave}
        </Act>
      )}
    </Row>
  )
}
