import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Empty, Notice, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../../room/desk.ts'
import { useAbout } from '../../room/place.ts'
import { askTwins } from '../asking.ts'
import { Compare } from './compare.tsx'
import { TwinSays } from './twin-says.tsx'
import { twinWords } from './words.ts'

/** `#/twins/ID`: records that are there twice; `#/twins/ID/ONE/OTHER`: two of them side by side. */
export function TwinsPlace() {
  const { t, collection } = useDesk()
  const [id = '', one, other] = useAbout()
  const found = collection(id)
  if (!found) return <Notice>{t.noCollection}</Notice>
  if (one && other) return <Compare key={`${one} ${other}`} {...{ collection: found, one, other }} />
  return <List collection={found} />
}

function List({ collection }: { collection: Collection }) {
  const { t, lang, turn, say } = useDesk()
  const w = twinWords(lang)
  const { value, trouble } = useAsked(() => askTwins('find', collection.id), [collection.id, turn])
  if (!value) return trouble ? <TwinSays trouble={trouble} /> : <Waiting />
  const { twins, total } = value
  const called = (id: string) => say(collection.fields.find((field) => field.id === id)?.label)
  return (
    <>
      <p>
        <a href={`#/c/${collection.id}`}>{t.backTo(say(collection.name))}</a>
      </p>
      <h2>{w.title(say(collection.name))}</h2>
      <p>{w.says}</p>
      {twins.length === 0 ? (
        <Empty title={w.none}>{w.noneSays}</Empty>
      ) : (
        <DataTable
          caption={w.list}
          rows={twins}
          rowId={({ one, other }) => `${one} ${other}`}
          columns={[
            { title: w.one, cell: ({ titles }) => titles[0] || w.untitled },
            { title: w.other, cell: ({ titles }) => titles[1] || w.untitled },
            { title: w.by, cell: ({ by }) => by.map(called).join(', ') },
            {
              title: w.look,
              cell: ({ one, other, titles }) => (
                <a href={`#/twins/${collection.id}/${one}/${other}`} aria-label={w.lookAt(...titles)}>
                  {w.look}
                </a>
              ),
            },
          ]}
        />
      )}
      {total > twins.length && <p class="hint">{w.shownOf(twins.length, total)}</p>}
      <Past collection={collection} />
    </>
  )
}

/** What was merged: two again, or for good. */
function Past({ collection }: { collection: Collection }) {
  const { lang, turn, nameOf, again: lookAgain } = useDesk()
  const w = twinWords(lang)
  const { value = [], again } = useAsked(() => askTwins('merged', collection.id), [collection.id, turn])
  const { isBusy, trouble, act } = useAct()
  const [done, setDone] = useState('')
  const [asked, setAsked] = useState('')
  const doing = (work: () => Promise<string>) =>
    void act(async () => {
      setDone(await work())
      again()
      lookAgain()
    })
  const undo = (id: string) =>
    doing(async () => {
      const left = await askTwins('undo', id)
      return left > 0 ? w.undoneLeft(left) : w.undone
    })
  const finish = (id: string) =>
    doing(async () => {
      await askTwins('finish', id)
      return w.finished
    })
  return (
    <>
      <TwinSays trouble={trouble} />
      <div role="status">{done && <Notice tone="success">{done}</Notice>}</div>
      {value.length > 0 && (
        <Section title={w.past}>
          <ul class="bare">
            {value.map(({ id, at, author, titles: [stays, goes] }) => (
              <li key={id} class="card">
                <h3>{w.into(goes || w.untitled, stays || w.untitled)}</h3>
                <p class="hint">
                  {w.pastSays(dayAndTime(at, lang, 'Europe/Berlin'), nameOf(author))} {w.finishSays}
                </p>
                <Row>
                  <button
                    type="button"
                    class="button quiet"
                    disabled={isBusy}
                    aria-label={w.undoOf(goes || w.untitled)}
                    onClick={() => undo(id)}
                  >
                    {w.undo}
                  </button>
                  <button
                    type="button"
                    class="button plain"
                    disabled={isBusy}
                    aria-label={asked === id ? undefined : w.finishOf(goes || w.untitled)}
                    onClick={() => (asked === id ? finish(id) : setAsked(id))}
                  >
                    {asked === id ? w.finishYes : w.finish}
                  </button>
                </Row>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
