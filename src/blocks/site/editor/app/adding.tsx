import { useRef, useState } from 'preact/hooks'
import { Key } from '#look/workshop/inputs.tsx'
import { rowId } from '#look/workshop/row.tsx'
import { emptySection } from '../../model/empty.ts'
import type { SectionKind } from '../../model/section.ts'
import { type SectionShelf, sectionShelves } from '../fields/field.ts'
import { fieldWords } from '../fields/words.ts'
import { insertSection } from '../state/edits.ts'
import { freshId } from './section-row.tsx'
import { useStudio } from './studio.ts'
import { appWords } from './words.ts'

/** The shelves from which a section is taken and put at a place. */
export function Adding({ at }: { at: number }) {
  const { lang, change, writing, setOpen } = useStudio()
  const t = appWords(lang)
  const [isOpen, setShelves] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const words = fieldWords(lang)
  const toggle = () => {
    setShelves(!isOpen)
    if (!isOpen) setTimeout(() => box.current?.querySelector<HTMLElement>('button')?.focus())
  }
  const take = (kind: SectionKind) => {
    const id = freshId()
    change(
      (now) => insertSection(now, writing, emptySection(kind, id), at),
      '',
      () => t.added(words.kind[kind].name),
    )
    setOpen(id)
    setShelves(false)
    setTimeout(() => {
      const row = document.getElementById(rowId(id))
      row?.scrollIntoView({ block: 'nearest' })
      row
        ?.closest('li')
        ?.querySelector<HTMLElement>(
          '.b-editor input, .b-editor textarea, .b-editor select, .b-editor button',
        )
        ?.focus()
    })
  }
  return (
    <div class="b-adding">
      <Key icon={isOpen ? undefined : 'plus'} tone={isOpen ? 'plain' : 'quiet'} onPress={toggle}>
        {isOpen ? t.close : t.add}
      </Key>
      {isOpen && (
        <fieldset class="b-shelves" ref={box}>
          <legend>{t.add}</legend>
          {(Object.keys(sectionShelves) as SectionShelf[]).map((shelf) => (
            <div key={shelf}>
              <h3>{words.shelf[shelf]}</h3>
              <ul class="e-kinds">
                {sectionShelves[shelf].map((kind) => (
                  <li key={kind}>
                    <button type="button" onClick={() => take(kind)}>
                      <b>{words.kind[kind].name}</b> <small>{words.kind[kind].says}</small>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </fieldset>
      )}
    </div>
  )
}
