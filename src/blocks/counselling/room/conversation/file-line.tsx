import { useState } from 'preact/hooks'
import { watchVault } from '#custody/browser/keeper.ts'
import { Says } from '#custody/room/parts.tsx'
import { Icon } from '#look/icon.tsx'
import { newId } from '#vault/bytes.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { useDesk, useRoomAct } from '../desk.ts'

/** A sealed file: fetched, opened here and saved. It is never shown in this page: nobody knows what is in it. */
export function FileLine({ file }: { file: SealedFile }) {
  const { t, lang } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const [far, setFar] = useState<[number, number]>([0, 1])
  const save = () =>
    act(async () => {
      const told = (done = 0, all = 1) => setFar([done, all])
      const blob = await watchVault(told, 'downloadFile', file, newId(), null)
      if (blob) saveAs(blob, file.name)
    })
  const size = (file.size / 1_000_000).toLocaleString(lang, { maximumFractionDigits: 1 })
  return (
    <div>
      <Says trouble={trouble} />
      {isBusy && <progress value={far[0]} max={far[1]} aria-label={file.name} />}
      <button
        type="button"
        class="button quiet"
        aria-busy={isBusy}
        disabled={isBusy}
        onClick={() => void save()}
      >
        <Icon name="download" /> {t.saveFile} {file.name} ({size} MB)
      </button>
    </div>
  )
}

function saveAs(blob: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name })
  link.click()
  // The browser has taken it by then; kept longer, it would be a copy in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
