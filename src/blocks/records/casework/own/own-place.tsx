import { useAct, useAsked } from '#custody/room/asking.ts'
import { Sure, Waiting } from '#custody/room/parts.tsx'
import { Section } from '#look/parts.tsx'
import { useDesk } from '../../room/desk.ts'
import { Says } from '../../room/says.tsx'
import { askCasework } from '../asking.ts'
import { OneNote } from './own-section.tsx'
import type { OwnNoteLine } from './tasks.ts'
import { ownWords } from './words.ts'

/** `#/own`: everything that I have noted for myself. */
export function OwnPlace() {
  const { lang, t, turn } = useDesk()
  const w = ownWords(lang)
  const { value, trouble, again } = useAsked(() => askCasework('allOwn'), [turn])
  const gone = value?.filter(({ title }) => title === null) ?? []
  return (
    <>
      <p>
        <a href="#/">{t.allCollections}</a>
      </p>
      <h2>{w.all}</h2>
      <p class="hint">{w.says}</p>
      <Says trouble={trouble} />
      {!value && !trouble && <Waiting />}
      {value?.length === 0 && <p>{w.none}</p>}
      <Notes notes={value?.filter(({ title }) => title !== null) ?? []} onChanged={again} />
      {gone.length > 0 && (
        <Section title={w.gone} level={3}>
          <p>{w.goneSays}</p>
          <Notes notes={gone} onChanged={again} />
          <EraseAll ids={gone.map(({ id }) => id)} onErased={again} />
        </Section>
      )}
      <p>{w.leaving}</p>
    </>
  )
}

function Notes({ notes, onChanged }: { notes: OwnNoteLine[]; onChanged: () => void }) {
  const w = ownWords(useDesk().lang)
  return (
    <ol class="bare rec-lines">
      {notes.map((note) => (
        <li key={note.id}>
          {note.title !== null && <a href={`#/r/${note.of}`}>{note.title || w.untitled}</a>}
          <OneNote note={note} onChanged={onChanged} />
        </li>
      ))}
    </ol>
  )
}

function EraseAll({ ids, onErased }: { ids: string[]; onErased: () => void }) {
  const w = ownWords(useDesk().lang)
  const { isBusy, trouble, act } = useAct()
  const erase = () =>
    act(async () => {
      await askCasework('eraseOwn', ids)
      onErased()
    })
  return (
    <>
      <Says trouble={trouble} />
      <Sure
        label={w.eraseGone(ids.length)}
        question={w.eraseGoneAsk}
        yes={w.eraseGone(ids.length)}
        isBusy={isBusy}
        onYes={() => void erase()}
      />
    </>
  )
}
