import { z } from 'zod'
import type { RawRow, RowProblem } from './need-row.ts'

const texts = z.union([z.array(z.string()), z.string().transform((text) => [text])]).catch([])

/** A project as the Civic Data Lab publishes it (datenprojekte.de). */
const project = z.object({
  titel: z.string(),
  kurzbeschreibung: z.string().catch(''),
  organisationen: texts,
  einsatzbereiche: texts,
  arten: texts,
  tags: texts,
  quelle: texts,
  lizenz: z.string().catch(''),
})

/** A network that stands behind many projects is rarely who asks. */
const networks = new Set(['Code for Germany', 'Open Knowledge Foundation Deutschland e.V.', 'CorrelAid e.V.'])

export const isCivicData = (parsed: unknown): parsed is unknown[] =>
  Array.isArray(parsed) && parsed.some((one) => typeof one === 'object' && one !== null && 'titel' in one)

/** Projects as rows of needs; `line` counts the projects from 1. */
export function rowsOfCivicData(projects: unknown[]): { rows: RawRow[]; problems: RowProblem[] } {
  const rows: RawRow[] = []
  const problems: RowProblem[] = []
  for (const [at, one] of projects.entries()) {
    const read = project.safeParse(one)
    if (read.success) rows.push(rowOf(read.data, at + 1))
    else problems.push({ line: at + 1, code: 'row.shape', title: '' })
  }
  return { rows, problems }
}

function rowOf(read: z.infer<typeof project>, line: number): RawRow {
  const asks = read.organisationen.filter((name) => !networks.has(name))
  return {
    line,
    title: read.titel,
    organisation: asks[0] ?? read.organisationen[0] ?? '',
    teaser: read.kurzbeschreibung,
    tags: [...read.arten, ...read.tags, ...read.einsatzbereiche].join(' ').replaceAll('-', ' '),
    source: read.quelle.join(' '),
    licence: read.lizenz.replaceAll('"', ''),
  }
}
