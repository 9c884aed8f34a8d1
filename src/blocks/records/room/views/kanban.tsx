import { useMemo, useState } from 'preact/hooks'
import type { Trouble } from '#custody/browser/refused.ts'
import { troubleOf, useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { columnField } from '../../model/columns.ts'
import type { Change } from '../../model/row.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Line } from '../../worker/opened.ts'
import type { Asked } from '../../worker/workroom.ts'
import { useDesk } from '../desk.ts'
import { coloursOf, colsOf } from '../grid/columns.ts'
import { Dot } from '../grid/dots.tsx'
import { Says } from '../says.tsx'
import { RecordCard } from './cards.tsx'
import { useViewing } from './using.ts'

const most = 100

/** Stacks of cards by a column. A card is moved by the pointer, by its list, or by Control with the arrows. */
export function Kanban() {
  const { t, lang, turn, say, opened, again } = useDesk()
  const { collection, view, asked } = useViewing()
  const column = view.stacks ?? (collection.steps.length > 0 ? '$step' : '')
  const field = columnField(collection, column)
  const columns = useMemo(
    () => colsOf(collection, view.columns.slice(0, 4), lang),
    [collection, view.columns],
  )
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [says, setSays] = useState('')
  const isMember = field?.kind === 'person'
  const colours = coloursOf(field)
  const stacks: [string, string][] = isMember
    ? opened.members.map(({ id, name }) => [id, name])
    : (field?.choices ?? []).map(({ value, label }) => [value, say(label)])
  const { value, trouble: unread } = useAsked(
    () =>
      stacked(
        asked,
        column,
        columns.map(({ id }) => id),
      ),
    [JSON.stringify(asked), column, turn],
  )
  if (stacks.length === 0) return <p class="notice info">{t.noStacks}</p>
  if (!value) return unread ? <Says trouble={unread} /> : <Waiting />
  const all: [string, string][] = [['', t.nothingThere], ...stacks]
  const move = async (id: string, title: string, to: string) => {
    const change: Change =
      column === '$step'
        ? { collection: collection.id, id, marks: { step: to || null } }
        : {
            collection: collection.id,
            id,
            set: { [column]: to === '' ? null : isMember ? { member: to } : to },
          }
    try {
      const [fate] = await askRecords('save', [change])
      setTrouble(typeof fate?.fate === 'object' ? fate.fate : null)
      setSays(t.movedTo(title, all.find(([one]) => one === to)?.[1] ?? ''))
      again()
    } catch (error) {
      setTrouble(troubleOf(error))
    }
  }
  return (
    <>
      <Says trouble={trouble} />
      <p class="unseen" role="status">
        {says}
      </p>
      <p class="hint">{t.kanbanSays}</p>
      <div class="rec-stacks">
        {all.map(([key, name], at) => {
          const { lines = [], total = 0 } = value.get(key) ?? {}
          if (key === '' && total === 0) return null
          return (
            <section
              key={key}
              class="rec-pile"
              aria-label={name}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault()
                const [id = '', title = ''] = event.dataTransfer?.getData('text/plain').split('\n') ?? []
                if (id) void move(id, title, key)
              }}
            >
              <h3>
                {colours?.has(key) && <Dot colour={colours.get(key) ?? ''} />}
                {name} <span class="hint">{total}</span>
              </h3>
              <ul class="bare rec-stack">
                {lines.map((line) => (
                  <Movable
                    key={line.id}
                    {...{ line, columns, all, at }}
                    title={collection.title}
                    onMove={move}
                  />
                ))}
              </ul>
              {total > lines.length && <p class="hint">{t.andMore(total - lines.length)}</p>}
            </section>
          )
        })}
      </div>
    </>
  )
}

type MovableProps = {
  line: Line
  columns: ReturnType<typeof colsOf>
  all: [string, string][]
  at: number
  title: readonly string[]
  onMove: (id: string, title: string, to: string) => Promise<void>
}

function Movable({ line, columns, all, at, title, onMove }: MovableProps) {
  const { t } = useDesk()
  const press = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const to = by && event.ctrlKey ? all[at + by] : undefined
    if (!to) return
    event.preventDefault()
    void onMove(line.id, line.title, to[0])
  }
  return (
    <li
      draggable
      onKeyDown={press}
      onDragStart={(event) => event.dataTransfer?.setData('text/plain', `${line.id}\n${line.title}`)}
    >
      <RecordCard {...{ line, columns, title }} level={4} />
      <label class="rec-move">
        <span class="unseen">{t.moveTo(line.title || t.untitled)}</span>
        <select
          value={all[at]?.[0]}
          onChange={(event) => void onMove(line.id, line.title, event.currentTarget.value)}
        >
          {all.map(([value, name]) => (
            <option key={value} value={value} selected={value === all[at]?.[0]}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </li>
  )
}

type Stack = { lines: Line[]; total: number }

/** The first records of each stack. */
async function stacked(asked: Asked, column: string, columns: string[]) {
  const { query, groups } = await askRecords('query', { ...asked, group: { column } })
  const stacks = new Map<string, Stack>()
  for (const { key, from, until } of groups) {
    const lines = await askRecords('window', query, from, Math.min(until, from + most), columns)
    stacks.set(key ?? '', { lines, total: until - from })
  }
  return stacks
}
