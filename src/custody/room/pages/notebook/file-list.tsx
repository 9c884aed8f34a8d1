import { useState } from 'preact/hooks'
import { Icon } from '#look/icon.tsx'
import { saveBlob } from '#look/saving.ts'
import { newId } from '#vault/bytes.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { askVault, watchVault } from '../../../browser/keeper.ts'
import { bodyOf, type Note } from '../../../notebook/note.ts'
import { useAct } from '../../asking.ts'
import { Says, Sure } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { notebookWords } from './notebook.text.ts'
import { type Far, Progress, sizeOf } from './progress.tsx'
import { chooseTarget } from './saving.ts'
import { thisWindow } from './this-window.ts'

type FileListProps = { note: Note; space: string; again: () => void }

/** The files of a note: to be saved on this device, or erased for good. */
export function FileList({ note, space, again }: FileListProps) {
  const t = notebookWords(useRoom().lang).file
  if (note.files.length === 0) return null
  return (
    <section class="section">
      <h3>{t.title}</h3>
      <ul class="files">
        {note.files.map((file) => (
          <FileLine key={file.id} {...{ file, note, space, again }} />
        ))}
      </ul>
    </section>
  )
}

function FileLine({ file, note, space, again }: FileListProps & { file: SealedFile }) {
  const { organisation, lang } = useRoom()
  const t = notebookWords(lang).file
  const saving = useSaving(file)
  const erasing = useAct()
  const erase = () =>
    erasing.act(async () => {
      const place = { id: note.id, base: note.version, window: await thisWindow() }
      const files = note.files.filter(({ id }) => id !== file.id)
      await askVault('saveNote', organisation, space, place, { ...bodyOf(note), files })
      await askVault('eraseFile', space, file.id)
      again()
    })
  return (
    <li>
      <span>
        <Icon name="document" /> {file.name} <span class="hint">{sizeOf(file.size, lang)}</span>
      </span>
      <Says trouble={saving.trouble ?? erasing.trouble} />
      {saving.isDone && <p role="status">{t.saved}</p>}
      {saving.isBusy && saving.far ? (
        <Progress far={saving.far} label={t.downloading(file.name)} onStop={saving.stop} />
      ) : (
        <div class="row">
          <button type="button" class="button quiet" onClick={saving.begin}>
            <Icon name="download" /> {t.save} <span class="unseen">{file.name}</span>
          </button>
          <Sure
            label={t.erase}
            of={file.name}
            question={t.eraseSure(file.name)}
            explain={<p>{t.eraseSays}</p>}
            yes={t.eraseYes}
            isBusy={erasing.isBusy}
            onYes={erase}
          />
        </div>
      )}
    </li>
  )
}

function useSaving(file: SealedFile) {
  const { isBusy, trouble, act } = useAct()
  const [job] = useState(newId)
  const [far, setFar] = useState<Far | null>(null)
  const [isDone, setDone] = useState(false)
  const begin = () =>
    act(async () => {
      setDone(false)
      const target = await chooseTarget(file)
      if (target === 'declined') return
      const since = performance.now()
      setFar({ done: 0, all: file.parts.length, waits: false, since })
      const hear = (done = 0, all = 1, waits = 0) => setFar({ done, all, waits: waits === 1, since })
      const blob = await watchVault(hear, 'downloadFile', file, job, target)
      if (blob) saveBlob(blob, file.name)
      setDone(true)
    })
  const stop = () => void askVault('stopJob', job)
  return { begin, stop, far, isBusy, isDone, trouble: trouble?.code === 'stopped' ? null : trouble }
}
