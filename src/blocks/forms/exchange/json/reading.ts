import type { Form } from '#field/form/form.ts'
import { BadFile, most } from '#field/office/bad-file.ts'
import type { Ledger } from '../ledger.ts'
import type { Survey } from '../xlsform/survey.ts'
import { formOfQuestionnaire } from './fhir/questionnaire.ts'
import { formOfGcForms } from './gc-forms/form.ts'
import { formOfGovUk } from './govuk/form.ts'
import { formOfLogic } from './logic.ts'
import { formOfComponents } from './open-forms/archive.ts'
import { surveyOfPyxform } from './pyxform.ts'
import { isObject, type Json } from './value.ts'

type Read = {
  format:
    | 'pyxform'
    | 'formio'
    | 'govuk'
    | 'gcforms'
    | 'fhir'
    | 'jsonlogic'
    | 'form'
    | 'json-schema'
    | 'answers'
  form: Form | null
}

/** A form of whatever program, by what its JSON looks like. @throws BadFile */
export function formOfJson(text: string, ledger: Ledger, ofSurvey: (survey: Survey) => Form): Read {
  const json = parsed(text)
  // An API may wrap the form into a list or a member.
  const one = Array.isArray(json) && json.length === 1 ? json[0] : json
  if (!isObject(one)) throw new BadFile('not-a-form')
  if (one.resourceType === 'Questionnaire') return { format: 'fhir', form: formOfQuestionnaire(one, ledger) }
  if (one.resourceType === 'Bundle') return bundled(one, ledger)
  if (one.schema === 1 && Array.isArray(one.pages) && isObject(one.terms)) return own(one, ledger)
  if (isSchema(one)) return { format: 'json-schema', form: null }
  if (Array.isArray(one.components)) return { format: 'formio', form: formOfComponents(one, ledger) }
  const gc = isObject(one.form) && Array.isArray(one.form.elements) ? one.form : one
  if (Array.isArray(gc.elements) && ('titleEn' in gc || 'layout' in gc || 'groups' in gc))
    return { format: 'gcforms', form: formOfGcForms(gc, ledger) }
  if (
    Array.isArray(one.steps) ||
    (Array.isArray(one.pages) && ('form_id' in one || 'form_slug' in one || 'start_page' in one))
  )
    return { format: 'govuk', form: formOfGovUk(one, ledger) }
  if (Array.isArray(one.children) && typeof one.type === 'string')
    return { format: 'pyxform', form: ofSurvey(surveyOfPyxform(one)) }
  if (isLogic(one)) return { format: 'jsonlogic', form: formOfLogic(one, ledger) }
  // What was answered once, or other data: readable, but nothing to ask.
  if (one.resourceType === 'QuestionnaireResponse' || Object.keys(one).length > 2)
    return { format: 'answers', form: null }
  throw new BadFile('not-a-form')
}

function own(json: Json, ledger: Ledger): Read {
  for (const name of Object.keys(json)) ledger.understood(name)
  return { format: 'form', form: json as unknown as Form }
}

function bundled(bundle: Json, ledger: Ledger): Read {
  const entries = Array.isArray(bundle.entry) ? bundle.entry : []
  const found = entries
    .map((entry) => (isObject(entry) ? entry.resource : undefined))
    .find((one) => isObject(one) && one.resourceType === 'Questionnaire')
  if (!isObject(found)) throw new BadFile('not-a-form', 'Bundle')
  return { format: 'fhir', form: formOfQuestionnaire(found, ledger) }
}

const isSchema = (json: Json): boolean =>
  /json-schema\.org/.test(String(json.$schema ?? '')) || (isObject(json.properties) && json.type === 'object')

const operations =
  /^(and|or|!|!!|if|\?:|==|===|!=|!==|<|<=|>|>=|\+|-|\*|\/|%|in|var|cat|substr|min|max|all|some|none|map|filter|reduce|missing|missing_some|merge|date|today)$/

const isLogic = (json: Json): boolean => {
  const names = Object.keys(json)
  return names.length === 1 && operations.test(names[0] ?? '')
}

function parsed(text: string): unknown {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new BadFile('json-broken')
  }
  let level: unknown[] = [json]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most.depth) throw new BadFile('json-deep')
    const below: unknown[] = []
    for (const node of level)
      if (typeof node === 'object' && node !== null)
        for (const inner of Object.values(node)) below.push(inner)
    if (below.length > most.elements) throw new BadFile('big')
    level = below
  }
  return json
}
