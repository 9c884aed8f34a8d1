import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Select, Tick, Typed } from '#custody/room/controls.tsx'
import { Icon } from '#look/icon.tsx'
import { Row } from '#look/parts.tsx'
import { columnField, columnName } from '../../model/columns.ts'
import { type Sum, sums, type View, viewKinds } from '../../model/view.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { useColumns } from './columns.ts'
import { FilterEditor } from './filter-editor.tsx'
import { Sorts } from './sorts.tsx'
import { useViewing } from './using.ts'

/** How the records are shown: as what, which columns, which records, in which order, with which sums. Kept when one says so. */
export function ViewEditor() {
  const { t } = useDesk()
  const { view, change } = useViewing()
  return (
    <section class="card rec-arrange" aria-label={t.arrange}>
      <div class="pairs">
        <Select
          label={t.shownAs}
          value={view.kind}
          options={viewKinds.map((kind) => [kind, t.kind[kind]] as const)}
          onPick={(kind) => change({ kind: kind as View['kind'] })}
        />
        <KindColumns />
      </div>
      <Columns />
      <FilterEditor filter={view.filter} onFilter={(filter) => change({ filter })} />
      <Orders />
      <Keeping />
    </section>
  )
}

/** What kanban, calendar and map need to know. */
function KindColumns() {
  const { t } = useDesk()
  const { collection, view, change } = useViewing()
  const ones = useColumns((one) => one === 'one' || one === 'member')
  const days = useColumns((one) => one === 'day')
  const places = useColumns((one) => one === 'other').filter(([column]) =>
    ['point', 'lookup'].includes(columnField(collection, column)?.kind ?? ''),
  )
  if (view.kind === 'kanban')
    return (
      <Select
        label={t.stacks}
        value={view.stacks ?? '$step'}
        options={ones}
        onPick={(stacks) => change({ stacks })}
      />
    )
  if (view.kind === 'calendar')
    return (
      <>
        <Select
          label={t.from}
          value={view.from ?? ''}
          options={[['', t.chooseOne], ...days]}
          onPick={(from) => change({ from })}
        />
        <Select
          label={t.until}
          value={view.until ?? ''}
          options={[['', t.noEnd], ...days.filter(([column]) => column !== view.from)]}
          onPick={(until) => change({ until: until || undefined })}
        />
      </>
    )
  if (view.kind === 'map')
    return (
      <Select
        label={t.place}
        value={view.place ?? ''}
        options={[['', t.chooseOne], ...places]}
        onPick={(place) => change({ place })}
      />
    )
  return null
}

function Columns() {
  const { t, lang } = useDesk()
  const { collection, view, change } = useViewing()
  const all = useColumns()
  const pins = ['0', '1', '2', '3'].map((count) => [count, t.pins[Number(count)] ?? ''] as const)
  const shown = view.columns.map(({ column }) => column)
  const move = (column: string, by: number) => {
    const at = shown.indexOf(column)
    const next = [...view.columns]
    const [one] = next.splice(at, 1)
    if (one) next.splice(Math.max(0, at + by), 0, one)
    change({ columns: next })
  }
  const toggle = (column: string, isOn: boolean) =>
    change({
      columns: isOn ? [...view.columns, { column }] : view.columns.filter((one) => one.column !== column),
    })
  return (
    <details>
      <summary>{t.columnsOf(shown.length)}</summary>
      {view.kind === 'grid' && (
        <Select
          label={t.pinned}
          value={String(view.pinned ?? 0)}
          options={pins}
          onPick={(count) => change({ pinned: count === '0' ? undefined : (Number(count) as 1 | 2 | 3) })}
        />
      )}
      <ul class="bare">
        {shown.map((column, at) => {
          const name = columnName(collection, column, lang)
          return (
            <li key={column} class="row">
              <Tick label={name} isOn onTick={() => toggle(column, false)} />
              <MoveButtons
                name={name}
                isFirst={at === 0}
                isLast={at === shown.length - 1}
                onMove={(by) => move(column, by)}
              />
            </li>
          )
        })}
        {all
          .filter(([column]) => !shown.includes(column))
          .map(([column, name]) => (
            <li key={column}>
              <Tick label={name} isOn={false} onTick={() => toggle(column, true)} />
            </li>
          ))}
      </ul>
    </details>
  )
}

type MoveProps = { name: string; isFirst: boolean; isLast: boolean; onMove: (by: 1 | -1) => void }

export function MoveButtons({ name, isFirst, isLast, onMove }: MoveProps) {
  const { t } = useDesk()
  return (
    <>
      <button type="button" class="button plain" disabled={isFirst} onClick={() => onMove(-1)}>
        <Icon name="arrow-up" /> <span class="unseen">{t.moveUp(name)}</span>
      </button>
      <button type="button" class="button plain" disabled={isLast} onClick={() => onMove(1)}>
        <Icon name="arrow-down" /> <span class="unseen">{t.moveDown(name)}</span>
      </button>
    </>
  )
}

function Orders() {
  const { t } = useDesk()
  const { view, change } = useViewing()
  const all = useColumns()
  const numbers = useColumns((one) => one === 'number' || one === 'other')
  const group = (column: string) => change({ group: column ? { column } : undefined })
  const summed = Object.entries(view.sums)
  return (
    <details>
      <summary>{t.orders}</summary>
      <Sorts />
      <div class="pairs">
        <Select
          label={t.groupBy}
          value={view.group?.column ?? ''}
          options={[['', t.noGroup], ...all]}
          onPick={group}
        />
      </div>
      {summed.map(([column, sum]) => (
        <div key={column} class="pairs">
          <Select label={t.sumOf} value={column} options={numbers} onPick={() => {}} />
          <Select
            label={t.sumAs}
            value={sum}
            options={[...sums.map((one) => [one, t.sums[one]] as const), ['', t.removeSum] as const]}
            onPick={(one) => {
              const { [column]: _, ...rest } = view.sums
              change({ sums: one ? { ...view.sums, [column]: one as Sum } : rest })
            }}
          />
        </div>
      ))}
      <Select
        label={t.addSum}
        value=""
        options={[['', t.chooseOne], ...numbers.filter(([column]) => !(column in view.sums))]}
        onPick={(column) => column && change({ sums: { ...view.sums, [column]: 'sum' } })}
      />
    </details>
  )
}

function Keeping() {
  const { t } = useDesk()
  const { view, isChanged, keep, remove, reset } = useViewing()
  const { isBusy, trouble, act } = useAct()
  const [name, setName] = useState('')
  const [isMine, setMine] = useState(false)
  return (
    <>
      <Says trouble={trouble} />
      <div class="pairs">
        <Typed label={t.viewName} value={name} onTyped={setName} most={60} />
        <Tick label={t.onlyForMe} isOn={isMine} onTick={setMine} />
      </div>
      <Row>
        <button
          type="button"
          class="button quiet"
          disabled={isBusy || name.trim() === ''}
          onClick={() => void act(() => keep({ name: name.trim(), isMine })).then((is) => is && setName(''))}
        >
          {t.keepAsNew}
        </button>
        {view.id && isChanged && (
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => void act(() => keep())}>
            {t.keepView}
          </button>
        )}
        {isChanged && (
          <button type="button" class="button plain" onClick={reset}>
            {t.resetView}
          </button>
        )}
        {view.id && (
          <button type="button" class="button plain" disabled={isBusy} onClick={() => void act(remove)}>
            {t.removeView}
          </button>
        )}
      </Row>
    </>
  )
}
