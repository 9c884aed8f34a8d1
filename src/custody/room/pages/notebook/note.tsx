import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '#look/icon.tsx'
import { Empty, Notice, Row, Section } from '#look/parts.tsx'
import { askVault } from '../../../browser/keeper.ts'
import { type Note, nameOf, noBody } from '../../../notebook/note.ts'
import { useAct, useAsked } from '../../asking.ts'
import { Inside, Says, Sure, Waiting } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { sentenceOf } from '../../sentence.ts'
import { Editor } from './editor.tsx'
import { Expires } from './expiry.tsx'
import { FileList } from './file-list.tsx'
import { NoteText } from './note-text.tsx'
import { notebookWords } from './notebook.text.ts'
import { Refusal } from './refusal.tsx'
import { thisWindow } from './this-window.ts'
import { type BookProps, notebookPath, readAgain } from './use-notebook.ts'
import { Versions } from './versions.tsx'
import { WrittenAt } from './written-at.tsx'

type NoteProps = BookProps & { id: string }

/** One note: to read, to write on, with what went before. Goes on writing where it was interrupted. */
export function NotePage({ id, book, again }: NoteProps) {
  const room = useRoom()
  const t = notebookWords(room.lang)
  const { value: window } = useAsked(thisWindow)
  const [isEditing, setEditing] = useState(['#new', '#access'].includes(location.hash))
  const [awaited, setAwaited] = useState(0)
  // Not a state: an effect of the rendering before would still see the old one.
  const hasLeft = useRef(false)
  const note = book.notes.find((one) => one.id === id)
  const refused = book.refused.filter((one) => one.id === id)
  const draft = book.drafts.find((one) => one.id === id && one.window === window)
  const hasDraft = draft !== undefined
  useEffect(() => {
    // A book read while it was being saved still knows the draft of what is done.
    if (hasDraft && !hasLeft.current) setEditing(true)
  }, [hasDraft, window])
  if (!window) return <Waiting />
  const leave = (version = 0) => {
    if (location.hash) history.replaceState(null, '', location.pathname)
    setAwaited(version)
    hasLeft.current = true
    setEditing(false)
    again()
  }
  if (refused.length > 0) return <Refusal refused={refused} note={note} book={book} again={leave} />
  if (isEditing && !note?.damaged) {
    const start = draft ?? { base: note?.version ?? 0, body: note ?? startOf(t.template) }
    const others = book.drafts.filter((one) => one.id === id && one.window !== window)
    const place = { id, base: start.base, window }
    return <Editor {...{ place, note, others, book }} body={start.body} isDraft={hasDraft} onDone={leave} />
  }
  if (awaited > (note?.version ?? 0)) return <Waiting />
  const begun = book.drafts.find((one) => one.id === id)
  const elsewhere = begun && <Elsewhere onGoOn={() => setEditing(true)} />
  if (!note && begun) return elsewhere
  if (!note)
    return (
      <Empty title={t.goneTitle} level={2} action={<Inside to={notebookPath(room)}>{t.toList}</Inside>}>
        {t.goneSays}
      </Empty>
    )
  return (
    <>
      {elsewhere}
      <Reading note={note} book={book} again={again} onEdit={() => setEditing(true)} />
    </>
  )
}

/** An empty page, or one with lines to fill in, as the address asks. */
const startOf = (template: { title: string; text: string }) =>
  location.hash === '#access' ? { ...noBody, ...template } : noBody

function Elsewhere({ onGoOn }: { onGoOn: () => void }) {
  const t = notebookWords(useRoom().lang)
  return (
    <Notice title={t.begun}>
      <p>{t.otherWindow}</p>
      <button type="button" class="button quiet" onClick={onGoOn}>
        {t.goOn}
      </button>
    </Notice>
  )
}

function Reading({ note, book, again, onEdit }: BookProps & { note: Note; onEdit: () => void }) {
  const room = useRoom()
  const t = notebookWords(room.lang)
  const [isOpen, setOpen] = useState(false)
  const back = (
    <p class="note-back">
      <Inside to={notebookPath(room)}>
        <Icon name="arrow-left" /> {t.toList}
      </Inside>
    </p>
  )
  if (note.damaged)
    return (
      <>
        {back}
        <Notice tone="warning" title={t.damagedTitle}>
          {sentenceOf({ code: note.damaged }, room.lang)}
        </Notice>
        <Erase note={note} book={book} />
      </>
    )
  return (
    <>
      {back}
      <article class="note">
        <h2>{nameOf(note) || t.untitled}</h2>
        <p class="hint">
          {t.writtenBy(book.names[note.author] ?? t.somebody)}
          {note.writtenAt ? <WrittenAt at={note.writtenAt} now={book.now} /> : t.waits} ·{' '}
          {t.version(note.version)}
        </p>
        {note.deleteAfter && <Expires month={note.deleteAfter} />}
        <NoteText text={note.text} />
        <FileList note={note} space={book.space} again={again} />
        <Row>
          <button type="button" class="button" onClick={onEdit}>
            <Icon name="edit" /> {t.edit}
          </button>
          <button type="button" class="button quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name="clock" /> {t.versions}
          </button>
        </Row>
      </article>
      {isOpen && <Versions note={note} book={book} again={again} />}
      <Section title={t.eraseTitle}>
        <Erase note={note} book={book} />
      </Section>
    </>
  )
}

function Erase({ note, book }: { note: Note; book: BookProps['book'] }) {
  const room = useRoom()
  const t = notebookWords(room.lang)
  const { isBusy, trouble, act } = useAct()
  const erase = () =>
    act(async () => {
      await askVault('eraseNote', room.organisation, book.space, note.id)
      await readAgain(room.organisation, room.lang)
      room.go(notebookPath(room))
    })
  return (
    <>
      <Says trouble={trouble} />
      <Sure
        label={t.erase}
        question={t.eraseSure(nameOf(note) || t.untitled)}
        explain={<p>{t.eraseSays}</p>}
        yes={t.eraseYes}
        isBusy={isBusy}
        onYes={erase}
      />
    </>
  )
}
