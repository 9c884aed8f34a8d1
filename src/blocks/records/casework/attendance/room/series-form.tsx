import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Notice, Row } from '#look/parts.tsx'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../../model/collection.ts'
import { Says } from '../../../room/says.tsx'
import { askCasework } from '../../asking.ts'
import type { SeriesBody, Who } from '../series.ts'
import type { SeriesPaper } from '../tasks.ts'
import { choicesOf } from './choosing.ts'
import { emptySeries, recurrenceOf, type TypedSeries, typedOf } from './typed-series.ts'
import { useAttendance } from './using.ts'
import { WhenFields } from './when-fields.tsx'
import { WhoFields } from './who-fields.tsx'

type FormProps = { collection: Collection; paper?: SeriesPaper }

/** `…/new`, `…/SERIES/edit`: when a course or a group takes place, and who takes part. */
export function SeriesForm({ collection, paper }: FormProps) {
  const { w, say, go, opened, me } = useAttendance()
  const [typed, setTyped] = useState<TypedSeries>(() => (paper ? typedOf(paper.body) : emptySeries))
  const views = opened.views
    .map(({ body }) => body)
    .filter(({ member }) => member === undefined || member === me.member)
  const collections = opened.collections.map(({ body }) => body.collection)
  const choices = choicesOf({ collection, collections, views, say, w })
  const [who, setWho] = useState<Who | null>(paper?.body.who ?? null)
  const [problem, setProblem] = useState('')
  const may = useAsked(() => askCasework('mayKeepSeries', collection.id), [collection.id])
  const { isBusy, trouble, act } = useAct()
  const set = (some: Partial<TypedSeries>) => setTyped((before) => ({ ...before, ...some }))
  const keep = (more: Partial<SeriesBody> = {}) =>
    act(async () => {
      const wrong = problemOf(typed, who)
      setProblem(wrong ? w[wrong] : '')
      if (wrong || !who) return
      const { id } = await askCasework('keepSeries', bodyOf(collection, typed, who, paper, more), paper)
      go(`/present/${collection.id}/${id}`)
    })
  if (may.value === false) return <Notice>{w.closed}</Notice>
  return (
    <>
      <h2>{paper ? w.editSeries : w.newSeries}</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <Typed label={w.name} hint={w.nameHint} value={typed.title} onTyped={(title) => set({ title })} />
        <WhenFields typed={typed} set={set} />
        <WhoFields choices={choices} {...(paper && { before: paper.body.who })} onWho={setWho} />
        <div role="alert">{problem && <Notice tone="warning">{problem}</Notice>}</div>
        <Says trouble={trouble ?? may.trouble} />
        <Row>
          <button type="submit" class="button" aria-busy={isBusy}>
            {w.save}
          </button>
          {paper && (
            <button
              type="button"
              class="button quiet"
              onClick={() => void keep(paper.body.ended ? {} : { ended: true })}
            >
              {paper.body.ended ? w.reopen : w.end}
            </button>
          )}
        </Row>
      </form>
    </>
  )
}

function problemOf({ title, from, begins, ends }: TypedSeries, who: Who | null): 'needs' | 'badTime' | null {
  if (!title.trim() || !from || !who) return 'needs'
  return (begins === '') === (ends === '') ? null : 'badTime'
}

function bodyOf(
  { id: collection }: Collection,
  typed: TypedSeries,
  who: Who,
  paper: SeriesPaper | undefined,
  more: Partial<SeriesBody>,
): SeriesBody {
  const { title, begins, ends } = typed
  return {
    ...{ what: 'jam/series/1', collection, title: title.trim().slice(0, 200), who },
    recurrence: recurrenceOf(typed, paper?.body.recurrence),
    ...(begins && { time: { from: begins, until: ends } }),
    calendar: paper?.body.calendar ?? newId(),
    ...more,
  }
}
