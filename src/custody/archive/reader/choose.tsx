import { useEffect, useRef } from 'preact/hooks'
import type { Lang } from '#kernel/text.ts'
import { readerWords } from './reader.text.ts'

type ChooseProps = { lang: Lang; onChosen: (files: File[]) => void }

/** Where the archive is: one zip file, or the folder it was unpacked to. */
export function Choose({ lang, onChosen }: ChooseProps) {
  const t = readerWords(lang)
  const folder = useRef<HTMLInputElement>(null)
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), [])
  const chosen = (event: Event) => onChosen([...((event.currentTarget as HTMLInputElement).files ?? [])])
  return (
    <section class="section">
      <h2>{t.choose}</h2>
      <div class="field">
        <label for="zip">{t.zip}</label>
        <p class="hint" id="zip-hint">
          {t.zipHint}
        </p>
        <input id="zip" type="file" accept=".zip,.age" aria-describedby="zip-hint" onChange={chosen} />
      </div>
      <div class="field">
        <label for="folder">{t.folder}</label>
        <input id="folder" type="file" ref={folder} onChange={chosen} />
      </div>
    </section>
  )
}
