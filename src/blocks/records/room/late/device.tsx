import { Notice } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import { lateWords } from './words.ts'

/** What this device cannot do, before somebody relies on it. */
export function Device() {
  const { lang, opened } = useDesk()
  const { isFull, lost } = opened.device
  const t = lateWords(lang)
  return (
    <>
      {isFull && <Notice tone="warning">{t.deviceFull}</Notice>}
      {lost > 0 && (
        <Notice tone="warning" title={t.deviceCleared}>
          {t.deviceLost(lost)}
        </Notice>
      )}
    </>
  )
}
