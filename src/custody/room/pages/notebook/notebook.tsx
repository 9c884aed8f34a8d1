import { Notice } from '#look/parts.tsx'
import { Says, Waiting } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { NoteList } from './list.tsx'
import { NotePage } from './note.tsx'
import { notebookWords } from './notebook.text.ts'
import { useNotebook } from './use-notebook.ts'

/** The notebook that an organisation shares: all notes, or the one that the address names. */
export function Notebook() {
  const { path, lang } = useRoom()
  const t = notebookWords(lang)
  const { value, trouble, again } = useNotebook()
  const note = path.split('/')[4]
  if (trouble?.code === 'space.no-key') return <Notice title={t.notForYou}>{t.askThem}</Notice>
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  return (
    <>
      {trouble && <Says trouble={trouble} />}
      {value.isOffline && (
        <div role="status">
          <Notice title={t.offlineTitle}>{t.offline}</Notice>
        </div>
      )}
      {note ? (
        <NotePage key={note} id={note} book={value} again={again} />
      ) : (
        <NoteList book={value} again={again} />
      )}
    </>
  )
}
