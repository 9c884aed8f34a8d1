import type { ComponentChildren } from 'preact'
import { speak } from '#kernel/text.ts'
import { Icon } from '../icon.tsx'
import { useView } from '../view.ts'
import { Key } from './inputs.tsx'

/** What is being dragged now, by its id; empty: nothing. */
export type Drag = { id: string; setId: (id: string) => void }

type Shift = (by: -1 | 1) => void

type RowProps = KeysProps & {
  id: string
  drag: Drag
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** Something was dropped on it, and comes to stand here. */
  onDrop: (dragged: string) => void
  marks: ComponentChildren
  isHeading?: boolean
  onCopy: () => void
  children: ComponentChildren
}

/** One of several that people put in order: opened by its name, dragged by its grip, moved by Alt and an arrow as well. */
export function Row(props: RowProps) {
  const { id, of, drag, isOpen, onOpen, onMove, onDrop, marks, isHeading, children } = props
  const t = words(useView().lang)
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
    setTimeout(() => document.getElementById(rowId(id))?.focus())
  }
  const name = (
    <button
      type="button"
      class="b-name"
      id={rowId(id)}
      aria-expanded={isOpen}
      onClick={() => onOpen(!isOpen)}
      onKeyDown={keys}
    >
      {of}
      <small>{marks}</small>
    </button>
  )
  return (
    <li class={drag.id === id ? 'b-item dragged' : 'b-item'} {...droppable(drag, onDrop)}>
      <div class="b-row">
        <span
          class="b-grip"
          draggable
          title={t.drag}
          aria-hidden="true"
          onDragStart={(event) => {
            event.dataTransfer?.setData('text/plain', id)
            drag.setId(id)
          }}
          onDragEnd={() => drag.setId('')}
        >
          <Icon name="grip" />
        </span>
        {isHeading ? <h2 class="b-head">{name}</h2> : name}
        <Keys {...props} />
      </div>
      {children}
    </li>
  )
}

/** Where something dropped below the last one lands. */
export function Landing({ drag, onDrop }: Pick<RowProps, 'drag' | 'onDrop'>) {
  return drag.id ? <li class="b-landing" aria-hidden="true" {...droppable(drag, onDrop)} /> : null
}

/** The button that opens a row. */
export const rowId = (id: string): string => `b-${id}`

function droppable(drag: Drag, onDrop: RowProps['onDrop']) {
  return {
    onDragOver: (event: DragEvent) => drag.id && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      // A row may lie within another one.
      event.stopPropagation()
      drag.setId('')
      onDrop(drag.id)
    },
  }
}

type KeysProps = {
  /** Of this one; or of the list, where it is told apart only by the place it has. */
  id: string
  at?: number
  of: string
  onMove: Shift
  onCopy?: () => void
  onRemove: () => void
  /** What it cannot do where it stands. */
  not?: readonly Way[]
}

type Way = 'up' | 'down' | 'remove'

/** The first one goes no further up, the last one no further down. */
export const notAt = (at: number, length: number): Way[] => [
  ...(at === 0 ? (['up'] as const) : []),
  ...(at === length - 1 ? (['down'] as const) : []),
]

/** Up, down, double, remove. */
export function Keys({ id, at, of, onMove, onCopy, onRemove, not = [] }: KeysProps) {
  const t = words(useView().lang)
  const placeAt = (by: number) => (at === undefined ? id : `${id}/${at + by}`)
  const shift: Shift = (by) => {
    onMove(by)
    // The button that was pressed moves along, and keeps the focus.
    setTimeout(() => {
      const find = (key: string) =>
        document.querySelector<HTMLElement>(`[data-keys="${placeAt(by)}"] ${key} button:enabled`)
      const pressed = find(`[data-key="${by}"]`) ?? find('')
      pressed?.focus()
    })
  }
  const all = { bare: true, tone: 'plain', of } as const
  return (
    <span class="b-keys" data-keys={placeAt(0)}>
      <span data-key="-1">
        <Key {...all} icon="arrow-up" isOff={not.includes('up')} onPress={() => shift(-1)}>
          {t.up}
        </Key>
      </span>
      <span data-key="1">
        <Key {...all} icon="arrow-down" isOff={not.includes('down')} onPress={() => shift(1)}>
          {t.down}
        </Key>
      </span>
      {onCopy && (
        <Key {...all} icon="copy" onPress={onCopy}>
          {t.copy}
        </Key>
      )}
      <Key {...all} icon="remove" isOff={not.includes('remove')} onPress={onRemove}>
        {t.remove}
      </Key>
    </span>
  )
}

const words = speak(
  { up: 'Nach oben', down: 'Nach unten', copy: 'Verdoppeln', remove: 'Entfernen', drag: 'Ziehen' },
  { up: 'Up', down: 'Down', copy: 'Duplicate', remove: 'Remove', drag: 'Drag' },
)
