import { useState } from 'preact/hooks'
import { Icon } from '#look/icon.tsx'
import { Card, Chip, Empty, Grid, Row, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { newId } from '#vault/bytes.ts'
import type { NoteDraft, RefusedNote } from '../../../browser/notebook.ts'
import { type Note, nameOf, search } from '../../../notebook/note.ts'
import { useRoom, vaultPath } from '../../room.ts'
import { expiryWords } from './expiry.text.ts'
import { notebookWords } from './notebook.text.ts'
import { type BookProps, notebookPath } from './use-notebook.ts'
import { WrittenAt } from './written-at.tsx'

/** All notes, with a search that answers while one types. Nothing of it leaves this page. */
export function NoteList({ book }: BookProps) {
  const room = useRoom()
  const t = notebookWords(room.lang)
  const [asked, setAsked] = useState('')
  const found = search(book.notes, asked)
  const begun = book.drafts.filter(({ id, base }) => base === 0 && !book.notes.some((note) => note.id === id))
  if (book.notes.length + begun.length + book.refused.length === 0) return <NoNotes />
  return (
    <>
      <Row>
        <Begin />
      </Row>
      <Refusals refused={book.refused} />
      <Begun drafts={begun} />
      <Section title={t.all}>
        <search class="field">
          <label for="find-note">{t.search}</label>
          <input
            id="find-note"
            type="search"
            class="medium"
            autocomplete="off"
            value={asked}
            onInput={(event) => setAsked(event.currentTarget.value)}
          />
          <p role="status" class="hint">
            {asked && t.found(found.length, book.notes.length)}
          </p>
        </search>
        <Grid>
          {found.map((note) => (
            <NoteCard key={note.id} note={note} book={book} />
          ))}
        </Grid>
        <p>
          <a href={vaultPath(room, 'readers')}>{t.whoReads}</a>
        </p>
      </Section>
    </>
  )
}

function NoNotes() {
  const room = useRoom()
  const t = notebookWords(room.lang)
  return (
    <Empty title={t.none} level={2} action={<Begin />}>
      {t.noneSays} <a href={vaultPath(room, 'readers')}>{t.whoReads}</a>
    </Empty>
  )
}

/** Two ways to begin: an empty page, or one with lines for what a service needs. */
function Begin() {
  const room = useRoom()
  const t = notebookWords(room.lang)
  const begin = (kind: string) => room.go(`${notebookPath(room, newId())}#${kind}`)
  return (
    <>
      <button type="button" class="button" onClick={() => begin('new')}>
        <Icon name="plus" /> {t.newNote}
      </button>
      <button type="button" class="button quiet" onClick={() => begin('access')}>
        <Icon name="lock" /> {t.newAccess}
      </button>
    </>
  )
}

function NoteCard({ note, book }: { note: Note; book: BookProps['book'] }) {
  const room = useRoom()
  const t = notebookWords(room.lang)
  const who = book.names[note.author] ?? t.somebody
  const goesSoon = note.deleteAfter !== null && note.deleteAfter <= book.now.slice(0, 7)
  const chips = (
    <>
      {note.waits && <Chip tone="apricot">{t.waits}</Chip>}
      {note.damaged && <Chip tone="berry">{t.damagedChip}</Chip>}
      {goesSoon && <Chip tone="apricot">{expiryWords(room.lang).soon}</Chip>}
      {note.files.length > 0 && <Chip tone="blue">{t.fileCount(note.files.length)}</Chip>}
    </>
  )
  const hasChips = note.waits || note.damaged || goesSoon || note.files.length > 0
  const title = note.damaged ? t.damagedTitle : nameOf(note) || t.untitled
  return (
    <Card
      title={title}
      href={notebookPath(room, note.id)}
      chips={hasChips ? chips : undefined}
      who={
        <>
          {who}
          {note.writtenAt && (
            <>
              , <WrittenAt at={note.writtenAt} now={book.now} />
            </>
          )}
        </>
      }
    />
  )
}

function Begun({ drafts }: { drafts: NoteDraft[] }) {
  const room = useRoom()
  const t = notebookWords(room.lang)
  if (drafts.length === 0) return null
  return (
    <Section title={t.begun}>
      <p>{t.begunSays}</p>
      <Grid>
        {drafts.map(({ id, at, body, window }) => (
          <Card
            key={id + window}
            title={nameOf(body) || t.untitled}
            href={notebookPath(room, id)}
            chips={<Chip tone="apricot">{t.draftChip}</Chip>}
            who={<When at={new Date(at)} />}
          />
        ))}
      </Grid>
    </Section>
  )
}

function Refusals({ refused }: { refused: RefusedNote[] }) {
  const room = useRoom()
  const t = notebookWords(room.lang)
  const one = new Map(refused.map((note) => [note.id, note]))
  if (one.size === 0) return null
  return (
    <Section title={t.refusedTitle}>
      <p>{t.refusedSays}</p>
      <Grid>
        {[...one.values()].map(({ id, body, code }) => (
          <Card
            key={id}
            title={nameOf(body) || t.untitled}
            href={notebookPath(room, id)}
            chips={<Chip tone="berry">{code === 'envelope.version' ? t.conflictChip : t.refusedChip}</Chip>}
          />
        ))}
      </Grid>
    </Section>
  )
}
