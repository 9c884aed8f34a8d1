import type { Item } from '#field/form/question.ts'
import { type Drag, Landing, Row } from '#look/workshop/row.tsx'
import { duplicateItem, moveItem, removeItem } from '../edits.ts'
import { kindName, shelfWords } from '../kinds.ts'
import { Adding } from './adding.tsx'
import { appWords } from './app.text.ts'
import type { AppWords } from './app-de.text.ts'
import { ItemEditor } from './item-editor.tsx'
import { movedWords, putDown } from './moving.ts'
import { type Studio, useStudio } from './studio.ts'

/** What stands on a page or in a section, each with its buttons; what is open is edited in its place. */
export function Items({ items, holder, drag }: { items: readonly Item[]; holder: string; drag: Drag }) {
  const studio = useStudio()
  return (
    <>
      <ol class="b-items">
        {items.map((item, at) => (
          <OneItem key={item.name} item={item} at={at} holder={holder} drag={drag} />
        ))}
        <Landing drag={drag} onDrop={(name) => putDown(studio, name, holder, items.length)} />
      </ol>
      <Adding holder={holder} at={items.length} />
    </>
  )
}

type OneProps = { item: Item; at: number; holder: string; drag: Drag }

function OneItem({ item, at, holder, drag }: OneProps) {
  const studio = useStudio()
  const { change, open, setOpen, say, lang } = studio
  const t = appWords(lang)
  const title = say(item.label).slice(0, 120) || t.unnamed
  const isOpen = open === item.name
  const move = (by: -1 | 1) =>
    change(
      (now) => moveItem(now, item.name, by),
      '',
      (form) => movedWords(form, item.name, title, studio),
    )
  const copy = () => {
    const twice = duplicateItem(studio.form, item.name)
    change(
      () => twice.form,
      '',
      () => t.copied(title),
    )
    setOpen(twice.name)
  }
  const remove = () =>
    change(
      (now) => removeItem(now, item.name),
      '',
      () => t.removed(title),
    )
  return (
    <Row
      id={item.name}
      of={title}
      marks={marksOf(item, studio, t).join(' · ')}
      drag={drag}
      isOpen={isOpen}
      onOpen={(is) => setOpen(is ? item.name : '')}
      onMove={move}
      onCopy={copy}
      onRemove={remove}
      onDrop={(name) => putDown(studio, name, holder, at)}
    >
      {isOpen && <ItemEditor item={item} />}
      {item.is === 'group' && <Items items={item.items} holder={item.name} drag={drag} />}
    </Row>
  )
}

function marksOf(item: Item, { lang }: Studio, t: AppWords): string[] {
  const words = shelfWords(lang)
  const kind =
    item.is === 'question'
      ? kindName(item.kind, lang)
      : item.is === 'note'
        ? words.note
        : item.repeat
          ? words.repeat
          : words.group
  const isRequired = item.is === 'question' && item.required === true
  return [kind, ...(isRequired ? [t.required] : []), ...(item.show ? [t.conditional] : [])]
}
