import type { Form, Page } from '#field/form/form.ts'
import { readArchive } from '#field/office/archive.ts'
import { BadFile } from '#field/office/bad-file.ts'
import { textOf } from '#field/office/encoding.ts'
import { blankForm } from '../../blank.ts'
import { guessedLanguage } from '../../languages.ts'
import type { Ledger } from '../../ledger.ts'
import { newNameBook } from '../../naming.ts'
import { paged } from '../../pages.ts'
import { markdownOf } from '../html.ts'
import { type Json, membersOf, objectAt, objectsIn, textAt } from '../value.ts'
import { itemsOf, nameComponents } from './components.ts'
import type { Reading } from './reading.ts'
import { applyRules } from './rules.ts'

/** A form with its steps as Open Forms exports it: a zip of JSON. @throws BadFile */
export function formOfOpenForms(bytes: Uint8Array, ledger: Ledger): Form {
  const files = readArchive(bytes, (name) => /\.json$/.test(name))
  const list = (name: string): Json[] => {
    const found = [...files].find(([path]) => path === name || path.endsWith(`/${name}`))?.[1]
    return found ? objectsIn(jsonOf(textOf(found).text, name)) : []
  }
  const [said] = list('forms.json')
  if (!said) throw new BadFile('not-a-form', 'forms.json')
  const definitions = list('formDefinitions.json')
  const steps = list('formSteps.json').sort((one, other) => Number(one.index ?? 0) - Number(other.index ?? 0))
  const parts = steps.map((step) => ({
    step,
    definition: definitionOf(step, definitions),
    said: stepIn(said, step),
  }))
  const reading = readingOf(
    parts.flatMap(({ definition }) => componentsOf(definition)),
    ledger,
    languageOf(
      said,
      parts.map(({ definition }) => definition),
    ),
  )
  const form = formIn(said, ledger, reading)
  form.pages = parts.map(({ step, definition, said: one }, at) => pageOf(step, definition, one, at, reading))
  if (form.pages.length === 0) form.pages = [{ name: 'step-1', title: form.title, items: [] }]
  applyRules({ form, reading, steps, rules: list('formLogic.json'), variables: list('formVariables.json') })
  form.langs = [reading.lang, ...[...reading.langs].filter((lang) => lang !== reading.lang)]
  return form
}

/** Components alone, as Form.io keeps them. */
export function formOfComponents(json: Json, ledger: Ledger): Form {
  const components = objectsIn(json.components)
  const reading = readingOf(components, ledger, guessedLanguage(components.map(({ label }) => textAt(label))))
  const members = membersOf(json, ledger, 'form', '')
  members.silent('components')
  const title = textAt(members.read('title')) || textAt(members.read('name'))
  members.read('display')
  const form = blankForm([reading.lang])
  form.title = title ? { [reading.lang]: title } : {}
  const made = components.flatMap((component) => itemsOf(component, reading))
  form.langs = [reading.lang, ...[...reading.langs].filter((lang) => lang !== reading.lang)]
  form.pages = paged(made, form.langs)
  applyRules({ form, reading, steps: [], rules: [], variables: [] })
  const rest = members.rest()
  if (rest) form.kept = { formio: rest }
  return form
}

function readingOf(components: Json[], ledger: Ledger, lang: string): Reading {
  const reading: Reading = {
    ledger,
    lang,
    langs: new Set([lang]),
    names: newNameBook(),
    known: new Map(),
    conditions: [],
  }
  nameComponents(components, reading)
  return reading
}

const componentsOf = (definition: Json): Json[] => objectsIn(objectAt(definition.configuration).components)

/** Older exports repeat the definition in the step, newer ones name it by its address. */
function definitionOf(step: Json, definitions: Json[]): Json {
  const address = textAt(step.form_definition ?? step.formDefinition)
  const found = definitions.find(
    ({ url, uuid, slug }) =>
      (address !== '' && (url === address || address.endsWith(textAt(uuid)))) || slug === step.slug,
  )
  return objectsIn(objectAt(step.configuration).components).length > 0
    ? { ...found, ...step }
    : (found ?? step)
}

const stepIn = (form: Json, step: Json): Json =>
  objectsIn(form.steps).find(({ uuid }) => uuid === step.uuid) ?? {}

function languageOf(form: Json, definitions: Json[]): string {
  const words = definitions.flatMap(componentsOf).map(({ label, html }) => `${textAt(label)} ${textAt(html)}`)
  // It comes from the Netherlands.
  return guessedLanguage([textAt(form.name), ...words], 'nl')
}

const noise = ['uuid', 'url', 'slug', 'steps', 'active', 'is_deleted']

function formIn(said: Json, ledger: Ledger, { lang }: Reading): Form {
  const members = membersOf(said, ledger, 'form', '')
  for (const name of noise) members.silent(name)
  const text = (name: string) => markdownOf(textAt(members.read(name)))
  const form = blankForm([lang])
  const worded = (words: string) => (words ? { [lang]: words } : {})
  form.title = worded(text('name'))
  form.lead = worded(
    [text('explanation_template'), text('introduction_page_content')].filter(Boolean).join('\n\n'),
  )
  form.thanks = worded(text('submission_confirmation_template'))
  const rest = members.rest()
  if (rest) form.kept = { openforms: { form: rest } }
  return form
}

function pageOf(step: Json, definition: Json, said: Json, at: number, reading: Reading): Page {
  reading.ledger.understood('step', textAt(step.slug))
  const name =
    textAt(definition.name) || textAt(said.form_definition) || textAt(step.name) || textAt(step.slug)
  return {
    name: `step-${at + 1}`,
    title: { [reading.lang]: name },
    ...(step.is_applicable === false ? { show: { is: 'constant', value: false } } : {}),
    items: componentsOf(definition).flatMap((component) => itemsOf(component, reading)),
  }
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadFile('json-broken', name)
  }
}
