import { useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { day } from '#look/dates.ts'
import { Chip, Row } from '#look/parts.tsx'
import { useDesk } from '../../room/desk.ts'
import { Says } from '../../room/says.tsx'
import { askCasework } from '../asking.ts'
import { isLate } from '../casework.ts'
import type { Due } from '../tasks.ts'
import { todayHere } from './case.ts'
import { caseWords } from './words.ts'

/** `#/tasks`: what is to be done, over all collections. */
export function TasksPlace() {
  const { lang, turn, t } = useDesk()
  const w = caseWords(lang)
  const [whose, setWhose] = useState<'mine' | 'all'>('mine')
  const { value, trouble } = useAsked(() => askCasework('open', whose), [whose, turn])
  return (
    <>
      <p>
        <a href="#/">{t.allCollections}</a>
      </p>
      <h2>{w.tasks}</h2>
      <Row>
        {(['mine', 'all'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class={`button ${whose === one ? '' : 'quiet'}`}
            aria-pressed={whose === one}
            onClick={() => setWhose(one)}
          >
            {w[one]}
          </button>
        ))}
      </Row>
      <Says trouble={trouble} />
      {!value && !trouble && <Waiting />}
      {value && <p role="status">{value.all === 0 ? w.noTasks : w.count(value.all)}</p>}
      {value && value.all > value.due.length && <p class="hint">{w.more(value.all)}</p>}
      <ul class="bare rec-lines">
        {value?.due.map((due) => (
          <One key={due.task.id} due={due} />
        ))}
      </ul>
    </>
  )
}

function One({ due: { task, title, collection } }: { due: Due }) {
  const { lang, say, nameOf, collection: find } = useDesk()
  const w = caseWords(lang)
  return (
    <li>
      <Row>
        {isLate(task, todayHere()) && <Chip tone="apricot">{w.late}</Chip>}
        <span class="who">
          {task.due ? day(task.due, lang, 'Europe/Berlin') : w.noDay} · {nameOf(task.for ?? task.author)}
        </span>
      </Row>
      <p class="as-written">{task.text}</p>
      <p>
        <a href={`#/r/${task.of}`}>{title || w.untitled}</a>{' '}
        <span class="hint">{say(find(collection)?.one)}</span>
      </p>
    </li>
  )
}
