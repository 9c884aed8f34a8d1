import type { Page } from '../../model/page.ts'
import { plainOf, richFrom } from '../../model/rich.ts'
import type { Section, Shown } from '../../model/section.ts'
import type { RichText, SiteLang } from '../../model/text.ts'
import { type Field, fieldsIn, fieldsOfKind } from '../fields/field.ts'
import { changeVariant } from '../state/edits.ts'

/** A text of a page as a plain field: by name the section and the way to it, `s1/people.0.name`. */
export type PlainField = {
  name: string
  section: string
  field: Field
  /** Which row of a list it stands in. */
  row: number | null
  value: string
  rows: number
  /** Says what a picture shows. */
  isAlt: boolean
}

/** Every text of one language that can be written in a plain form. */
export const plainFieldsOf = (sections: readonly Section[]): PlainField[] =>
  sections.flatMap((section) =>
    fieldsOfKind(section.kind).flatMap((field) => plainIn(section, field, section, `${section.id}/`, null)),
  )

/** The page with what was typed. What is as it was keeps its links and its bold; what is not becomes plain paragraphs. */
export function withTyped(page: Page, lang: SiteLang, typed: Readonly<Record<string, string>>): Page {
  return changeVariant(page, lang, (variant) => ({
    ...variant,
    title: typed.title ?? variant.title,
    description: typed.description ?? variant.description,
    sections: variant.sections.map((section) => typedInto(section, typed)),
  }))
}

const rowsOf = { line: 1, text: 4, rich: 8, target: 1, web: 1, public: 1, email: 1, iban: 1, day: 1 } as const
type Plain = keyof typeof rowsOf
const isPlain = (is: string): is is Plain => is in rowsOf

function plainIn(
  section: Section,
  field: Field,
  thing: object,
  path: string,
  row: number | null,
): PlainField[] {
  const { name, shape } = field
  const value = (thing as Record<string, unknown>)[name]
  const one = { name: `${path}${name}`, section: section.id, field, row }
  if (shape.is === 'list')
    return ((value as object[]) ?? []).flatMap((item, at) =>
      fieldsIn(shape.of, field.path).flatMap((inner) =>
        plainIn(section, inner, item, `${path}${name}.${at}.`, at),
      ),
    )
  if (shape.is === 'pictures')
    return ((value as Shown[]) ?? []).map((shown, at) => ({
      ...{ ...one, name: `${path}${name}.${at}.alt`, row: at, value: shown.alt, rows: 1, isAlt: true },
    }))
  if (shape.is === 'shown') {
    const shown = value as Shown | undefined
    return shown?.picture ? [{ ...one, name: `${one.name}.alt`, value: shown.alt, rows: 1, isAlt: true }] : []
  }
  if (!isPlain(shape.is)) return []
  const says = shape.is === 'rich' ? paragraphsOf(value as RichText) : ((value as string) ?? '')
  return [{ ...one, value: says, rows: rowsOf[shape.is], isAlt: false }]
}

function typedInto(section: Section, typed: Readonly<Record<string, string>>): Section {
  const next = structuredClone(section)
  for (const { name, field, value, isAlt } of plainFieldsOf([section])) {
    const says = typed[name]
    if (says === undefined || says === value) continue
    put(
      next,
      name.slice(name.indexOf('/') + 1).split('.'),
      !isAlt && field.shape.is === 'rich' ? richFrom(says) : says,
    )
  }
  return next
}

function put(thing: object, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path
  const inner = thing as Record<string, unknown>
  if (rest.length === 0) inner[name] = value
  else put(inner[name] as object, rest, value)
}

/** Paragraphs with an empty line between them, so that they come back as they were. */
const paragraphsOf = (rich: RichText): string =>
  rich.content
    .map((block) => plainOf({ type: 'doc', content: [block] }))
    .filter((one) => one !== '')
    .join('\n\n')
