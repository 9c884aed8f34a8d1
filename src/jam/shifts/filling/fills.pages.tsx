import { day, hours, number } from '#look/dates.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Choices } from '#look/fields.tsx'
import { Act, Button, Form } from '#look/form.tsx'
import { Empty, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable, Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Shift } from '../shift.ts'
import type { FillValue } from './fill.ts'
import type { FillState } from './fills.sql.ts'
import { fillWords } from './fills.text.ts'
import type { Proposed } from './fills.ts'
import type { FillOutcome } from './outcome.ts'

export type Proposal = {
  id: string
  state: FillState
  outcome: FillOutcome | null
  lines: readonly Proposed[]
}
type FillProps = { place: Place; proposal: Proposal | null; shifts: ReadonlyMap<string, Shift> }

/** Who could take what is open: worked out, looked at, and asked. */
export function FillPage({ place, proposal, shifts }: FillProps) {
  const t = fillWords(useView().lang)
  const at = `/jams/${place.jam.slug}/shifts`
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion]}>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }}>
        {/* Asked for again while it is being worked out, it is the same. */}
        <Act action={`${at}/proposals`} tone={proposal ? 'quiet' : 'strong'}>
          {proposal ? t.again : t.ask}
        </Act>
      </PageHead>
      <LiveRegion
        id="proposal"
        topic={`/jams/${place.jam.slug}/live`}
        kinds={['fill.ended', 'shift.taken', 'request.declined']}
      >
        {proposal?.state === 'waiting' && <Notice title={t.waiting}>{t.waitingSays}</Notice>}
        {proposal?.state === 'failed' && (
          <Notice tone="warning" title={t.failed}>
            {t.failedSays}
          </Notice>
        )}
        {proposal?.outcome ? (
          <Result {...{ place, proposal, shifts }} outcome={proposal.outcome} />
        ) : (
          !proposal && (
            <Empty title={t.none} level={2}>
              {t.noneSays}
            </Empty>
          )
        )}
      </LiveRegion>
    </JamPage>
  )
}

type ResultProps = FillProps & { proposal: Proposal; outcome: FillOutcome }

function Result(props: ResultProps) {
  const { proposal, outcome, shifts } = props
  const t = fillWords(useView().lang)
  const covered = outcome.values.find(({ goal }) => goal === 'covered')
  const lines = proposal.lines.filter(({ shift }) => shifts.has(shift))
  if (outcome.open === 0) return <Notice tone="success">{t.full}</Notice>
  return (
    <>
      <Section title={t.found(outcome.pairs.length, outcome.open)}>
        <p>
          {covered && (covered.proven ? t.best : t.gap(covered.bound))} {t.floor(outcome.floor)}
        </p>
        {outcome.pairs.length > 0 && <Goals values={outcome.values} />}
      </Section>
      <Section title={t.lines}>
        {lines.length === 0 ? <p>{t.nothing}</p> : <Lines {...props} lines={lines} />}
      </Section>
    </>
  )
}

function Goals({ values }: { values: readonly FillValue[] }) {
  const { lang } = useView()
  const t = fillWords(lang)
  const inHours = (quarters: number) => number(quarters / 4, lang)
  return (
    <Summary
      rows={values.map(({ goal, value, bound, proven }) => ({
        question: t.goals[goal],
        answer:
          goal === 'load' ? t.hours(inHours(value), inHours(bound), proven) : t.value(value, bound, proven),
      }))}
    />
  )
}

function Lines({ place: { jam }, proposal, shifts, lines }: ResultProps & { lines: readonly Proposed[] }) {
  const { lang } = useView()
  const t = fillWords(lang)
  const when = (id: string) => {
    const shift = shifts.get(id)
    return shift
      ? `${day(shift.startsAt, lang, jam.timeZone)}, ${hours(shift.startsAt, shift.endsAt, lang, jam.timeZone)}`
      : ''
  }
  const open = lines.filter(({ state }) => state === 'open')
  const at = `/jams/${jam.slug}/shifts/proposals/${proposal.id}/requests`
  return (
    <>
      <DataTable
        caption={t.lines}
        captionUnseen
        rows={lines}
        rowId={({ shift, account }) => `${shift} ${account}`}
        columns={[
          { title: t.columns.who, cell: ({ name }) => name },
          { title: t.columns.title, cell: ({ shift }) => shifts.get(shift)?.title ?? '' },
          { title: t.columns.when, cell: ({ shift }) => when(shift) },
          { title: t.columns.state, cell: ({ state }) => t.state[state] },
        ]}
      />
      {open.length > 0 && (
        <Form action={at} label={t.choose}>
          <Choices
            name="pair"
            label={t.choose}
            options={open.map(({ shift, account, name }) => ({
              value: `${shift}:${account}`,
              label: `${name}: ${shifts.get(shift)?.title ?? ''}`,
              hint: when(shift),
            }))}
          />
          <Row>
            <Button name="all" value="yes">
              {t.askAll}
            </Button>
            <Button tone="quiet">{t.askSome}</Button>
          </Row>
        </Form>
      )}
    </>
  )
}
