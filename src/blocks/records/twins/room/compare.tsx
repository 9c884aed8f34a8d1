import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Notice, Row } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Choosing } from '../../model/duplicate/merging.ts'
import { useDesk } from '../../room/desk.ts'
import { askTwins } from '../asking.ts'
import type { Compared, Side } from '../tasks.ts'
import { TwinSays } from './twin-says.tsx'
import { twinWords } from './words.ts'

type CompareProps = { collection: Collection; one: string; other: string }

/** Two side by side, field by field: which of them stays, what is taken from where; or that they are two. */
export function Compare({ collection, one, other }: CompareProps) {
  const { lang } = useDesk()
  const w = twinWords(lang)
  const { value, trouble } = useAsked(() => askTwins('compare', one, other), [one, other])
  if (value === undefined) return trouble ? <TwinSays trouble={trouble} /> : <Waiting />
  return (
    <>
      <p>
        <a href={`#/twins/${collection.id}`}>{w.back}</a>
      </p>
      <h2>{w.compare}</h2>
      {value ? <Sides collection={collection} compared={value} /> : <Notice>{w.gone}</Notice>}
    </>
  )
}

type From = 'first' | 'second' | 'both'

function Sides({ collection, compared }: { collection: Collection; compared: Compared }) {
  const { lang, say, go, again } = useDesk()
  const w = twinWords(lang)
  const { sides, fields } = compared
  const [first, second] = sides
  const [stays, setStays] = useState(fuller(first, second) ? first.id : second.id)
  const [chosen, setChosen] = useState<{ [field: string]: From }>({})
  const { isBusy, trouble, act } = useAct()
  const differing = fields.filter(({ isSame }) => !isSame)
  const fromOf = ({ field, says, mayBoth }: Compared['fields'][number]): From =>
    chosen[field] ?? usual(says, mayBoth, stays === first.id)
  const leave = () => {
    again()
    go(`/twins/${collection.id}`)
  }
  const merge = () =>
    act(async () => {
      const isFirst = stays === first.id
      const choosing: Choosing = {}
      for (const one of differing) {
        const from = fromOf(one)
        choosing[one.field] = from === 'both' ? 'both' : (from === 'first') === isFirst ? 'one' : 'other'
      }
      await askTwins('merge', { stays, goes: isFirst ? second.id : first.id, choosing })
      leave()
    })
  const keepApart = () =>
    act(async () => {
      await askTwins('keepApart', first.id, second.id)
      leave()
    })
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void merge()
      }}
    >
      <fieldset>
        <legend>{w.stays}</legend>
        {sides.map((side) => (
          <Pick key={side.id} name="stays" isOn={stays === side.id} onPick={() => setStays(side.id)}>
            <a href={`#/r/${side.id}`}>{side.title || w.untitled}</a>{' '}
            <span class="hint">
              {w.about(side.entries, side.links)}
              {side.writtenAt && `, ${dayAndTime(side.writtenAt, lang, 'Europe/Berlin')}`}
            </span>
          </Pick>
        ))}
      </fieldset>
      {differing.map((one) => {
        const pick = (from: From) => setChosen({ ...chosen, [one.field]: from })
        const from = fromOf(one)
        return (
          <fieldset key={one.field}>
            <legend>{say(collection.fields.find(({ id }) => id === one.field)?.label)}</legend>
            {(['first', 'second'] as const).map((side, at) => (
              <Pick key={side} name={one.field} isOn={from === side} onPick={() => pick(side)}>
                {one.says[at] || w.empty}
              </Pick>
            ))}
            {one.mayBoth && one.says[0] && one.says[1] && (
              <Pick name={one.field} isOn={from === 'both'} onPick={() => pick('both')}>
                {w.both}
              </Pick>
            )}
          </fieldset>
        )
      })}
      <Same {...{ collection, fields }} />
      <TwinSays trouble={trouble} />
      <p class="hint">
        {w.mergeSays} {w.apartSays}
      </p>
      <Row>
        <button type="submit" class="button" aria-busy={isBusy} disabled={isBusy}>
          {w.merge}
        </button>
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => void keepApart()}>
          {w.apart}
        </button>
      </Row>
    </form>
  )
}

function Same({ collection, fields }: { collection: Collection; fields: Compared['fields'] }) {
  const { lang, say } = useDesk()
  const w = twinWords(lang)
  const same = fields.filter(({ isSame }) => isSame)
  if (same.length === 0) return null
  return (
    <section aria-label={w.same}>
      <h3>{w.same}</h3>
      <dl class="summary">
        {same.map(({ field, says }) => (
          <div key={field}>
            <dt>{say(collection.fields.find(({ id }) => id === field)?.label)}</dt>
            <dd>{says[0]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type PickProps = { name: string; isOn: boolean; onPick: () => void; children: preact.ComponentChildren }

function Pick({ name, isOn, onPick, children }: PickProps) {
  return (
    <label class="option">
      <input type="radio" name={name} checked={isOn} onChange={onPick} />
      <span>{children}</span>
    </label>
  )
}

const fuller = (one: Side, other: Side): boolean => one.entries + one.links >= other.entries + other.links

/** What has nothing gives nothing; lists of both; else what stays. */
function usual([one, other]: [string, string], mayBoth: boolean, isFirst: boolean): From {
  if (one === '' || other === '') return one === '' ? 'second' : 'first'
  if (mayBoth) return 'both'
  return isFirst ? 'first' : 'second'
}
