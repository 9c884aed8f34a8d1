import type { Item } from '#field/form/question.ts'
import { Icon } from '#look/icon.tsx'
import { Key } from '#look/workshop/inputs.tsx'
import { duplicateItem, moveItem, removeItem } from '../edits.ts'
import { kindName, shelfWords } from '../kinds.ts'
import { Adding } from './adding.tsx'
import { appWords } from './app.text.ts'
import type { AppWords } from './app-de.text.ts'
import { ItemEditor } from './item-editor.tsx'
import { type Drag, drop, movedWords } from './moving.ts'
import { type Studio, useStudio } from './studio.ts'

/** What stands on a page or in a section, each with its buttons; what is open is edited in its place. */
export function Items({ items, holder, drag }: { items: readonly Item[]; holder: string; drag: Drag }) {
  return (
    <>
      <ol class="b-items">
        {items.map((item, at) => (
          <OneItem key={item.name} item={item} at={at} holder={holder} drag={drag} />
        ))}
        <Landing holder={holder} at={items.length} drag={drag} />
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
  const move = (by: -1 | 1) => {
    change(
      (now) => moveItem(now, item.name, by),
      '',
      (form) => movedWords(form, item.name, title, studio),
    )
    // The button that was pressed moves along, and keeps the focus.
    setTimeout(() => keyOf(item.name, by)?.focus())
  }
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    change(
      (now) => moveItem(now, item.name, event.key === 'ArrowUp' ? -1 : 1),
      '',
      (form) => movedWords(form, item.name, title, studio),
    )
    setTimeout(() => document.getElementById(`b-${item.name}`)?.focus())
  }
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
    <li
      class={drag.name === item.name ? 'b-item dragged' : 'b-item'}
      onDragOver={(event) => drag.name && event.preventDefault()}
      onDrop={(event) => drop(event, studio, drag, holder, at)}
    >
      <div class="b-row">
        <span
          class="b-grip"
          draggable
          title={t.drag}
          aria-hidden="true"
          onDragStart={(event) => {
            event.dataTransfer?.setData('text/plain', item.name)
            drag.setName(item.name)
          }}
          onDragEnd={() => drag.setName('')}
        >
          <Icon name="grip" />
        </span>
        <button
          type="button"
          class="b-name"
          id={`b-${item.name}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(isOpen ? '' : item.name)}
          onKeyDown={keys}
        >
          {title}
          <small>{marksOf(item, studio, t).join(' · ')}</small>
        </button>
        <span class="b-keys">
          <span data-key="-1">
            <Key icon="arrow-up" bare tone="plain" of={title} onPress={() => move(-1)}>
              {t.up}
            </Key>
          </span>
          <span data-key="1">
            <Key icon="arrow-down" bare tone="plain" of={title} onPress={() => move(1)}>
              {t.down}
            </Key>
          </span>
          <Key icon="copy" bare tone="plain" of={title} onPress={copy}>
            {t.copy}
          </Key>
          <Key icon="remove" bare tone="plain" of={title} onPress={remove}>
            {t.remove}
          </Key>
        </span>
      </div>
      {isOpen && <ItemEditor item={item} />}
      {item.is === 'group' && <Items items={item.items} holder={item.name} drag={drag} />}
    </li>
  )
}

/** Where something dropped below the last one lands. */
function Landing({ holder, at, drag }: { holder: string; at: number; drag: Drag }) {
  const studio = useStudio()
  if (!drag.name) return null
  return (
    <li
      class="b-landing"
      aria-hidden="true"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => drop(event, studio, drag, holder, at)}
    />
  )
}

/** The button that was pressed moves along with what it moves, maybe onto another page. */
const keyOf = (name: string, by: -1 | 1) =>
  document.getElementById(`b-${name}`)?.closest('li')?.querySelector<HTMLElement>(`[data-key="${by}"] button`)

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
