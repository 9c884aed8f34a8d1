import type { Form } from '#field/form/form.ts'
import { isArchive, isOldOffice, readArchive } from '#field/office/archive.ts'
import { BadFile, most } from '#field/office/bad-file.ts'
import { asTexts, type Sheet } from '#field/office/cells.ts'
import { textOf } from '#field/office/encoding.ts'
import { readWorkbook } from '#field/office/workbook.ts'
import { readCsv } from './files/csv.ts'
import { readMarkdown } from './files/markdown.ts'
import { formOfOpenForms } from './json/open-forms/archive.ts'
import { formOfJson } from './json/reading.ts'
import { type Entry, type Ledger, newLedger, silent } from './ledger.ts'
import { mustBeForm } from './shape.ts'
import { surveyOfXform } from './xform/xform.ts'
import { formOfSurvey } from './xlsform/form.ts'
import { type Survey, surveyOf } from './xlsform/survey.ts'

export const formats = [
  'xlsform',
  'xform',
  'pyxform',
  'open-forms',
  'formio',
  'govuk',
  'gcforms',
  'fhir',
  'jsonlogic',
  'form',
] as const
export type Format = (typeof formats)[number]

/** A file, and a way to those that lie beside it, for `include`. */
export type Source = { name: string; bytes: Uint8Array; beside?: (name: string) => Source | undefined }

/** What was read; `form` is null where the file describes something else, e.g. what answers look like. */
export type Imported = {
  format: Format | 'json-schema' | 'answers'
  form: Form | null
  entries: Entry[]
  /** What was made harmless or guessed. */
  remarks: Remark[]
}
export type Remark = 'formulas' | 'encoding'

/** Reads a form of another program. @throws BadFile with a sentence in `exchange.text.ts` */
export function importForm(source: Source): Imported {
  if (source.bytes.length === 0) throw new BadFile('empty')
  if (source.bytes.length > most.bytes) throw new BadFile('big')
  if (isOldOffice(source.bytes) || /\.xls$/i.test(source.name)) throw new BadFile('old-excel')
  const ledger = newLedger()
  const remarks: Remark[] = []
  const { format, form } = read(source, ledger, remarks)
  const titled = form && withTitle(form, source.name)
  return { format, form: titled && mustBeForm(titled), entries: ledger.entries, remarks }
}

/** A form without a title is called like its file. */
function withTitle(form: Form, name: string): Form {
  if (Object.values(form.title).some((title) => title.trim() !== '')) return form
  return { ...form, title: { [form.langs[0]]: name.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '') } }
}

type Read = Pick<Imported, 'format' | 'form'>

function read(source: Source, ledger: Ledger, remarks: Remark[]): Read {
  if (isArchive(source.bytes)) {
    const names = namesIn(source.bytes)
    if (names.some((name) => /(^|\/)forms\.json$/.test(name)))
      return { format: 'open-forms', form: formOfOpenForms(source.bytes, ledger) }
  }
  const { text, guessed } = isArchive(source.bytes) ? { text: '', guessed: false } : textOf(source.bytes)
  if (guessed) remarks.push('encoding')
  if (/^\s*[{[]/.test(text))
    return formOfJson(text, ledger, (survey) => formOfSurvey(survey, ledger, sectionsBeside(source)))
  if (/^\s*</.test(text.replace(/^\ufeff/, '')))
    return { format: 'xform', form: formOfSurvey(surveyOfXform(text), ledger) }
  const survey = surveyOf(sheetsIn(source, text, remarks))
  if (survey.survey.length === 0) throw new BadFile('no-question')
  return { format: 'xlsform', form: formOfSurvey(survey, ledger, sectionsBeside(source)) }
}

function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = []
  readArchive(bytes, (name) => {
    names.push(name)
    return false
  })
  return names
}

function sheetsIn(source: Source, text: string, remarks: Remark[]): Sheet[] {
  if (isArchive(source.bytes)) {
    const { sheets, formulas } = readWorkbook(source.bytes)
    if (formulas > 0) remarks.push('formulas')
    return sheets.map(asTexts)
  }
  if (/\.(csv|tsv)$/i.test(source.name)) return readCsv(text)
  const isMarkdown = /\.(md|markdown)$/i.test(source.name) || /^\s*\|/m.test(text)
  const sheets = isMarkdown ? readMarkdown(text) : readCsv(text)
  if (sheets.length === 0) throw new BadFile('unknown')
  return sheets
}

/** A section is another form of the same folder. */
const sectionsBeside =
  ({ beside }: Source) =>
  (name: string): Survey | undefined => {
    const found = beside?.(name)
    if (!found) return undefined
    try {
      return sectionOf(found)
    } catch (problem) {
      if (problem instanceof BadFile) return undefined
      throw problem
    }
  }

function sectionOf(found: Source): Survey | undefined {
  const text = isArchive(found.bytes) ? '' : textOf(found.bytes).text
  if (!/^\s*[{[]/.test(text)) return surveyOf(sheetsIn(found, text, []))
  let section: Survey | undefined
  formOfJson(text, silent, (survey) => {
    section = survey
    return formOfSurvey(survey, silent)
  })
  return section
}
