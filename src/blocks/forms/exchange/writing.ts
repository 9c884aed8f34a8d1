import { strToU8 } from 'fflate'
import type { Form } from '#field/form/form.ts'
import { writeMarkdown } from './files/markdown.ts'
import { writeWorkbook } from './files/workbook-out.ts'
import { surveyOfForm } from './xlsform/out/book.ts'
import { sheetsOf } from './xlsform/survey.ts'

export const outFormats = ['xlsx', 'md', 'json'] as const
export type OutFormat = (typeof outFormats)[number]

/** A form as a file: XLSForm as a workbook or as Markdown, or our own JSON. */
export function exportForm(form: Form, format: OutFormat): Uint8Array {
  if (format === 'json') return strToU8(`${JSON.stringify(form, null, 2)}\n`)
  const sheets = sheetsOf(surveyOfForm(form))
  return format === 'xlsx' ? writeWorkbook(sheets) : strToU8(writeMarkdown(sheets))
}
