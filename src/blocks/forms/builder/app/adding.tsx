import { useRef, useState } from 'preact/hooks'
import type { QuestionKind } from '#field/form/question.ts'
import { Key } from '#look/workshop/inputs.tsx'
import { insertItem } from '../edits.ts'
import { freeName } from '../items.ts'
import { kindName, kindShelves, newItem, type Shelf, shelfWords } from '../kinds.ts'
import { appWords } from './app.text.ts'
import { useStudio } from './studio.ts'

/** The shelves from which something is taken and put at a place. */
export function Adding({ holder, at }: { holder: string; at: number }) {
  const { lang } = useStudio()
  const t = appWords(lang)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const toggle = () => {
    setOpen(!isOpen)
    if (!isOpen) setTimeout(() => box.current?.querySelector<HTMLElement>('button')?.focus())
  }
  return (
    <div class="b-adding">
      <Key icon="plus" tone="plain" onPress={toggle}>
        {isOpen ? t.close : t.addHere}
      </Key>
      {isOpen && (
        <div ref={box}>
          <Shelves holder={holder} at={at} onDone={() => setOpen(false)} />
        </div>
      )}
    </div>
  )
}

type What = QuestionKind | 'note' | 'group' | 'repeat'

function Shelves({ holder, at, onDone }: { holder: string; at: number; onDone: () => void }) {
  const { form, change, setOpen, lang } = useStudio()
  const t = appWords(lang)
  const words = shelfWords(lang)
  const take = (what: What, title: string) => {
    const name = freeName(form, nameFor(what))
    const made = newItem(what === 'repeat' ? 'group' : what, name, form.langs[0], lang)
    const item = what === 'repeat' && made.is === 'group' ? { ...made, repeat: { fewest: 1 } } : made
    change(
      (now) => insertItem(now, item, holder, at),
      '',
      () => t.added(title),
    )
    setOpen(name)
    onDone()
    setTimeout(() => document.getElementById(`b-${name}-label`)?.focus())
  }
  return (
    <fieldset class="b-shelves">
      <legend>{t.addWhat}</legend>
      {(Object.keys(kindShelves) as Shelf[]).map((shelf) => (
        <div key={shelf}>
          <h3>{words.shelf[shelf]}</h3>
          <p>
            {kindShelves[shelf].map((kind) => (
              <button
                key={kind}
                type="button"
                class="chip plain"
                onClick={() => take(kind, kindName(kind, lang))}
              >
                {kindName(kind, lang)}
              </button>
            ))}
          </p>
        </div>
      ))}
      <p>
        {(
          [
            ['note', t.addNote],
            ['group', t.addGroup],
            ['repeat', t.addRepeat],
          ] as const
        ).map(([what, title]) => (
          <button key={what} type="button" class="chip blue" onClick={() => take(what, title)}>
            {title}
          </button>
        ))}
      </p>
    </fieldset>
  )
}

const nameFor = (what: What): string => (what === 'repeat' ? 'group' : what)
