import { useMemo, useState } from 'preact/hooks'
import { Tick } from '#custody/room/controls.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Chip, Empty, Notice } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useDesk } from '../desk.ts'
import { labelOfState } from '../export/table.ts'
import { everything, filtered } from '../model/filtering.ts'
import { type Inboxed, titleOf } from '../model/inboxed.ts'
import { Bulk } from './bulk.tsx'
import { Filters } from './filters.tsx'
import { OverdueBanner } from './overdue.tsx'

/** How many are shown at once: nobody reads more, and a phone draws them at once. */
const each = 50

/** All cases as a table, with what one can do with several of them. */
export function List() {
  const { t, gathered, filter, setFilter } = useDesk()
  const found = useMemo(() => filtered(gathered.cases, filter), [gathered, filter])
  const [most, setMost] = useState(each)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const shown = found.slice(0, most)
  const left = found.length - shown.length
  const selected = found.filter(({ id }) => chosen.has(id))
  return (
    <>
      <OverdueBanner />
      {gathered.damaged > 0 && <Notice tone="warning">{t.damaged(gathered.damaged)}</Notice>}
      <Filters />
      <p role="status">{t.count(found.length, gathered.cases.length)}</p>
      {found.length === 0 ? (
        <Empty title={t.nothingFound} level={2} action={<Reset onReset={() => setFilter(everything)} />}>
          {t.nothingFoundSays}
        </Empty>
      ) : (
        <>
          <Tick
            label={t.selectAll}
            isOn={shown.every(({ id }) => chosen.has(id))}
            onTick={(isOn) => setChosen(new Set(isOn ? shown.map(({ id }) => id) : []))}
          />
          {selected.length > 0 && <Bulk cases={selected} onDone={() => setChosen(new Set())} />}
          <Table shown={shown} chosen={chosen} setChosen={setChosen} />
        </>
      )}
      {left > 0 && (
        <p class="row">
          <button type="button" class="button quiet" onClick={() => setMost(most + each)}>
            {t.more(Math.min(each, left))}
          </button>
        </p>
      )}
    </>
  )
}

function Reset({ onReset }: { onReset: () => void }) {
  const { t } = useDesk()
  return (
    <button type="button" class="button quiet" onClick={onReset}>
      {t.reset}
    </button>
  )
}

type TableProps = {
  shown: readonly Inboxed[]
  chosen: ReadonlySet<string>
  setChosen: (chosen: ReadonlySet<string>) => void
}

function Table({ shown, chosen, setChosen }: TableProps) {
  const { t, lang, nameOf } = useDesk()
  const choose = (id: string) => (isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <DataTable
      caption={t.views.list}
      captionUnseen
      rows={shown}
      rowId={({ id }) => id}
      columns={[
        { title: t.column.who, cell: (one) => <Who one={one} /> },
        { title: t.column.at, cell: ({ openedAt }) => dayAndTime(openedAt, lang, 'Europe/Berlin') },
        { title: t.column.state, cell: (one) => labelOfState(one, lang) || '–' },
        { title: t.column.assignee, cell: ({ staff }) => (staff.assignee && nameOf(staff.assignee)) || '–' },
        {
          title: t.choose,
          cell: (one) => (
            <Tick label={t.select(titleOf(one))} unseen isOn={chosen.has(one.id)} onTick={choose(one.id)} />
          ),
        },
      ]}
    />
  )
}

/** The name leads to the case; beside it what one should know before. */
function Who({ one }: { one: Inboxed }) {
  const { t } = useDesk()
  const marks = one.marks()
  return (
    <>
      <a href={`#case=${one.id}`}>{titleOf(one)}</a>
      {(one.unread > 0 || marks.length > 0 || one.staff.labels.length > 0) && (
        <span class="row chips">
          {one.unread > 0 && <Chip tone="leaf">{t.unread(one.unread)}</Chip>}
          {marks.map((mark) => (
            <Chip key={mark} tone="apricot">
              {t.marks[mark]}
            </Chip>
          ))}
          {one.staff.labels.map((label) => (
            <Chip key={label} tone="plain">
              {label}
            </Chip>
          ))}
        </span>
      )}
    </>
  )
}
