import { type ColumnMap, readTable } from '#field/table-file.ts'
import { checkPerson, type PersonField, type PersonProblem, type PersonRow } from './person-row.ts'

export type PeopleMapping = ColumnMap<PersonField>

/** What a file of people holds: who can come in, who cannot and why, and how its columns were read. */
export type PeopleFile = {
  rows: PersonRow[]
  problems: PersonProblem[]
  columns: string[]
  mapping: PeopleMapping
}

export const mostPeople = 5000

const headings = {
  name: ['name', 'vollername', 'person', 'teilnehmer', 'participant', 'vorundnachname'],
  email: ['email', 'mail', 'emailadresse', 'mailadresse', 'adresse'],
  role: ['rolle', 'role', 'art', 'typ', 'type'],
  company: ['unternehmen', 'firma', 'company', 'arbeitgeber', 'organisation'],
  mode: ['wo', 'ort', 'modus', 'mode', 'teilnahme'],
  skills: ['faehigkeiten', 'skills', 'kenntnisse', 'kompetenzen'],
  experienced: ['erfahren', 'erfahrung', 'experienced', 'experience'],
} as const satisfies Record<PersonField, readonly string[]>

/** Reads the text of a file. Never throws: what is wrong with the whole file is a problem on line 0. */
export function readPeopleFile(text: string, said: PeopleMapping = {}): PeopleFile {
  const table = readTable<PersonField>(text, said, headings)
  if (!table) return nothing('file.table')
  const { columns, mapping } = table
  if (table.rows.length > mostPeople) return { ...nothing('file.rows'), columns, mapping }
  if (!mapping.name) return { ...nothing('column.name'), columns, mapping }
  if (!mapping.email) return { ...nothing('column.email'), columns, mapping }
  const [rows, problems]: [PersonRow[], PersonProblem[]] = [[], []]
  const seen = new Set<string>()
  for (const raw of table.rows) {
    const checked = checkPerson(raw)
    if (Array.isArray(checked)) problems.push(...checked)
    else if (seen.has(whoOf(checked))) problems.push({ ...asProblem(checked), code: 'row.twice' })
    else rows.push(checked)
    if (!Array.isArray(checked)) seen.add(whoOf(checked))
  }
  return { rows, problems, columns, mapping }
}

/** A person is in a jam once per role. */
export const whoOf = ({ email, role }: Pick<PersonRow, 'email' | 'role'>): string => `${role} ${email}`

export const asProblem = ({ line, name }: PersonRow): Omit<PersonProblem, 'code'> => ({ line, name })

const nothing = (code: string): PeopleFile => ({
  rows: [],
  problems: [{ line: 0, code, name: '' }],
  columns: [],
  mapping: {},
})
