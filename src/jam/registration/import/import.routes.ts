import type { Import } from '../../profile/importing/import.ts'
import { importRoutes } from '../../profile/importing/import-routes.tsx'
import { levelName, type Skill, skillName } from '../../profile/skill.ts'
import { peopleImportWords } from './import.text.ts'
import { importPeople, lookAtPeople, undoPeopleImport } from './people-imports.ts'
import { readPeopleFile } from './person-file.ts'
import { type PersonField, type PersonProblem, type PersonRow, personFields } from './person-row.ts'

/** People out of a table. */
const people: Import<PersonField, PersonRow, PersonProblem> = {
  ...{ things: 'people', back: 'people', accept: '.csv,.tsv,.txt', fields: personFields },
  must: ['name', 'email'],
  words: peopleImportWords,
  read: readPeopleFile,
  look: lookAtPeople,
  bringIn: async (desk, jam, batch, rows) => (await importPeople(desk, jam, batch, rows)).fresh.length,
  takeBack: async (desk, jam, id) => {
    const { removed, kept } = await undoPeopleImport(desk, jam.id, id)
    return { removed: removed.length, kept }
  },
  nameOf: ({ name }) => name,
  nameField: 'name',
  preview: (lang) => {
    const { field, roles } = peopleImportWords(lang)
    const skills = (row: PersonRow) =>
      Object.entries(row.skills).map(
        ([skill, level]) => `${skillName(skill as Skill, lang)} (${levelName(level, lang)})`,
      )
    return [
      { title: field.name, cell: ({ name }) => name },
      { title: field.email, cell: ({ email }) => email },
      { title: field.role, cell: ({ role }) => roles[role] },
      { title: field.skills, cell: (row) => skills(row).join(', ') || '–' },
    ]
  },
}

export const peopleImportRoutes = importRoutes(people)
