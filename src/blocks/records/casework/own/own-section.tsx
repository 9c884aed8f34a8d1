import { useState } from 'preact/hooks'
import { askVault } from '#custody/browser/keeper.ts'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Sure } from '#custody/room/parts.tsx'
import { day } from '#look/dates.ts'
import { Chip, Row, Section } from '#look/parts.tsx'
import { useDesk } from '../../room/desk.ts'
import type { SectionProps } from '../../room/record/section.ts'
import { Says } from '../../room/says.tsx'
import type { OwnNote } from '../../worker/own-notes.ts'
import { askCasework } from '../asking.ts'
import { todayHere } from '../room/case.ts'
import { ownWords } from './words.ts'

/** Notes on a record that only I read: under a key of their own, and apart from everything the record holds. */
export function OwnSection({ detail }: SectionProps) {
  const { lang, turn } = useDesk()
  const w = ownWords(lang)
  const { line } = detail
  const { value, trouble, again } = useAsked(() => askCasework('ownOf', line.id), [line.id, turn])
  return (
    <Section title={w.title} level={3}>
      {value?.isReady && <p class="hint">{w.says}</p>}
      <Says trouble={trouble} />
      {value && !value.isReady && <Begin onBegun={again} />}
      {value?.isReady && <Write of={line.id} onKept={again} />}
      <ol class="bare rec-lines">
        {value?.notes.map((note) => (
          <li key={note.id}>
            <OneNote note={note} onChanged={again} />
          </li>
        ))}
      </ol>
      <details>
        <summary>{w.more}</summary>
        {value?.isReady === false && <p>{w.says}</p>}
        {value?.hasBoard && <p>{w.board}</p>}
        <p>{w.leaving}</p>
      </details>
    </Section>
  )
}

function Begin({ onBegun }: { onBegun: () => void }) {
  const { lang, organisation, me } = useDesk()
  const w = ownWords(lang)
  const { isBusy, trouble, act } = useAct()
  const begin = () =>
    act(async () => {
      const [space = ''] = await askVault('openSpaces', organisation, [w.space(me.name)], [])
      await askCasework('beginOwn', space)
      onBegun()
    })
  return (
    <>
      <p>{w.beginSays}</p>
      <Says trouble={trouble} />
      <button
        type="button"
        class="button quiet"
        disabled={isBusy}
        aria-busy={isBusy}
        onClick={() => void begin()}
      >
        {w.begin}
      </button>
    </>
  )
}

type WriteProps = { of: string; note?: OwnNote; onKept: () => void }

function Write({ of, note, onKept }: WriteProps) {
  const { lang } = useDesk()
  const w = ownWords(lang)
  const [text, setText] = useState(note?.text ?? '')
  const [says, setSays] = useState('')
  const { isBusy, trouble, act } = useAct()
  const keep = () =>
    act(async () => {
      if (!text.trim()) return
      const said = { of, at: note?.at ?? todayHere(), text: text.trim() }
      const fate = await askCasework('keepOwn', said, note?.id)
      setSays(fate === 'waits' ? w.waits : w.kept)
      if (!note) setText('')
      onKept()
    })
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Typed label={w.write} rows={2} value={text} onTyped={setText} />
      <Says trouble={trouble} />
      <p class="submit">
        <button type="submit" class="button quiet" aria-busy={isBusy} disabled={isBusy}>
          {w.keep}
        </button>
        <span role="status">{says}</span>
      </p>
    </form>
  )
}

/** One note: read, changed, erased. */
export function OneNote({ note, onChanged }: { note: OwnNote; onChanged: () => void }) {
  const { lang } = useDesk()
  const w = ownWords(lang)
  const [isOpen, setOpen] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const erase = () =>
    act(async () => {
      await askCasework('eraseOwn', [note.id])
      onChanged()
    })
  const kept = () => {
    setOpen(false)
    onChanged()
  }
  return (
    <article>
      <Row>
        <span class="who">{day(note.at, lang, 'Europe/Berlin')}</span>
        {note.waits && <Chip tone="apricot">{w.waiting}</Chip>}
      </Row>
      {isOpen ? <Write of={note.of} note={note} onKept={kept} /> : <p class="as-written">{note.text}</p>}
      <Says trouble={trouble} />
      <Row>
        <button type="button" class="button plain" onClick={() => setOpen(!isOpen)}>
          {isOpen ? w.stop : w.change} <span class="unseen">{note.text.slice(0, 40)}</span>
        </button>
        <Sure
          label={w.erase}
          of={note.text.slice(0, 40)}
          question={w.eraseAsk}
          yes={w.erase}
          isBusy={isBusy}
          onYes={() => void erase()}
        />
      </Row>
    </article>
  )
}
