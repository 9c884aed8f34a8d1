import type { Import } from '../../profile/importing/import.ts'
import { importRoutes } from '../../profile/importing/import-routes.tsx'
import { skillName } from '../../profile/skill.ts'
import { kindName } from '../kind.ts'
import { importWords } from './import.text.ts'
import { importNeeds, undoImport } from './imports.ts'
import { readNeedFile } from './need-file.ts'
import { type ImportField, importFields, type NeedRow, type RowProblem } from './need-row.ts'

/** Needs out of a table, or out of the collection of the Civic Data Lab. */
const needs: Import<ImportField, NeedRow, RowProblem> = {
  ...{ things: 'needs', back: 'review', accept: '.csv,.tsv,.txt,.json', fields: importFields },
  must: ['title', 'organisation'],
  words: importWords,
  read: readNeedFile,
  look: async (desk, jam, rows) => {
    const looked = await importNeeds(desk, jam.id, rows, { name: '', dryRun: true })
    return { fresh: looked.rows, problems: looked.problems }
  },
  bringIn: async (desk, jam, { id, name }, rows) =>
    (await importNeeds(desk, jam.id, rows, { name, batch: id })).rows.length,
  takeBack: async (desk, jam, id) => {
    const { removed, kept } = await undoImport(desk, jam.id, id)
    return { removed, kept: kept.map(({ title }) => title) }
  },
  nameOf: ({ title }) => title,
  nameField: 'title',
  preview: (lang) => {
    const { field } = importWords(lang)
    return [
      { title: field.title, cell: ({ title }) => title },
      { title: field.organisation, cell: ({ organisation }) => organisation },
      { title: field.kind, cell: ({ kind }) => kindName(kind, lang) },
      {
        title: field.tags,
        cell: ({ skills }) => skills.map(({ skill }) => skillName(skill, lang)).join(', '),
      },
    ]
  },
}

export const needImportRoutes = importRoutes(needs)
