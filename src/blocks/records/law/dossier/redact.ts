import type { Value } from '../../model/record.ts'
import type { Reading } from '../reading.ts'
import type { Dossier, Sheet } from './gather.ts'

/** A stretch of a text that is to be blackened, and why. */
export type Mark = { from: number; to: number; why: 'third' | 'title' | 'typed' }

/** Always as long, so that the length tells nothing. */
export const bar = '██████'

/** Words that name other people than those the dossier is on, the longest first. */
export function namesOfOthers(reading: Reading, dossier: Dossier): string[] {
  const own = new Set(dossier.persons.flatMap((id) => namesIn(reading, id)))
  const others = new Set<string>()
  for (const { id } of reading.holding.collections())
    for (const row of reading.holding.rows(id))
      if (!dossier.persons.includes(row.id)) for (const name of namesIn(reading, row.id)) others.add(name)
  return [...others].filter((name) => !own.has(name)).sort((a, b) => b.length - a.length)
}

/** Whole names and their parts, as far as these are long enough to mean somebody. */
function namesIn({ holding }: Reading, id: string): string[] {
  const row = holding.get(id)
  const fields = holding.collections().find((one) => one.id === row?.collection)?.fields ?? []
  return fields
    .filter(({ kind, personal }) => kind === 'full-name' || (personal && kind === 'short-text'))
    .flatMap((field) => wordsOf(row?.values[field.id]))
}

/** Of “von der Heide” these alone mean nobody: blackened wherever they stand, no sentence could be read. */
const small = new Set(['von', 'vom', 'der', 'den', 'dem', 'des', 'das', 'die', 'und', 'zum', 'zur', 'van'])

function wordsOf(value: Value | undefined): string[] {
  const said =
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null && 'first' in value && 'last' in value
        ? [
            `${value.first} ${value.last}`,
            `${value.last}, ${value.first}`,
            String(value.first),
            String(value.last),
          ]
        : []
  const parts = said.flatMap((name) => [name, ...name.split(/[\s,]+/)])
  const words = parts.map((one) => one.trim().toLowerCase())
  return [...new Set(words.filter((one) => one.length > 2 && !small.has(one)))]
}

/** A title and the name behind it: whoever is spoken of so is somebody else, or can be unmarked with one click. */
const titled =
  /(?<![\p{L}])(?:(?:Herrn?|Frau|Familie|Fam\.|Dr\.|Prof\.|Mr\.?|Mrs\.?|Ms\.?)\s+)+(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?)/gu
const letter = /[\p{L}\p{N}]/u

/** Finds what is blackened at first: names of others, whoever is called by a title, and words that somebody typed. */
export function marksIn(
  text: string,
  others: readonly string[],
  own: readonly string[],
  typed: readonly string[],
): Mark[] {
  const lower = text.toLowerCase()
  const marks: Mark[] = []
  // Lower case may be longer than what was written (İ): then nothing can be found by its place.
  const isSameLength = lower.length === text.length
  const find = (word: string, why: Mark['why']) => {
    for (let at = lower.indexOf(word); word && at >= 0 && isSameLength; at = lower.indexOf(word, at + 1)) {
      const [before, behind] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' ']
      // A genitive (Alis, Alis’) names as well.
      const end = behind === 's' && !letter.test(text[at + word.length + 1] ?? ' ') ? 1 : 0
      if (letter.test(before) || (end === 0 && letter.test(behind))) continue
      marks.push({ from: at, to: at + word.length + end, why })
    }
  }
  for (const word of others) find(word, 'third')
  for (const word of typed) find(word.trim().toLowerCase(), 'typed')
  for (const found of text.matchAll(titled)) {
    const name = found[1] ?? ''
    const from = found.index + found[0].length - name.length
    if (
      !name
        .toLowerCase()
        .split(/\s+/)
        .some((part) => own.includes(part))
    )
      marks.push({ from, to: from + name.length, why: 'title' })
  }
  return merged(marks)
}

