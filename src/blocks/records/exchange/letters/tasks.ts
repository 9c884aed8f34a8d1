import { zipSync } from 'fflate'
import { pathName } from '#custody/archive/readable.ts'
import type { Paper } from '#field/paper/paper.ts'
import type { Row } from '../../worker/holding.ts'
import type { Asked, Workroom } from '../../worker/workroom.ts'
import { viewerOf } from '../export/rights.ts'
import { today } from '../held.ts'
import { pause } from '../import/run/batch.ts'
import { mustCollection, sourceOf, type Told, wanted } from '../wanted.ts'
import { BadTemplate, type BadTemplateCode } from './bad-template.ts'
import { filledText } from './fill.ts'
import { holdersFor, scopeOf, type Writing } from './scope.ts'
import { letterOf, letterTypes, readTemplate } from './template.ts'

/** So many letters at once. */
const mostLetters = 2000

function writingOf(room: Workroom): Writing {
  const { holding, lang } = room
  return { holding, lang, source: sourceOf(room), viewer: viewerOf(holding), today: today() }
}

/** The rows that letters are written about, and their titles. */
function addressed(room: Workroom, asked: Asked): { row: Row; title: string }[] {
  const { rows } = wanted(room, { asked, columns: [] })
  return rows.slice(0, mostLetters).map((row) => ({ row, title: room.tables.title(row.id, room.lang) }))
}

const holders = (room: Workroom, _: Told, from: string): string[] =>
  holdersFor(mustCollection(room, from), writingOf(room))

/** What a template asks for that nobody here knows; or why it is none. */
async function lookAtTemplate(room: Workroom, _: Told, file: File, asked: Asked) {
  try {
    const { holders } = readTemplate(new Uint8Array(await file.arrayBuffer()))
    const [first] = addressed(room, asked)
    const scope = first && scopeOf(first.row, writingOf(room))
    const isKnown = ({ mark, name }: { mark: string; name: string }) =>
      mark === '#' ? scope?.each(name) !== null : scope?.say(name) !== null
    const repeats = holders.filter(({ mark }) => mark === '#')
    // Within a repetition stand fields of other records.
    const unknown = (repeats.length > 0 ? repeats : holders).filter((one) => !isKnown(one))
    return { bad: null, count: holders.length, unknown: unknown.map(({ name }) => name) }
  } catch (problem) {
    if (problem instanceof BadTemplate) return { bad: problem.code, count: 0, unknown: [] }
    throw problem
  }
}

/** A letter for each record: one document, or all in one zip. */
async function takeLetters(
  room: Workroom,
  told: Told,
  file: File,
  asked: Asked,
): Promise<{ blob: Blob; ending: string } | { bad: BadTemplateCode }> {
  try {
    const template = readTemplate(new Uint8Array(await file.arrayBuffer()))
    const all = addressed(room, asked)
    const made: { [path: string]: Uint8Array } = {}
    for (const [at, { row, title }] of all.entries()) {
      const number = String(at + 1).padStart(String(all.length).length, '0')
      made[`${number} ${pathName(title)}.${template.kind}`] = letterOf(
        template,
        scopeOf(row, writingOf(room)),
      )
      if (at % 20 === 19) {
        told(at + 1, all.length)
        await pause()
      }
    }
    const [one] = Object.values(made)
    if (all.length === 1 && one)
      return {
        blob: new Blob([one as Uint8Array<ArrayBuffer>], { type: letterTypes[template.kind] }),
        ending: template.kind,
      }
    const zip = zipSync(made, { level: 0 }) as Uint8Array<ArrayBuffer>
    return { blob: new Blob([zip], { type: 'application/zip' }), ending: 'zip' }
  } catch (problem) {
    if (problem instanceof BadTemplate) return { bad: problem.code }
    throw problem
  }
}

/** A letter that was typed here, for each record on a page of its own. */
function takePlainLetters(
  room: Workroom,
  _: Told,
  letter: { subject: string; text: string },
  asked: Asked,
): Paper | { bad: BadTemplateCode } {
  try {
    const cases = addressed(room, asked).map(({ row }) => {
      const scope = scopeOf(row, writingOf(room))
      return {
        title: filledText(letter.subject, scope),
        facts: '',
        text: filledText(letter.text, scope),
        answers: [],
        notes: [],
        files: [],
      }
    })
    return { title: '', lead: '', files: '', lang: room.lang, cases }
  } catch (problem) {
    if (problem instanceof BadTemplate) return { bad: problem.code }
    throw problem
  }
}

/** What a page may ask of letters. */
export const letterTasks = { holders, lookAtTemplate, takeLetters, takePlainLetters }
