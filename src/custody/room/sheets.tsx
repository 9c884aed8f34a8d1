import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Icon } from '#look/icon.tsx'
import { roomWords } from './room.text.ts'
import { useRoom } from './room.ts'

/** Sheets to print: on paper nothing but them, each on a page of its own. */
export function Sheets({ children, beside }: { children: ComponentChildren; beside?: ComponentChildren }) {
  const t = roomWords(useRoom().lang)
  useEffect(() => {
    document.documentElement.classList.add('prints-sheets')
    return () => document.documentElement.classList.remove('prints-sheets')
  }, [])
  return (
    <>
      <div class="sheets">{children}</div>
      <div class="row">
        <button type="button" class="button quiet" onClick={() => print()}>
          <Icon name="document" /> {t.print}
        </button>
        {beside}
      </div>
    </>
  )
}
