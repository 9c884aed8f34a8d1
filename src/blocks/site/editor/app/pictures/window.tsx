import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Key } from '#look/workshop/inputs.tsx'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'

type Props = { title: string; onClose: () => void; children: ComponentChildren }

/** A window over the page, which Escape closes and which gives the focus back. */
export function Window({ title, onClose, children }: Props) {
  const { lang } = useStudio()
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    box.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={box} class="e-window" aria-labelledby={id} onClose={onClose}>
      <div class="b-row">
        <h2 id={id}>{title}</h2>
        <Key tone="plain" onPress={() => box.current?.close()}>
          {appWords(lang).close}
        </Key>
      </div>
      {children}
    </dialog>
  )
}
