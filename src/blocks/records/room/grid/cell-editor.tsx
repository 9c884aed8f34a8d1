import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Line } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import type { Col } from './columns.ts'

type EditorProps = {
  column: Col
  line: Line
  /** Which column of the line it is. */
  at: number
  /** What was typed to begin with, in the place of what stood there. */
  text: string | undefined
  typed: (text: string, step: 'down' | 'right' | 'stay') => void
  onLeave: () => void
}

/** A cell while it is being written: Enter and Tab keep, Escape leaves it as it was. */
export function CellEditor({ column, line, at, text, typed, onLeave }: EditorProps) {
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const isOver = useRef(false)
  const held = line.values[at] ?? null
  const begun = text ?? asTyped(column, held, line.says[at] ?? '')
  useLayoutEffect(() => {
    control.current?.focus()
    const current: HTMLInputElement | HTMLSelectElement | null = control.current
    // What was typed to begin with goes on; what stood there is replaced by the first key.
    if (text === undefined && current instanceof HTMLInputElement) current.select()
    else if (current instanceof HTMLInputElement && current.type === 'text')
      current.setSelectionRange(begun.length, begun.length)
  }, [])
  const keep = (step: 'down' | 'right' | 'stay') => {
    if (isOver.current) return
    isOver.current = true
    const now = control.current?.value ?? ''
    if (now === begun && text === undefined) onLeave()
    else typed(now, step)
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') {
      isOver.current = true
      onLeave()
    } else if (event.key === 'Enter') keep('down')
    else if (event.key === 'Tab') keep('right')
    else return
    event.preventDefault()
  }
  const common = {
    ...{ ref: control, class: 'rec-editor', 'aria-label': column.name, onKeyDown: press },
    onBlur: () => keep('stay'),
  }
  const options = useOptions(column)
  if (options)
    return (
      <select {...common}>
        {options.map(([value, label]) => (
          <option key={value} value={value} selected={value === begun}>
            {label}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...common}
      type={(kinds[column.way] ?? 'text') as 'text'}
      defaultValue={begun}
      autocomplete="off"
    />
  )
}

const kinds: { [way: string]: 'date' | 'month' | 'time' | 'datetime-local' } = {
  ...{ date: 'date', month: 'month', time: 'time', moment: 'datetime-local' },
}

function useOptions({ way, field }: Col): [string, string][] | null {
  const { t, say, opened } = useDesk()
  if (way === 'yes')
    return [
      ['', ''],
      ['ja', t.yes],
      ['nein', t.no],
    ]
  if (way === 'one')
    return [['', ''], ...(field?.choices ?? []).map((one): [string, string] => [one.value, say(one.label)])]
  if (way === 'member')
    return [['', ''], ...opened.members.map(({ id, name }): [string, string] => [id, name])]
  return null
}

/** What stands in the control at first. */
function asTyped({ way }: Col, held: unknown, says: string): string {
  if (held === null) return ''
  if (way === 'yes') return held === true ? 'ja' : 'nein'
  if (way === 'member') return (held as { member: string }).member
  if (way === 'number') return says.replace(/[^\d.,-]/g, '')
  return typeof held === 'string' || typeof held === 'number' ? String(held) : says
}
