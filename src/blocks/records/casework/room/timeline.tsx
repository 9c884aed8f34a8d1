import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { day } from '#look/dates.ts'
import { Chip, Row, Section } from '#look/parts.tsx'
import { useNarrow } from '../../room/narrow.ts'
import type { SectionProps } from '../../room/record/section.ts'
import { Says } from '../../room/says.tsx'
import { askRecords } from '../../worker/asking.ts'
import type { Entry } from '../../worker/holding.ts'
import { isLate, isOpenTask, timelineOf } from '../casework.ts'
import { type Case, useCase } from './case.ts'
import { WriteDown } from './write-down.tsx'

/** What happened to a case, and what is to be done: written down in two taps, also without a network. */
export function Timeline({ collection, detail, again }: SectionProps) {
  const at = useCase(collection, detail, again)
  const [isWhole, setWhole] = useState(false)
  const isNarrow = useNarrow()
  const entries = timelineOf(detail.entries)
  // What is to be done is not overlooked because it was written down long ago.
  const shown = entries.filter((entry, index) => isWhole || index < (isNarrow ? 5 : 12) || isOpenTask(entry))
  return (
    <Section title={at.w.timeline} level={3}>
      <WriteDown at={at} />
      {entries.length === 0 && <p class="hint">{at.w.nothing}</p>}
      <ol class="bare rec-lines">
        {shown.map((entry) => (
          <li key={entry.id}>
            <One entry={entry} at={at} />
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <button type="button" class="button quiet" onClick={() => setWhole(true)}>
          {at.w.whole(entries.length)}
        </button>
      )}
    </Section>
  )
}

function One({ entry, at }: { entry: Entry; at: Case }) {
  const { w, lang, today, nameOf } = at
  const { kind, layer } = entry
  const isTask = kind === 'task'
  const says = at.sayMore(entry)
  const whom = isTask
    ? w.forWhom(nameOf(entry.for ?? ''), entry.due ? day(entry.due, lang, 'Europe/Berlin') : '')
    : ''
  return (
    <article>
      <Row>
        <Chip tone="plain">{w.kinds[kind]}</Chip>
        {layer !== 'base' && <Chip tone="plain">{at.t.layer[layer]}</Chip>}
        {isTask && !entry.done && isLate(entry, today) && <Chip tone="apricot">{w.late}</Chip>}
        {entry.waits && <Chip tone="apricot">{w.waiting}</Chip>}
        <span class="who">
          {w.by(nameOf(entry.author), day(entry.at.slice(0, 10), lang, 'Europe/Berlin'))}
        </span>
      </Row>
      {says && <p>{says}</p>}
      {entry.text && <p class="as-written">{entry.text}</p>}
      {whom && <p class="hint">{whom}</p>}
      {isTask && at.writes.includes(layer) && <Done entry={entry} at={at} />}
    </article>
  )
}

function Done({ entry, at }: { entry: Entry; at: Case }) {
  const { w, lang, today } = at
  const { isBusy, trouble, act } = useAct()
  const [isSent, setSent] = useState(false)
  const { id, of, layer, what: _, version: __, author: ___, writtenAt: ____, waits: _____, ...body } = entry
  const set = (done?: string) =>
    act(async () => {
      const { done: ______, ...open } = body
      await askRecords('saveEntries', [{ id, of, layer, body: { ...open, ...(done && { done }) } }])
      setSent(true)
      at.again()
    })
  return (
    <Row>
      {entry.done && <span>{w.doneAt(day(entry.done, lang, 'Europe/Berlin'))}</span>}
      <button
        type="button"
        class="button plain"
        aria-busy={isBusy}
        onClick={() => void set(entry.done ? undefined : today)}
      >
        {entry.done ? w.undo : w.done}
        <span class="unseen"> {entry.text}</span>
      </button>
      <span role="status" class="unseen">
        {isSent && w.saved}
      </span>
      <Says trouble={trouble} />
    </Row>
  )
}
