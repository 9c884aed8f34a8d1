import { useState } from 'preact/hooks'
import { Icon } from '#look/icon.tsx'
import { saveBlob } from '#look/saving.ts'
import { newId } from '#vault/bytes.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { watchVault } from '../browser/keeper.ts'
import { useAct } from './asking.ts'
import { Says } from './parts.tsx'
import { roomWords } from './room.text.ts'
import { useRoom } from './room.ts'

/** A sealed file: fetched, opened here and saved. It is never shown in this page: nobody knows what is in it. */
export function FileLine({ file }: { file: SealedFile }) {
  const { lang } = useRoom()
  const { isBusy, trouble, act } = useAct()
  const [far, setFar] = useState<[number, number]>([0, 1])
  const save = () =>
    act(async () => {
      const told = (done = 0, all = 1) => setFar([done, all])
      const blob = await watchVault(told, 'downloadFile', file, newId(), null)
      if (blob) saveBlob(blob, file.name)
    })
  return (
    <>
      <span>
        <Icon name="document" /> {file.name} <span class="hint">{sizeOf(file.size, lang)}</span>
      </span>
      <Says trouble={trouble} />
      {isBusy && <progress value={far[0]} max={far[1]} aria-label={file.name} />}
      <button
        type="button"
        class="button quiet"
        aria-busy={isBusy}
        disabled={isBusy}
        onClick={() => void save()}
      >
        <Icon name="download" /> {roomWords(lang).save} <span class="unseen">{file.name}</span>
      </button>
    </>
  )
}

function sizeOf(bytes: number, lang: string): string {
  if (bytes < 100_000) return `${Math.ceil(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toLocaleString(lang, { maximumFractionDigits: 1 })} MB`
}
