import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select } from '#custody/room/controls.tsx'
import { Waiting } from '#custody/room/parts.tsx'
import { Chip, Row } from '#look/parts.tsx'
import { Says } from '../../../room/says.tsx'
import { askCasework } from '../../asking.ts'
import { todayHere } from '../../room/case.ts'
import { type State, states } from '../attendance.ts'
import { dateAtHand, datesOf } from '../series.ts'
import type { Attendee, SeriesPaper } from '../tasks.ts'
import { Arrived } from './arrived.tsx'
import { Calendar } from './calendar.tsx'
import { drawerFor } from './intake.ts'
import { Move } from './move.tsx'
import { SelfCheckIn } from './self-check-in.tsx'
import { useAttendance } from './using.ts'
import { WalkIn } from './walk-in.tsx'

type DateViewProps = { paper: SeriesPaper; date: string; onChanged: () => void }

/** The list of one date: everybody who takes part, noted with one tap. */
export function DateView({ paper, date, onChanged }: DateViewProps) {
  const { w, go, sayDay } = useAttendance()
  const { id, body } = paper
  const today = todayHere()
  const dates = datesOf(body, today)
  const chosen = dates.find(({ planned }) => planned === date) ?? dateAtHand(dates, today)
  return (
    <>
      {chosen ? (
        <>
          <Select
            label={w.date}
            value={chosen.planned}
            options={dates.map(({ planned, day }) => [planned, sayDay(day)] as const)}
            onPick={(planned) => go(`/present/${body.collection}/${id}/${planned}`)}
          />
          {chosen.day !== chosen.planned && <p class="hint">{w.movedFrom(sayDay(chosen.planned))}</p>}
          <List key={chosen.planned} paper={paper} date={chosen.planned} />
        </>
      ) : (
        <p>{w.noDates}</p>
      )}
      <Move paper={paper} date={chosen?.planned ?? ''} onChanged={onChanged} />
      <Calendar paper={paper} />
    </>
  )
}

function List({ paper, date }: { paper: SeriesPaper; date: string }) {
  const { w, turn, opened, collection: find } = useAttendance()
  const { id, body } = paper
  const intake = drawerFor(find(body.who.collection), opened.readable)?.intake
  const { value, trouble, again } = useAsked(() => askCasework('dateList', id, date), [id, date, turn])
  const { isBusy, trouble: notNoted, act } = useAct()
  const note = (records: string[], state: State | null) =>
    act(async () => {
      await askCasework('note', id, date, records, state)
      again()
    })
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  const { people, leftOut } = value
  const open = people.filter(({ state, mayNote }) => state === null && mayNote).map((one) => one.id)
  const isClosed = body.ended || (people.length > 0 && people.every(({ mayNote }) => !mayNote))
  return (
    <>
      {intake && !body.ended && <Arrived {...{ paper, date, intake }} onNoted={again} />}
      <p role="status">{w.noted(people.filter(({ state }) => state !== null).length, people.length)}</p>
      <p class="hint">{isClosed ? (body.ended ? w.ended : w.closed) : w.tap}</p>
      <Says trouble={notNoted ?? trouble} />
      {people.length === 0 && <p>{w.nobody}</p>}
      <ul class="bare rec-lines">
        {people.map((one) => (
          <li key={one.id}>
            <One one={one} onTap={(state) => void note([one.id], state)} />
          </li>
        ))}
      </ul>
      {leftOut > 0 && <p class="hint">{w.leftOut(leftOut)}</p>}
      {open.length > 1 && <Rest isBusy={isBusy} onTap={(state) => void note(open, state)} />}
      {!isClosed && <WalkIn paper={paper} known={people} onPick={(record) => note([record], 'present')} />}
      {!isClosed && people.length > 0 && (
        <SelfCheckIn paper={paper} date={date} hasNumbers={value.hasNumbers} />
      )}
    </>
  )
}

function One({ one, onTap }: { one: Attendee; onTap: (state: State | null) => void }) {
  const { w } = useAttendance()
  const name = one.title || w.untitled
  return (
    // biome-ignore lint/a11y/useSemanticElements: four buttons of a line of a list, not a part of a form.
    <div role="group" aria-label={name}>
      <p>
        <a href={`#/r/${one.id}`}>{name}</a> {one.isGuest && <Chip tone="plain">{w.guest}</Chip>}{' '}
        {one.waits && <Chip tone="apricot">{w.waits}</Chip>}
      </p>
      <div class="rec-states">
        {states.map((state) => (
          <button
            key={state}
            type="button"
            class={`button ${one.state === state ? '' : 'quiet'}`}
            aria-pressed={one.state === state}
            disabled={!one.mayNote}
            onClick={() => onTap(one.state === state ? null : state)}
          >
            {w.state[state]}
          </button>
        ))}
      </div>
    </div>
  )
}

function Rest({ isBusy, onTap }: { isBusy: boolean; onTap: (state: State) => void }) {
  const { w } = useAttendance()
  return (
    <>
      <p>{w.rest}</p>
      <Row>
        {(['present', 'absent'] as const).map((state) => (
          <button
            key={state}
            type="button"
            class="button quiet"
            aria-busy={isBusy}
            onClick={() => onTap(state)}
          >
            {w.restAs(w.state[state])}
          </button>
        ))}
      </Row>
    </>
  )
}
