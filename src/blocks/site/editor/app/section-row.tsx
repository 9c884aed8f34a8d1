import { Icon } from '#look/icon.tsx'
import { type Drag, Row } from '#look/workshop/row.tsx'
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

type Props = { section: Section; at: number; drag: Drag }

/** One section with its buttons. */
export function SectionRow({ section, at, drag }: Props) {
  const studio = useStudio()
  const { open, setOpen, lang, findings, writing, change } = studio
  const t = appWords(lang)
  const name = nameOf(section, studio)
  const isOpen = open === section.id
  const isMarked = findings.some(
    ({ where, blocks }) => blocks && where.section === section.id && where.lang === writing,
  )
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
  const marks = [isMarked && <Icon name="warning" />, ' ', saysOf(section) || t.unnamed]
  return (
    <Row
      id={section.id}
      of={name}
      isHeading
      marks={marks}
      drag={drag}
      isOpen={isOpen}
      onOpen={(is) => setOpen(is ? section.id : '')}
      onMove={(by) => move(studio, section, by)}
      onCopy={copy}
      onRemove={remove}
      onDrop={(id) => putDown(studio, id, at)}
    >
      {isOpen && <SectionEditor key={writing} section={section} />}
    </Row>
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

/** Puts down what was dragged. */
export function putDown(studio: Studio, id: string, at: number) {
  const section = findSection(studio.page, studio.writing, id)
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

const nameOf = ({ kind }: Section, { lang }: Studio): string => fieldWords(lang).kind[kind].name

const saysOf = (section: Section): string => (wordsIn(section)[0] ?? '').slice(0, 100)

/** Short, and enough of it that two who add at once have different ones. */
export const freshId = (): string => crypto.randomUUID().slice(0, 13)
