import { useRef, useState } from 'preact/hooks'
import type { Form, Page } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'
import { worded } from '#field/form/wording.ts'
import { Icon } from '#look/icon.tsx'
import {
  addPage,
  duplicateItem,
  moveItem,
  movePage,
  placeItem,
  placeOf,
  removeItem,
  removePage,
} from '../edits.ts'
import { findItem, freeName } from '../items.ts'
import { kindName, shelfWords } from '../kinds.ts'
import { Adding } from './adding.tsx'
import { appWords } from './app.text.ts'
import type { AppWords } from './app-de.text.ts'
import { Key } from './inputs.tsx'
import { ItemEditor } from './item-editor.tsx'
import { PageEditor } from './page-editor.tsx'
import { type Studio, useStudio } from './studio.ts'

/** What is being dragged now, by name. */
type Drag = { name: string; setName: (name: string) => void }

/** All pages with what stands on them; what is open is edited in its place. */
export function Outline() {
  const { form, change, lang, setOpen } = useStudio()
  const t = appWords(lang)
  const [name, setName] = useState('')
  const add = () => {
    const fresh = freeName(form, `page-${form.pages.length + 1}`)
    const page: Page = {
      name: fresh,
      title: { [form.langs[0]]: t.page(form.pages.length + 1) },
      items: [],
    }
    change(
      (now) => addPage(now, page, now.pages.length),
      '',
      () => t.added(t.page(form.pages.length + 1)),
    )
    setOpen(fresh)
  }
  return (
    <>
      {form.pages.map((page, at) => (
        <OnePage key={page.name} page={page} at={at} drag={{ name, setName }} />
      ))}
      <Key icon="plus" onPress={add}>
        {t.addPage}
      </Key>
    </>
  )
}

function OnePage({ page, at, drag }: { page: Page; at: number; drag: Drag }) {
  const studio = useStudio()
  const { form, change, open, setOpen, say, lang } = studio
  const t = appWords(lang)
  const title = say(page.title) || t.page(at + 1)
  const isOpen = open === page.name
  const remove = () =>
    change(
      (now) => removePage(now, page.name),
      '',
      () => t.removed(title),
    )
  return (
    <section class="b-page" aria-label={title}>
      <header class="b-row">
        <h2>
          <button
            type="button"
            class="b-name"
            id={`b-${page.name}`}
            aria-expanded={isOpen}
            onClick={() => setOpen(isOpen ? '' : page.name)}
          >
            {title}
            {page.show && <small>{t.conditional}</small>}
          </button>
        </h2>
        <span class="b-keys">
          <Key
            icon="arrow-up"
            bare
            tone="plain"
            of={title}
            isOff={at === 0}
            onPress={() => change((now) => movePage(now, page.name, -1))}
          >
            {t.up}
          </Key>
          <Key
            icon="arrow-down"
            bare
            tone="plain"
            of={title}
            isOff={at === form.pages.length - 1}
            onPress={() => change((now) => movePage(now, page.name, 1))}
          >
            {t.down}
          </Key>
          <Key icon="remove" bare tone="plain" of={title} isOff={form.pages.length < 2} onPress={remove}>
            {t.remove}
          </Key>
        </span>
      </header>
      {isOpen && <PageEditor page={page} />}
      <Items items={page.items} holder={page.name} drag={drag} />
    </section>
  )
}

function Items({ items, holder, drag }: { items: readonly Item[]; holder: string; drag: Drag }) {
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
  const row = useRef<HTMLLIElement>(null)
  const title = say(item.label).slice(0, 120) || t.unnamed
  const isOpen = open === item.name
  const move = (by: -1 | 1) => {
    change(
      (now) => moveItem(now, item.name, by),
      '',
      (form) => movedWords(form, item.name, title, studio),
    )
    // The button that was pressed moves along, and keeps the focus.
    setTimeout(() => row.current?.querySelector<HTMLElement>(`[data-key="${by}"] button`)?.focus())
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
      ref={row}
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
          onDragStart={() => drag.setName(item.name)}
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

function drop(event: DragEvent, studio: Studio, drag: Drag, holder: string, at: number) {
  event.preventDefault()
  event.stopPropagation()
  const { name } = drag
  const item = findItem(studio.form, name)
  drag.setName('')
  if (!item) return
  const title = worded(item.label, studio.lang, studio.form.langs[0])
  studio.change(
    (now) => placeItem(now, name, holder, at),
    '',
    (form) => movedWords(form, name, title, studio),
  )
}

function movedWords(form: Form, name: string, title: string, { lang }: Studio): string {
  const t = appWords(lang)
  const place = placeOf(form, name)
  if (!place) return ''
  const page = form.pages.findIndex((one) => one.name === place.holder)
  const group = findItem(form, place.holder)
  const where = page >= 0 ? t.page(page + 1) : worded(group?.label, lang, form.langs[0])
  return t.moved(title, place.at, place.of, where)
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
