import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Tick } from '#custody/room/controls.tsx'
import { Says, Waiting } from '#custody/room/parts.tsx'
import { Empty, Notice, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { askLaw } from '../../asking.ts'
import { addMonths } from '../../retention/calendar.ts'
import { dayOf } from '../../retention/due.ts'
import { sayDay, useLaw } from '../desk.ts'
import { Classes } from './classes.tsx'
import { Fields } from './fields.tsx'
import { Holds } from './holds.tsx'
import { Preview } from './preview.tsx'
import { Proposals } from './proposals.tsx'

export type Line = Awaited<ReturnType<typeof askLaw<'due'>>>['lines'][number]

/** What is due, what was proposed, which periods hold (Löschen & Aufbewahren). */
export function Keeping() {
  const { w, turn } = useLaw()
  const [ahead, setAhead] = useState('0')
  const until = addMonths(dayOf(new Date()), Number(ahead))
  const { value, trouble, again } = useAsked(() => askLaw('due', until), [until, turn])
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  return (
    <>
      <Notice>{w.noAdvice}</Notice>
      <Proposals />
      <Section title={w.dueTitle}>
        <p>{w.dueSays}</p>
        <Select label={w.ahead} value={ahead} options={Object.entries(w.aheads)} onPick={setAhead} />
        {value.lines.length === 0 ? (
          <Empty title={w.noDue}>{w.noDueSays}</Empty>
        ) : (
          <Due lines={value.lines} all={value.all} again={again} />
        )}
        {value.anonymous > 0 && <p class="hint">{w.anonymous(value.anonymous)}</p>}
      </Section>
      {value.fields.length > 0 && <Fields fields={value.fields} again={again} />}
      {value.endless.length > 0 && <Endless endless={value.endless} />}
      <Holds again={again} />
      <Classes />
    </>
  )
}

/** So many at first: the longest list is a minute of scrolling on a telephone. */
const atFirst = 50

function Due({ lines: found, all, again }: { lines: Line[]; all: number; again: () => void }) {
  const { w, lang, say, called, again: lookAgain } = useLaw()
  const [picked, setPicked] = useState<string[]>([])
  const [isProposed, setProposed] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const [isWhole, setWhole] = useState(false)
  const lines = isWhole ? found : found.slice(0, atFirst)
  const free = lines.filter(({ isDue, kept }) => isDue && !kept)
  const isOn = (id: string) => picked.includes(id)
  const tick = (id: string, on: boolean) =>
    setPicked(on ? [...picked, id] : picked.filter((one) => one !== id))
  const chosen = free.filter(({ id }) => isOn(id))
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
  return (
    <>
      {free.length > 1 && (
        <Tick
          label={w.pickAll}
          isOn={chosen.length === free.length}
          onTick={(on) => setPicked(on ? free.map(({ id }) => id) : [])}
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
            cell: ({ id, title, isDue, kept }) => {
              const name = title || w.untitled
              const link = <a href={`#/r/${id}`}>{name}</a>
              if (!isDue || kept) return link
              return (
                <span class="row">
                  <Tick label={w.pick(name)} unseen isOn={isOn(id)} onTick={(on) => tick(id, on)} /> {link}
                </span>
              )
            },
          },
          { title: w.collection, cell: ({ collection }) => called(collection) },
          { title: w.due, cell: ({ keeping }) => sayDay(keeping.due, lang) },
          { title: w.klass, cell: ({ keeping }) => say(keeping.class.name) },
          {
            title: w.end,
            cell: ({ keeping, kept, byHouse }) => {
              if (kept) return w.keptWhy[kept]
              return byHouse ? w.byHouse(sayMonth(byHouse)) : w.ends[keeping.class.end]
            },
          },
        ]}
      />
      {all > lines.length && <p class="hint">{w.shownOf(lines.length, all)}</p>}
      {found.length > lines.length && (
        <div class="row">
          <button type="button" class="button quiet" onClick={() => setWhole(true)}>
            {w.showMore(found.length - lines.length)}
          </button>
        </div>
      )}
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

/** `03/2027` */
const sayMonth = (month: string): string => month.split('-').reverse().join('/')

type Endless = Awaited<ReturnType<typeof askLaw<'due'>>>['endless']

function Endless({ endless }: { endless: Endless }) {
  const { w, called } = useLaw()
  return (
    <Section title={w.endless}>
      <p>{w.endlessSays}</p>
      <ul>
        {endless.map(({ collection, why, count }) => (
          <li key={`${collection} ${why}`}>
            {called(collection)}: {count}, {w.endlessWhy[why]}
          </li>
        ))}
      </ul>
    </Section>
  )
}
