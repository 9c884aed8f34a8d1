import { useState } from 'preact/hooks'
import { watchVault } from '#custody/browser/keeper.ts'
import { useAct } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { Icon } from '#look/icon.tsx'
import { newId } from '#vault/bytes.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { saveBlob } from '../../dialogue/saving.ts'
import { useDesk } from '../desk.ts'

/** A sealed file: fetched, opened here and saved. It is never shown in this page: nobody knows what is in it. */
export function FileLine({ file }: { file: SealedFile }) {
  const { t, lang } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [far, setFar] = useState<[number, number]>([0, 1])
  const save = () =>
    act(async () => {
      const told = (done = 0, all = 1) => setFar([done, all])
      const blob = await watchVault(told, 'downloadFile', file, newId(), null)
      if (blob) saveBlob(blob, file.name)
    })
  const size = (file.size / 1_000_000).toLocaleString(lang, { maximumFractionDigits: 1 })
  return (
    <li>
      <span>
        <Icon name="document" /> {file.name}{' '}
        <span class="hint">{file.size < 100_000 ? `${Math.ceil(file.size / 1000)} kB` : `${size} MB`}</span>
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
        <Icon name="download" /> {t.save} <span class="unseen">{file.name}</span>
      </button>
    </li>
  )
}
