import { Card, Section } from '#look/parts.tsx'
import { askVault } from '../../../browser/keeper.ts'
import { bodyOf, type Note, nameOf } from '../../../notebook/note.ts'
import { useAct, useAsked } from '../../asking.ts'
import { Says, Waiting } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { NoteText } from './note-text.tsx'
import { notebookWords } from './notebook.text.ts'
import { thisWindow } from './this-window.ts'
import type { BookProps } from './use-notebook.ts'
import { WrittenAt } from './written-at.tsx'

/** What a note was before, each to be read and to be taken back. */
export function Versions({ note, book, again }: BookProps & { note: Note }) {
  const { organisation, lang } = useRoom()
  const t = notebookWords(lang)
  const { value, trouble } = useAsked(
    () => askVault('listNoteVersions', organisation, book.space, note.id, note.version - 1),
    [note.version],
  )
  const restoring = useAct()
  const restore = (old: Note) =>
    restoring.act(async () => {
      const place = { id: note.id, base: note.version, window: await thisWindow() }
      // How long a note stays is decided where it stands now.
      const body = { ...bodyOf(old), deleteAfter: note.deleteAfter }
      await askVault('saveNote', organisation, book.space, place, body)
      again()
    })
  if (!value && !trouble) return <Waiting />
  return (
    <Section title={t.versions}>
      <Says trouble={trouble ?? restoring.trouble} />
      {value?.length === 0 && <p>{t.noVersions}</p>}
      {value?.map((old) => (
        <Card
          key={old.version}
          title={`${t.version(old.version)}: ${nameOf(old) || t.untitled}`}
          who={
            <>
              {book.names[old.author] ?? t.somebody},{' '}
              {old.writtenAt && <WrittenAt at={old.writtenAt} now={book.now} />}
            </>
          }
        >
          <details>
            <summary>{t.show}</summary>
            <NoteText text={old.text} />
          </details>
          <div class="row">
            <button
              type="button"
              class="button quiet"
              aria-busy={restoring.isBusy}
              onClick={() => restore(old)}
            >
              {t.restore}
            </button>
          </div>
        </Card>
      ))}
    </Section>
  )
}
