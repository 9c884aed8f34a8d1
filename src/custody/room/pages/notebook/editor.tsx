import { useEffect, useState } from 'preact/hooks'
import { time } from '#look/dates.ts'
import { Notice, Row } from '#look/parts.tsx'
import { askVault } from '../../../browser/keeper.ts'
import type { Notebook, NoteDraft } from '../../../browser/notebook.ts'
import type { Trouble } from '../../../browser/refused.ts'
import { bodyOf, isEmpty, isSame, type Note, type NoteBody, nameOf } from '../../../notebook/note.ts'
import { troubleOf, useAct } from '../../asking.ts'
import { Says, Sure } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { Attach } from './attach.tsx'
import { Expiry } from './expiry.tsx'
import { notebookWords } from './notebook.text.ts'
import { notebookPath } from './use-notebook.ts'

type EditorProps = {
  place: { id: string; base: number; window: string }
  body: NoteBody
  isDraft: boolean
  /** What the server has; undefined for a note that is not there yet. */
  note: Note | undefined
  /** What was typed on this note in other windows of this device. */
  others: NoteDraft[]
  book: Notebook
  onDone: (version?: number) => void
}

/** Where a note is written. Every pause is kept sealed on this device; saving sends it. */
export function Editor({ place: opened, body: start, note, others, book, ...rest }: EditorProps) {
  const room = useRoom()
  const t = notebookWords(room.lang)
  const [place] = useState(opened)
  const { body, change, set, keptAt, trouble } = useWriting(place, start, book.space, rest.isDraft)
  const saving = useAct()
  const [isMissing, setMissing] = useState(false)
  const save = () => {
    setMissing(isEmpty(body))
    if (isEmpty(body)) return
    void saving.act(async () => {
      if (note && note.version === place.base && isSame(note, body)) return discard()
      try {
        const { version } = await askVault('saveNote', room.organisation, book.space, place, body)
        rest.onDone(version)
      } catch (error) {
        // What waits refused is told by the page behind this one, with what to do.
        const left = (await askVault('listWaiting')).some(
          (one) => one.refused && one.envelope.id === place.id,
        )
        if (!left) throw error
        rest.onDone()
      }
    })
  }
  const discard = async () => {
    const had = new Set(note?.files.map(({ id }) => id))
    const where = { organisation: room.organisation, space: book.space, record: place.id }
    for (const { id } of body.files) if (!had.has(id)) await askVault('dropUpload', where, id)
    await askVault('dropDrafts', book.space, place.id, place.window)
    if (note) rest.onDone()
    else room.go(notebookPath(room))
  }
  const isBehind = note !== undefined && note.version > place.base
  return (
    <form
      class="form note-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{note ? t.editing(nameOf(note) || t.untitled) : t.newNote}</h2>
      {rest.isDraft && keptAt === null && <Notice>{t.resumed}</Notice>}
      {isBehind && <Notice tone="warning">{t.behind(book.names[note.author] ?? t.somebody)}</Notice>}
      {others.map((other) => (
        <OtherDraft
          key={other.window}
          draft={other}
          onTake={() => {
            set(other.body)
            void askVault('dropDrafts', book.space, place.id, other.window)
          }}
        />
      ))}
      <Says trouble={saving.trouble ?? trouble} />
      <div class="field">
        <label for="note-title">{t.title}</label>
        <input
          id="note-title"
          type="text"
          maxLength={200}
          autocomplete="off"
          autofocus={!note}
          value={body.title}
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
      </div>
      <div class={isMissing ? 'field wrong' : 'field'}>
        <label for="note-text">{t.text}</label>
        <p class="hint" id="note-text-hint">
          {t.textHint}
        </p>
        {isMissing && (
          <p class="problem" role="alert">
            {t.empty}
          </p>
        )}
        <textarea
          id="note-text"
          rows={14}
          aria-describedby="note-text-hint"
          value={body.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        <p class="hint" role="status">
          {keptAt !== null && t.kept(time(new Date(keptAt), room.lang, 'Europe/Berlin'))}
        </p>
      </div>
      <Attach
        where={{ organisation: room.organisation, space: book.space, record: place.id }}
        files={body.files}
        onChange={(files) => change({ files })}
      />
      <Expiry body={body} now={book.now} onChange={(deleteAfter) => change({ deleteAfter })} />
      <Row>
        <button type="submit" class="button" aria-busy={saving.isBusy}>
          {saving.isBusy ? t.saving : t.save}
        </button>
      </Row>
      <Sure
        label={t.discard}
        tone="quiet"
        question={t.discardSure}
        yes={t.discardYes}
        onYes={() => void discard()}
      />
    </form>
  )
}

/** The text in hand, kept sealed on this device while it grows. */
function useWriting(place: EditorProps['place'], start: NoteBody, space: string, isDraft: boolean) {
  const { organisation } = useRoom()
  const [body, setBody] = useState<NoteBody>(() => bodyOf(start))
  const [keptAt, setKeptAt] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const set = (next: NoteBody) => {
    setBody(next)
    askVault('noteDraft', organisation, space, place, next).then(
      () => {
        setKeptAt(Date.now())
        setTrouble(null)
      },
      (error) => setTrouble(troubleOf(error)),
    )
  }
  useEffect(() => {
    void navigator.storage?.persist?.()
    // What was begun from a template counts as begun.
    if (!isDraft && !isEmpty(body) && place.base === 0) set(body)
    const settle = () => void askVault('settleDrafts')
    document.addEventListener('visibilitychange', settle)
    return () => {
      document.removeEventListener('visibilitychange', settle)
      settle()
    }
  }, [])
  const change = (some: Partial<NoteBody>) => set({ ...body, ...some })
  return { body, set, change, keptAt, trouble }
}

function OtherDraft({ draft, onTake }: { draft: NoteDraft; onTake: () => void }) {
  const { lang } = useRoom()
  const t = notebookWords(lang)
  return (
    <Notice title={t.otherDraft(time(new Date(draft.at), lang, 'Europe/Berlin'))}>
      <details>
        <summary>{t.show}</summary>
        <pre class="note-text">{`${draft.body.title}\n\n${draft.body.text}`}</pre>
      </details>
      <button type="button" class="button quiet" onClick={onTake}>
        {t.takeDraft}
      </button>
    </Notice>
  )
}
