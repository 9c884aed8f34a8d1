import { Act, Button } from '#look/form.tsx'
import { Chip, Empty, Facts as FactList, Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { kindName } from '../../needs/kind.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { assigningWords, shortageSays } from './assigning.text.ts'
import { type Facts, inputOf, reviewersOf } from './facts.ts'
import { Proof } from './proof.parts.tsx'
import { type Assignment, explainShortages, keyOf } from './solving/assignment.ts'

type AssigningProps = {
  place: Place
  facts: Facts
  run: { askedName: string; askedAt: Date; outcome: Assignment } | undefined
}

/** Who looks at what, how good that is, and the button that calculates it. */
export function AssigningPage({ place, facts, run }: AssigningProps) {
  const t = assigningWords(useView().lang)
  const { slug } = place.jam
  const at = `/jams/${slug}/review/assigning`
  const hasBoth = facts.needs.length > 0 && facts.reviewers.length > 0
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `/jams/${slug}/review`, label: t.back }}>
        {hasBoth && <Act action={at}>{run ? t.again : t.calculate}</Act>}
        {hasBoth && run && (
          <Act action={`${at}/letters`} tone="quiet" icon="mail">
            {t.tell}
          </Act>
        )}
      </PageHead>
      <FactList
        facts={[
          { value: facts.needs.length, label: t.facts.needs },
          { value: facts.reviewers.length, label: t.facts.reviewers },
          { value: facts.perNeed, label: t.facts.perNeed, href: `/jams/${slug}/review/setup#numbers` },
          { value: missingOf(facts), label: t.facts.missing },
        ]}
      />
      {facts.reviewers.length === 0 && (
        <Empty
          title={t.noReviewers}
          level={2}
          action={<Button href={`/jams/${slug}/roles`}>{t.toRoles}</Button>}
        >
          {t.noReviewersSays}
        </Empty>
      )}
      {facts.needs.length === 0 && (
        <Empty title={t.noNeeds} level={2}>
          {t.noNeedsSays}
        </Empty>
      )}
      {hasBoth && (
        <Section title={t.how}>
          <p>{t.calculateSays}</p>
          {run && <p class="hint">{t.toldHint}</p>}
          {run && <Shortages facts={facts} />}
        </Section>
      )}
      {run && <Proof run={run} />}
      {facts.needs.length > 0 && <NeedTable facts={facts} at={at} />}
      {facts.reviewers.length > 0 && <ReviewerTable facts={facts} at={at} />}
    </JamPage>
  )
}

const missingOf = (facts: Facts): number =>
  facts.needs.reduce((sum, { id }) => sum + Math.max(0, facts.perNeed - reviewersOf(facts, id).length), 0)

/** Of the seats as they are now: a conflict may have come after the calculation. */
function Shortages({ facts }: { facts: Facts }) {
  const t = assigningWords(useView().lang)
  const seats = facts.needs.flatMap(({ id }) => reviewersOf(facts, id))
  const shortages = explainShortages(inputOf(facts), seats)
  const titleOf = (need: string) => facts.needs.find(({ id }) => id === need)?.title ?? ''
  if (shortages.length === 0) return null
  return (
    <Notice tone="warning" title={t.short}>
      <ul>
        {shortages.map((one) => (
          <li key={one.why === 'few' ? one.need : one.why}>{shortageSays(one, titleOf, t)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function NeedTable({ facts, at }: { facts: Facts; at: string }) {
  const t = assigningWords(useView().lang)
  return (
    <Section title={t.needs}>
      <DataTable
        caption={t.needs}
        captionUnseen
        rows={facts.needs}
        rowId={({ id }) => id}
        columns={[
          { title: t.column.need, cell: ({ id, title }) => <a href={`${at}/needs/${id}`}>{title}</a> },
          {
            title: t.column.reviewers,
            cell: ({ id }) => <Seats facts={facts} need={id} />,
          },
        ]}
      />
    </Section>
  )
}

function Seats({ facts, need }: { facts: Facts; need: string }) {
  const t = assigningWords(useView().lang)
  const seats = reviewersOf(facts, need)
  const missing = facts.perNeed - seats.length
  const says = (seat: (typeof seats)[number]) => [
    facts.reviewers.find(({ account }) => account === seat.reviewer)?.name ?? '',
    ...(seat.kind === 'pinned' ? [t.byHand] : []),
    ...(facts.done.has(keyOf(seat)) ? [t.reviewed] : []),
  ]
  return (
    <>
      {seats.map((seat) => (
        <div key={seat.reviewer}>{says(seat).join(', ')}</div>
      ))}
      {missing > 0 && <Chip tone="apricot">{t.missing(missing)}</Chip>}
    </>
  )
}

function ReviewerTable({ facts, at }: { facts: Facts; at: string }) {
  const { lang } = useView()
  const t = assigningWords(lang)
  const loadOf = (account: string) =>
    facts.needs.filter(({ id }) => reviewersOf(facts, id).some(({ reviewer }) => reviewer === account)).length
  const conflictsOf = (account: string) =>
    facts.needs.filter(({ id }) => facts.bars.has(keyOf({ need: id, reviewer: account }))).length
  return (
    <Section title={t.people}>
      <DataTable
        caption={t.people}
        captionUnseen
        rows={facts.reviewers}
        rowId={({ account }) => account}
        columns={[
          {
            title: t.column.reviewer,
            cell: ({ account, name }) => <a href={`${at}/people/${account}`}>{name}</a>,
          },
          { title: t.column.load, number: true, cell: ({ account }) => loadOf(account) },
          { title: t.column.most, number: true, cell: ({ most }) => most ?? t.noLimit },
          {
            title: t.column.kinds,
            cell: (one) => one.kinds.map((kind) => kindName(kind, lang)).join(', ') || t.all,
          },
          { title: t.conflicts, number: true, cell: ({ account }) => conflictsOf(account) },
        ]}
      />
    </Section>
  )
}