function merged(marks: Mark[]): Mark[] {
  const inOrder = marks.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const kept: Mark[] = []
  for (const mark of inOrder) {
    const last = kept.at(-1)
    if (last && mark.from <= last.to) last.to = Math.max(last.to, mark.to)
    else kept.push({ ...mark })
  }
  return kept
}

/** The text without what is marked: it is not below the bar, it is gone. */
export function blackened(text: string, marks: readonly Mark[]): string {
  let said = ''
  let at = 0
  for (const { from, to } of marks) {
    said += text.slice(at, from) + bar
    at = to
  }
  return said + text.slice(at)
}

/**
 * What was decided: `typed` are further words to blacken everywhere, `shown` places of a mark (`path@from`) that stay readable,
 * `without` whole values, entries or records (`path`) that are left out.
 */
export type Redaction = { typed: string[]; shown: string[]; without: string[] }

export const nothingRedacted: Redaction = { typed: [], shown: [], without: [] }

/** Every text of a dossier under its path, with what would be blackened in it. */
export type Shown = { path: string; text: string; marks: (Mark & { isOn: boolean })[]; isOut: boolean }

export type Redacted = {
  dossier: Dossier
  texts: Shown[]
  /** How many stretches are black, and how many places are left out whole. */
  bars: number
  out: number
}

/** The dossier as it may be handed out. What it returns as `dossier` holds nothing of what is black or left out. */
export function redacted(reading: Reading, dossier: Dossier, { typed, shown, without }: Redaction): Redacted {
  const others = namesOfOthers(reading, dossier)
  const own = dossier.persons.flatMap((id) => namesIn(reading, id))
  const texts: Shown[] = []
  const write = (path: string, text: string): string => {
    const isOut = without.some((one) => path === one || path.startsWith(`${one}/`))
    const marks = marksIn(text, others, own, typed).map((mark) => {
      return { ...mark, isOn: !shown.includes(`${path}@${mark.from}`) }
    })
    if (text) texts.push({ path, text, marks, isOut })
    return isOut
      ? bar
      : blackened(
          text,
          marks.filter(({ isOn }) => isOn),
        )
  }
  const sheets = dossier.sheets.map((sheet) => redactedSheet(sheet, write, without))
  return {
    dossier: { ...dossier, sheets },
    texts,
    bars: texts.reduce(
      (sum, { marks, isOut }) => sum + (isOut ? 0 : marks.filter(({ isOn }) => isOn).length),
      0,
    ),
    out: texts.filter(({ isOut }) => isOut).length,
  }
}

type Write = (path: string, text: string) => string

function redactedSheet(sheet: Sheet, write: Write, without: readonly string[]): Sheet {
  const at = sheet.record
  const isOut = (path: string) => without.includes(path) || without.includes(at)
  return {
    ...sheet,
    title: sheet.isOwn && !isOut(at) ? sheet.title : write(`${at}/title`, sheet.title),
    values: sheet.values.map((one) => {
      const path = `${at}/${one.field}`
      const says = write(path, one.says)
      // The value itself would tell what the words hide.
      return { ...one, says, value: says === one.says && !isOut(path) ? one.value : says }
    }),
    entries: sheet.entries.map((entry) => ({
      ...entry,
      says: write(`${at}/${entry.id}`, entry.says),
      more: Object.fromEntries(
        Object.entries(entry.more).map(([name, one]) => {
          const said = typeof one === 'string' ? one : JSON.stringify(one)
          const says = write(`${at}/${entry.id}/${name}`, said)
          return [name, says === said ? one : says]
        }),
      ),
    })),
    files: isOut(`${at}/files`)
      ? []
      : sheet.files.map((file) => ({ ...file, name: write(`${at}/files/${file.file}`, file.name) })),
    consents: sheet.consents.map((one, nth) => ({ ...one, by: write(`${at}/consent/${nth}`, one.by) })),
    marks: {
      ...sheet.marks,
      correction: sheet.marks.correction && write(`${at}/correction`, sheet.marks.correction),
    },
  }
}
