import { useState } from 'preact/hooks'
import { Icon } from '#look/icon.tsx'
import { Unseen } from '#look/parts.tsx'
import { useRoom } from '../../room.ts'
import { notebookWords } from './notebook.text.ts'

/** Copies a text. What becomes of it in the clipboard is up to the device. */
export function Copy({ text, of }: { text: string; of: string }) {
  const t = notebookWords(useRoom().lang)
  const [state, setState] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    setState(
      await navigator.clipboard.writeText(text).then(
        () => 'copied' as const,
        () => 'failed' as const,
      ),
    )
    setTimeout(() => setState(null), 4_000)
  }
  return (
    <span class="copying">
      <button type="button" class="button plain" onClick={copy}>
        <Icon name="copy" /> {t.copy} <Unseen>{of}</Unseen>
      </button>
      <span role="status">{state && t[state]}</span>
    </span>
  )
}
