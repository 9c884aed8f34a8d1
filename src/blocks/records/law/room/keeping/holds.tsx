import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { DayPick, Select, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { homeDay } from '#kernel/zone.ts'
import { dayAndTime } from '#look/dates.ts'
import { Chip, Notice, Row, Section } from '#look/parts.tsx'
import { askLaw } from '../../asking.ts'
import { sayDay, useLaw } from '../desk.ts'
import { type Picked, PickRecord } from '../pick-record.tsx'

type Line = Awaited<ReturnType<typeof askLaw<'holds'>>>[number]

/** More than so many are folded. */
const few = 3

/** What nobody may erase for now, and why; the house refuses it as well (Löschsperre). */
export function Holds({ again }: { again: () => void }) {
  const { w, turn } = useLaw()
  const { value: lines = [], trouble, again: lookAgain } = useAsked(() => askLaw('holds'), [turn])
  const after = () => {
    lookAgain()
    again()
  }
  const all = lines.map((line) => <One key={line.id} line={line} after={after} />)
  return (
    <Section title={w.holds}>
      <p>{w.holdSays}</p>
      <Says trouble={trouble} />
      {lines.length === 0 && <p class="hint">{w.noHolds}</p>}
      {lines.length > few ? (
        <details class="nested">
          <summary>{w.holdCount(lines.length)}</summary>
          {all}
        </details>
      ) : (
        all
      )}
      <Place after={after} />
    </Section>
  )
}

function One({ line, after }: { line: Line; after: () => void }) {
  const { w, lang, nameOf } = useLaw()
  const { record, isCollection, until, lifting } = line
  const name = line.title || w.untitled
  return (
    <article class="card">
      <h3>{isCollection ? w.holdAll(name) : record ? <a href={`#/r/${record}`}>{name}</a> : w.untitled}</h3>
      <p>{line.why || w.noPaper}</p>
      <Row>
        <span class="who">
          {w.holdLine(nameOf(line.by), line.at ? dayAndTime(line.at, lang, 'Europe/Berlin') : '')}
        </span>
        {until && (
          <Chip tone={until <= homeDay(new Date()) ? 'apricot' : 'plain'}>
            {until <= homeDay(new Date()) ? w.lookNow : w.lookAgain(sayDay(until, lang))}
          </Chip>
        )}
        {!line.isPlaced && <Chip tone="apricot">{w.notPlaced}</Chip>}
      </Row>
      {lifting && <p>{w.liftAsked(nameOf(lifting.by), dayAndTime(lifting.at, lang, 'Europe/Berlin'))}</p>}
      {line.needsTwo && !lifting && <p class="hint">{w.liftTwoSays}</p>}
      <Lift line={line} after={after} />
    </article>
  )
}

function Lift({ line: { id, needsTwo, lifting, title }, after }: { line: Line; after: () => void }) {
  const { w, me } = useLaw()
  const { isBusy, trouble, act } = useAct()
  const isMine = lifting?.by === me.member
  const says = !needsTwo ? w.lift : lifting ? w.liftAgree : w.liftTwo
  const doing = (task: 'liftHold' | 'keepHold') => () =>
    void act(async () => {
      await askLaw(task, id)
      after()
    })
  return (
    <>
      <Says trouble={trouble} />
      <div class="row">
        {!isMine && (
          <button type="button" class="button quiet" disabled={isBusy} onClick={doing('liftHold')}>
            {says} <span class="unseen">{title}</span>
          </button>
        )}
        {lifting && (
          <button type="button" class="button quiet" disabled={isBusy} onClick={doing('keepHold')}>
            {w.liftKeep} <span class="unseen">{title}</span>
          </button>
        )}
      </div>
    </>
  )
}

function Place({ after }: { after: () => void }) {
  const { w, opened, say } = useLaw()
  const [all, setAll] = useState('')
  const [picked, setPicked] = useState<Picked | null>(null)
  const [why, setWhy] = useState('')
  const [until, setUntil] = useState('')
  const [isDone, setDone] = useState<boolean | null>(null)
  const { isBusy, trouble, act } = useAct()
  const what = all || picked?.id
  const hold = () =>
    act(async () => {
      if (what) setDone(await askLaw('hold', what, why, until || undefined))
      setPicked(null)
      setAll('')
      setWhy('')
      setUntil('')
      after()
    })
  const collections = opened.collections.map(({ body: { collection } }) => collection)
  return (
    <details class="nested">
      <summary>{w.hold}</summary>
      <div class="rec-fields">
        <Select
          label={w.holdWhat}
          value={all}
          options={[
            ['', w.holdOne],
            ...collections.map(({ id, name }) => [id, w.holdAll(say(name))] as const),
          ]}
          onPick={setAll}
        />
        {!all && !picked && <PickRecord onPick={setPicked} />}
        {!all && picked && (
          <p class="row">
            <strong>{picked.title || w.untitled}</strong>
            <button type="button" class="button plain" onClick={() => setPicked(null)}>
              {w.otherRecord}
            </button>
          </p>
        )}
        <Typed label={w.why} value={why} onTyped={setWhy} most={500} />
        <DayPick label={w.holdUntil} value={until} onPick={setUntil} />
      </div>
      <Says trouble={trouble} />
      <div role="status">
        {isDone !== null && <Notice tone="success">{isDone ? w.heldNow : w.heldLater}</Notice>}
      </div>
      {what && why.trim() !== '' && (
        <button type="button" class="button" disabled={isBusy} onClick={() => void hold()}>
          {w.hold}
        </button>
      )}
    </details>
  )
}
