import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Tick } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Notice } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { askLaw } from '../../asking.ts'
import { sayDay, useLaw } from '../desk.ts'
import { Preview } from './preview.tsx'

type Line = Awaited<ReturnType<typeof askLaw<'due'>>>['lines'][number]

/** So few are shown at once; more are a line for each class, to be unfolded. */
const few = 5
/** So many of a class at first: the longest list is a minute of scrolling on a telephone. */
const atFirst = 50

const isFree = ({ isDue, kept }: Line): boolean => isDue && !kept

type DueProps = { lines: Line[]; all: number; again: () => void }

/** What is due, by collection and class; what was picked stays picked when its class is folded. */
export function Due({ lines, all, again }: DueProps) {
  const { w, again: lookAgain } = useLaw()
  const [picked, setPicked] = useState<string[]>([])
  const [isProposed, setProposed] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const chosen = lines.filter((line) => isFree(line) && picked.includes(line.id))
  const propose = () =>
    act(async () => {
      const body = chosen.map(({ id, collection, keeping }) => ({
        ...{ record: id, collection, end: keeping.class.end, class: keeping.class.id, due: keeping.due },
      }))
      await askLaw('propose', 'due', body)
      setPicked([])
      setProposed(true)
      again()
      lookAgain()
    })
  const pick = (ids: string[], on: boolean) =>
    setPicked((before) => [...before.filter((one) => !ids.includes(one)), ...(on ? ids : [])])
  return (
    <>
      {[...groupsOf(lines)].map(([key, group]) => (
        <Group key={key} lines={group} isOpen={lines.length <= few} picked={picked} pick={pick} />
      ))}
      {all > lines.length && <p class="hint">{w.shownOf(lines.length, all)}</p>}
      {chosen.length > 0 && <Preview ids={chosen.map(({ id }) => id)} />}
      <Says trouble={trouble} />
      <div role="status">
        {isProposed && chosen.length === 0 && <Notice tone="success">{w.proposed}</Notice>}
      </div>
      {chosen.length > 0 && (
        <div class="row">
          <button
            type="button"
            class="button"
            aria-busy={isBusy}
            disabled={isBusy}
            onClick={() => void propose()}
          >
            {w.propose(chosen.length)}
          </button>
        </div>
      )}
    </>
  )
}

function groupsOf(lines: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = `${line.collection} ${line.keeping.class.id} ${line.keeping.class.end}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return groups
}

type GroupProps = {
  lines: Line[]
  isOpen: boolean
  picked: string[]
  pick: (ids: string[], on: boolean) => void
}

function Group({ lines: found, isOpen, picked, pick }: GroupProps) {
  const { w, lang, say, called } = useLaw()
  const [isWhole, setWhole] = useState(false)
  const lines = isWhole ? found : found.slice(0, atFirst)
  const free = lines.filter(isFree).map(({ id }) => id)
  const chosen = found.filter(({ id }) => picked.includes(id)).length
  const [{ collection = '', keeping } = {}] = found
  const end = keeping ? w.ends[keeping.class.end] : ''
  const sayEnd = (kept: Line['kept'], byHouse: Line['byHouse']) => {
    if (kept) return w.keptWhy[kept]
    return byHouse ? w.byHouse(sayMonth(byHouse)) : end
  }
  return (
    <details class="nested" open={isOpen}>
      <summary>
        {called(collection)}, {say(keeping?.class.name)}: {w.dueIn(found.length, end)}
        {chosen > 0 && `, ${w.chosenOf(chosen)}`}
      </summary>
      {free.length > 1 && (
        <Tick
          label={w.pickAll}
          isOn={free.every((id) => picked.includes(id))}
          onTick={(on) => pick(free, on)}
        />
      )}
      <DataTable
        caption={w.dueTitle}
        captionUnseen
        rows={lines}
        rowId={({ id }) => id}
        columns={[
          {
            title: w.record,
            cell: ({ id, title, ...line }) => {
              const name = title || w.untitled
              const link = <a href={`#/r/${id}`}>{name}</a>
              if (!isFree({ id, title, ...line })) return link
              return (
                <span class="row">
                  <Tick
                    label={w.pick(name)}
                    unseen
                    isOn={picked.includes(id)}
                    onTick={(on) => pick([id], on)}
                  />{' '}
                  {link}
                </span>
              )
            },
          },
          { title: w.due, cell: ({ keeping: { due } }) => sayDay(due, lang) },
          // What the line above says of all is not said again of each.
          ...(lines.some(({ kept, byHouse }) => kept || byHouse)
            ? [{ title: w.end, cell: ({ kept, byHouse }: Line) => sayEnd(kept, byHouse) }]
            : []),
        ]}
      />
      {found.length > lines.length && (
        <div class="row">
          <button type="button" class="button quiet" onClick={() => setWhole(true)}>
            {w.showMore(found.length - lines.length)}
          </button>
        </div>
      )}
    </details>
  )
}

/** `03/2027` */
const sayMonth = (month: string): string => month.split('-').reverse().join('/')
