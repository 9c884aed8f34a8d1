import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { textOfFile } from '#field/table-file.ts'
import { importWords } from '#jam/needs/import/import.text.ts'
import { importNeeds, undoImport } from '#jam/needs/import/imports.ts'
import { type NeedFile, readNeedFile } from '#jam/needs/import/need-file.ts'
import { importFields, type RowProblem } from '#jam/needs/import/need-row.ts'
import type { Mapping } from '#jam/needs/import/need-table.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { listJams } from '#jam/profile/jams.ts'
import type { Desk } from '#kernel/desk.ts'
import { isId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import { importNeedsWords } from './import-needs.text.ts'

/** What somebody asked for at the terminal; wrong wishes are sentences. */
export type NeedsWish =
  | { file: NeedFile; name: string; jam: string; dryRun: boolean }
  | { undo: string; jam: string }
  | { wrong: string }

/** Lines for the terminal, and whether it went well. */
export type Said = { lines: string[]; failed: boolean }

/** Reads the arguments of `jam import needs`, and its file. */
export function wishOf(args: string[], lang: Lang): NeedsWish {
  const t = importNeedsWords(lang)
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      jam: { type: 'string', default: '' },
      map: { type: 'string', default: '' },
      undo: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const [path] = positionals
  if (values.undo !== undefined) return { undo: values.undo, jam: values.jam }
  if (!path) return { wrong: t.usage }
  const mapping = mappingOf(values.map)
  if (typeof mapping === 'string') return { wrong: t.noField(mapping, [...importFields]) }
  try {
    const file = readNeedFile(textOfFile(readFileSync(path)), mapping)
    return { file, name: basename(path), jam: values.jam, dryRun: values['dry-run'] }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { wrong: t.noFile(path, String(error.code)) }
  }
}

/** Does what was asked for at a desk of the house itself. */
export async function fulfil(
  desk: Desk,
  wish: Exclude<NeedsWish, { wrong: string }>,
  lang: Lang,
): Promise<Said> {
  const jams = await listJams(desk)
  const [only, ...more] = jams.filter(({ slug }) => !wish.jam || slug === wish.jam)
  if (!only || more.length > 0) {
    const slugs = jams.map(({ slug }) => slug)
    return { lines: [importNeedsWords(lang).noJam(wish.jam, slugs)], failed: true }
  }
  return 'undo' in wish ? undo(desk, only, wish.undo, lang) : bring(desk, only, wish, lang)
}

type Bringing = { file: NeedFile; name: string; dryRun: boolean }

async function bring(desk: Desk, jam: Jam, { file, name, dryRun }: Bringing, lang: Lang): Promise<Said> {
  const t = importNeedsWords(lang)
  const { rows, problems, batch } = await importNeeds(desk, jam.id, file.rows, { name, dryRun })
  const out = [...file.problems, ...problems].toSorted((a, b) => a.line - b.line)
  const columns = Object.entries(file.mapping).map(([field, column]) => `${field}=${column}`)
  const done = dryRun ? t.would(rows.length, out.length) : t.done(rows.length, out.length, jam.title)
  return {
    lines: [
      ...(columns.length > 0 ? [t.columns(columns.join(', '))] : []),
      ...out.map((problem) => sayProblem(problem, lang)),
      done,
      ...(dryRun || rows.length === 0 ? [] : [t.undoWith(batch)]),
    ],
    failed: file.rows.length === 0,
  }
}

async function undo(desk: Desk, jam: Jam, batch: string, lang: Lang): Promise<Said> {
  const t = importNeedsWords(lang)
  try {
    if (!isId(batch)) throw new Refusal('missing', 'import.missing')
    const { removed, kept } = await undoImport(desk, jam.id, batch)
    const stay = kept.length > 0 ? [t.kept(kept.length), ...kept.map(({ title }) => `  ${title}`)] : []
    return { lines: [t.undone(removed), ...stay], failed: false }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { lines: [t.noBatch(batch)], failed: true }
  }
}

const sayProblem = ({ line, title, code }: RowProblem, lang: Lang): string =>
  importNeedsWords(lang).line(line, title, importWords(lang).code[code] ?? code)

/** `title=Titel,teaser=Text` as a mapping; @returns the part that is none. */
function mappingOf(said: string): Mapping | string {
  const mapping: Mapping = {}
  for (const part of said.split(',').filter(Boolean)) {
    const [name = '', ...column] = part.split('=')
    const field = importFields.find((one) => one === name.trim())
    if (!field || column.length === 0) return part
    mapping[field] = column.join('=').trim()
  }
  return mapping
}
