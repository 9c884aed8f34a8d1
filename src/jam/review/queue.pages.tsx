import type { Lang } from '#kernel/text.ts'
import { dayAndTime } from '#look/dates.ts'
import { Button } from '#look/form.tsx'
import { Chip, Empty, PageHead, Row } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { isOpen } from '../needs/need.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { BlindNote } from './blind/blind-note.tsx'
import { reviewWords } from './review.text.ts'
import type { Line } from './reviews.ts'
import { isOrganiser, readsBlind } from './rights.ts'
import { figure } from './rubric/figure.ts'
import { askedOf, balance, type Criterion, type Joined, widest } from './rubric/rubric.ts'
import type { Standing } from './setup/phase.ts'

type QueueProps = {
  place: Place
  lines: readonly Line[]
  standing: Standing
  criteria: readonly Criterion[]
  joined: Joined
}

/** All needs of the jam: what is to be done by me first. */
export function QueuePage({ place, lines, standing, criteria, joined }: QueueProps) {
  const { lang } = useView()
  const t = reviewWords(lang)
  const { assignedOnly } = standing.rights
  const isNarrow = assignedOnly && !isOrganiser(place.actor, place.jam.id)
  return (
    <JamPage place={place} title={t.queue}>
      <PageHead title={t.queue} lead={t.queueSays} label={phaseSays(place, standing, lang)}>
        <Ways place={place} lines={lines} />
      </PageHead>
      {readsBlind(place.actor, place.jam.id, standing.rights) && <BlindNote />}
      {lines.length === 0 ? (
        <Empty title={isNarrow ? t.noneGiven : t.none} level={2}>
          {isNarrow ? t.noneGivenSays : t.noneSays}
        </Empty>
      ) : (
        <Lines {...{ place, lines, criteria, joined }} />
      )}
    </JamPage>
  )
}

function phaseSays({ jam }: Place, { phases, phase, byHand }: Standing, lang: Lang): string | null {
  const t = reviewWords(lang)
  if (phases.length === 0) return null
  if (!phase) return t.between
  return byHand
    ? t.phaseByHand(phase.name)
    : t.phase(phase.name, dayAndTime(phase.endsAt, lang, jam.timeZone))
}

function Ways({ place, lines }: { place: Place; lines: readonly Line[] }) {
  const t = reviewWords(useView().lang)
  const at = `/jams/${place.jam.slug}/review`
  const noted = lines.filter(({ pending }) => pending).length
  if (!isOrganiser(place.actor, place.jam.id))
    return (
      <Button href={`${at}/assigning/people/${place.actor.account}`} tone="quiet">
        {t.ways.mine}
      </Button>
    )
  return (
    <>
      <Button href={`${at}/decisions`} tone={noted > 0 ? 'strong' : 'quiet'}>
        {t.ways.decisions(noted)}
      </Button>
      <Button href={`${at}/assigning`} tone="quiet">
        {t.ways.assigning}
      </Button>
      <Button href={`${at}/spread`} tone="quiet">
        {t.ways.spread}
      </Button>
      <Button href={`${at}/setup`} tone="quiet">
        {t.ways.setup}
      </Button>
    </>
  )
}

type LinesProps = Omit<QueueProps, 'standing'>

function Lines({ place, lines, criteria, joined }: LinesProps) {
  const { lang } = useView()
  const t = reviewWords(lang)
  const me = place.actor.account
  const organises = isOrganiser(place.actor, place.jam.id)
  // Whoever has not scored yet is not to be led by others; organisers decide on what all of them say.
  const seen = ({ reviews }: Line) =>
    organises || reviews.some(({ account }) => account === me) ? reviews : []
  const stands = (line: Line) => balance(seen(line), askedOf(criteria, line.need.kind))
  return (
    <DataTable
      caption={t.queue}
      captionUnseen
      rows={lines}
      rowId={({ need }) => need.id}
      columns={[
        {
          title: t.column.need,
          cell: ({ need }) => <a href={`/jams/${place.jam.slug}/review/${need.id}`}>{need.title}</a>,
        },
        { title: t.column.state, cell: (line) => <StateChips line={line} /> },
        { title: t.column.mine, cell: ({ need, standing }) => (isOpen(need) ? t.mine[standing] : '–') },
        { title: t.column.reviews, number: true, cell: ({ reviews }) => reviews.length },
        {
          title: t.column.total[joined],
          number: true,
          cell: (line) => figure(stands(line).total?.[joined], lang),
        },
        {
          title: t.column.spread,
          number: true,
          cell: (line) => (seen(line).length > 1 ? widest(stands(line)) : '–'),
        },
      ]}
    />
  )
}

function StateChips({ line: { need, pending } }: { line: Line }) {
  const t = reviewWords(useView().lang)
  return (
    <Row>
      <Chip tone={isOpen(need) ? 'apricot' : need.state === 'accepted' ? 'leaf' : 'plain'}>
        {t.states[need.state]}
      </Chip>
      {pending && <Chip tone="blue">{t.pending[pending.verdict]}</Chip>}
    </Row>
  )
}
