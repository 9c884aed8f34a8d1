import { useRef, useState } from 'preact/hooks'
import { newId } from '#vault/bytes.ts'
import type { SealedFile } from '#vault/file/file.ts'
import type { Where } from '../../../browser/files.ts'
import { askVault, watchVault } from '../../../browser/keeper.ts'
import type { Cleaning } from '../../../file/cleaned.ts'
import { useAct, useAsked } from '../../asking.ts'
import { Says } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { notebookWords } from './notebook.text.ts'
import { type Far, Progress, sizeOf } from './progress.tsx'

type AttachProps = { where: Where; files: SealedFile[]; onChange: (files: SealedFile[]) => void }

/** Files on a note: sealed here, sent part by part; what was torn goes on when the same file is chosen again. */
export function Attach({ where, files, onChange }: AttachProps) {
  const { lang } = useRoom()
  const t = notebookWords(lang).file
  const latest = useRef(files)
  latest.current = files
  const begun = useAsked(() => askVault('listUploads', where.organisation, where.space, where.record))
  const [cleaning, setCleaning] = useState<Cleaning>(null)
  const up = useUpload(where, begun.again, (file, how) => {
    setCleaning(how)
    latest.current = [...latest.current.filter(({ id }) => id !== file.id), file]
    onChange(latest.current)
    void askVault('settleUpload', where, file.id).then(begun.again)
  })
  const drop = (id: string) => void askVault('dropUpload', where, id).then(begun.again)
  const open = begun.value?.filter(({ id }) => id !== up.id && !files.some((file) => file.id === id)) ?? []
  return (
    <fieldset class="fields">
      <legend>{t.title}</legend>
      <p class="hint">{t.says}</p>
      <Says trouble={up.trouble} />
      {cleaning && <p role="status">{t[cleaning]}</p>}
      {files.length + open.length > 0 && (
        <ul class="files">
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <span>
                {name} <span class="hint">{sizeOf(size, lang)}</span>
              </span>
              <button
                type="button"
                class="button plain"
                onClick={() => onChange(files.filter((file) => file.id !== id))}
              >
                {t.takeOff} <span class="unseen">{name}</span>
              </button>
            </li>
          ))}
          {!up.isBusy &&
            open.map(({ id, name, done, all }) => (
              <li key={id}>
                <span>{t.begun(name, Math.round((done / all) * 100))}</span>
                <Choose label={t.goOn(name)} onChosen={(file) => up.begin(file, id)} />
                <button type="button" class="button plain" onClick={() => drop(id)}>
                  {t.giveUp} <span class="unseen">{name}</span>
                </button>
              </li>
            ))}
        </ul>
      )}
      {up.isBusy && up.far ? (
        <Progress far={up.far} label={t.uploading(up.name)} onStop={up.stop} />
      ) : (
        <Choose label={t.choose} onChosen={(file) => up.begin(file)} />
      )}
    </fieldset>
  )
}

function Choose({ label, onChosen }: { label: string; onChosen: (file: File) => void }) {
  const choose = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement
    const file = field.files?.[0]
    if (file) onChosen(file)
    field.value = ''
  }
  return (
    <label class="choose-file">
      <span>{label}</span>
      <input type="file" onChange={choose} />
    </label>
  )
}

type Uploaded = (file: SealedFile, cleaning: Cleaning) => void

function useUpload(where: Where, onEnd: () => void, onUploaded: Uploaded) {
  const { isBusy, trouble, act, setTrouble } = useAct()
  const [far, setFar] = useState<Far | null>(null)
  const [now, setNow] = useState<{ job: string; name: string; id: string | undefined } | null>(null)
  const begin = async (chosen: File, upload?: string) => {
    const job = newId()
    const since = performance.now()
    setNow({ job, name: chosen.name, id: upload })
    setFar({ done: 0, all: 1, waits: false, since })
    let from: number | null = null
    const hear = (done = 0, all = 1, waits = 0) => {
      from ??= Math.max(0, done - 1)
      setFar({ done, all, waits: waits === 1, since, from })
    }
    await act(async () => {
      const { file, cleaning } = await watchVault(hear, 'uploadFile', where, chosen, { name: job, upload })
      onUploaded(file, cleaning)
    })
    setNow(null)
    onEnd()
  }
  const stop = () => now && void askVault('stopJob', now.job)
  const shown = trouble?.code === 'stopped' ? null : trouble
  return { begin, stop, far, isBusy, trouble: shown, setTrouble, name: now?.name ?? '', id: now?.id }
}
