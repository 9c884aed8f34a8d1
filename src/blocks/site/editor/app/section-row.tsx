import { Icon } from '#look/icon.tsx'
import { Key } from '#look/workshop/inputs.tsx'
import type { Section } from '../../model/section.ts'
import { wordsIn } from '../../model/words.ts'
import { fieldsOfKind } from '../fields/field.ts'
import { fieldWords } from '../fields/words.ts'
import {
  changeSection,
  duplicateSection,
  findSection,
  moveSection,
  placeSection,
  removeSection,
  sectionsOf,
} from '../state/edits.ts'
import { PlaceContext } from './edit.ts'
import { FieldsOf } from './fields/fields-of.tsx'
import { type Studio, useStudio } from './studio.ts'
import { appWords } from './words.ts'

/** What is being dragged now, by id. */
export type Drag = { id: string; setId: (id: string) => void }
type Props = { section: Section; at: number; drag: Drag }

/** One section with its buttons. */
export function SectionRow({ section, at, drag }: Props) {
  const studio = useStudio()
  const { open, setOpen, lang, findings, writing } = studio
  const t = appWords(lang)
  const name = nameOf(section, studio)
  const isOpen = open === section.id
  const marks = findings.filter(
    ({ where, blocks }) => blocks && where.section === section.id && where.lang === writing,
  )
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(studio, section, event.key === 'ArrowUp' ? -1 : 1)
    setTimeout(() => document.getElementById(`e-${section.id}`)?.focus())
  }
  return (
    <li
      class={drag.id === section.id ? 'b-item dragged' : 'b-item'}
      onDragOver={(event) => drag.id && event.preventDefault()}
      onDrop={(event) => drop(event, studio, drag, at)}
    >
      <div class="b-row">
        <span
          class="b-grip"
          draggable
          title={t.drag}
          aria-hidden="true"
          onDragStart={(event) => {
            event.dataTransfer?.setData('text/plain', section.id)
            drag.setId(section.id)
          }}
          onDragEnd={() => drag.setId('')}
        >
          <Icon name="grip" />
        </span>
        <h2 class="e-head">
          <button
            type="button"
            class="b-name"
            id={`e-${section.id}`}
            aria-expanded={isOpen}
            onClick={() => setOpen(isOpen ? '' : section.id)}
            onKeyDown={keys}
          >
            {name}
            <small>
              {marks.length > 0 && <Icon name="warning" />} {saysOf(section) || t.unnamed}
            </small>
          </button>
        </h2>
        <Keys section={section} name={name} />
      </div>
      {isOpen && <SectionEditor key={writing} section={section} />}
    </li>
  )
}

function Keys({ section, name }: { section: Section; name: string }) {
  const studio = useStudio()
  const { change, writing, setOpen } = studio
  const t = appWords(studio.lang)
  const shift = (by: -1 | 1) => {
    move(studio, section, by)
    // The button that was pressed moves along, and keeps the focus.
    setTimeout(() => keyOf(section.id, by)?.focus())
  }
  const copy = () => {
    const fresh = freshId()
    change(
      (now) => duplicateSection(now, writing, section.id, fresh),
      '',
      () => t.copied(name),
    )
    setOpen(fresh)
  }
  const remove = () =>
    change(
      (now) => removeSection(now, writing, section.id),
      '',
      () => t.removed(name),
    )
  return (
    <span class="b-keys">
      <span data-key="-1">
        <Key icon="arrow-up" bare tone="plain" of={name} onPress={() => shift(-1)}>
          {t.up}
        </Key>
      </span>
      <span data-key="1">
        <Key icon="arrow-down" bare tone="plain" of={name} onPress={() => shift(1)}>
          {t.down}
        </Key>
      </span>
      <Key icon="copy" bare tone="plain" of={name} onPress={copy}>
        {t.copy}
      </Key>
      <Key icon="remove" bare tone="plain" of={name} onPress={remove}>
        {t.remove}
      </Key>
    </span>
  )
}

/** The form of a section, made from what its kind may hold. */
function SectionEditor({ section }: { section: Section }) {
  const { change, writing, original, page } = useStudio()
  const place = {
    lang: writing,
    section: section.id,
    original: writing === original ? null : (findSection(page, original, section.id) ?? null),
  }
  return (
    <PlaceContext.Provider value={place}>
      <div class="b-editor">
        <FieldsOf
          fields={fieldsOfKind(section.kind)}
          thing={section}
          onThing={(thing, at) =>
            change(
              (now) => changeSection(now, writing, section.id, () => thing as Section),
              at && `${section.id}/${at}`,
            )
          }
        />
      </div>
    </PlaceContext.Provider>
  )
}

/** Where something dropped below the last one lands. */
export function Landing({ at, drag }: { at: number; drag: Drag }) {
  const studio = useStudio()
  if (!drag.id) return null
  return (
    <li
      class="b-landing"
      aria-hidden="true"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => drop(event, studio, drag, at)}
    />
  )
}

function drop(event: DragEvent, studio: Studio, drag: Drag, at: number) {
  event.preventDefault()
  const section = findSection(studio.page, studio.writing, drag.id)
  drag.setId('')
  if (!section) return
  const { writing, lang, change } = studio
  change(
    (now) => placeSection(now, writing, section.id, at),
    '',
    (now) => movedWords(now, studio, section, lang),
  )
}

const move = (studio: Studio, section: Section, by: -1 | 1) =>
  studio.change(
    (now) => moveSection(now, studio.writing, section.id, by),
    '',
    (now) => movedWords(now, studio, section, studio.lang),
  )

function movedWords(page: Studio['page'], studio: Studio, section: Section, lang: Studio['lang']): string {
  const all = sectionsOf(page, studio.writing)
  return appWords(lang).moved(
    nameOf(section, studio),
    all.findIndex(({ id }) => id === section.id) + 1,
    all.length,
  )
}

const keyOf = (id: string, by: -1 | 1) =>
  document.getElementById(`e-${id}`)?.closest('li')?.querySelector<HTMLElement>(`[data-key="${by}"] button`)

const nameOf = ({ kind }: Section, { lang }: Studio): string => fieldWords(lang).kind[kind].name

const saysOf = (section: Section): string => (wordsIn(section)[0] ?? '').slice(0, 100)

/** Short, and enough of it that two who add at once have different ones. */
export const freshId = (): string => crypto.randomUUID().slice(0, 13)
