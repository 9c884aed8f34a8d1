import type { Form } from '#field/form/form.ts'
import type { Choice, Question } from '#field/form/question.ts'
import { questionsOf } from '#field/form/questions.ts'
import { spoken } from '../headers.ts'
import { keptBook, keptLine } from '../kept.ts'
import type { Line } from '../survey.ts'
import type { LangNames } from './words.ts'

/** The lists of a form as lines, and which list a question chooses from; `own`: it is its alone. */
export type OutLists = { lines: Line[]; listOf(question: Question): { name: string; own: boolean } }

const yesNo: Choice[] = [
  {
    value: 'yes',
    label: {
      de: 'Ja',
      en: 'Yes',
      fr: 'Oui',
      es: 'Sí',
      nl: 'Ja',
      it: 'Sì',
      pl: 'Tak',
      tr: 'Evet',
      uk: 'Так',
      ru: 'Да',
      ar: 'نعم',
    },
  },
  {
    value: 'no',
    label: {
      de: 'Nein',
      en: 'No',
      fr: 'Non',
      es: 'No',
      nl: 'Nee',
      it: 'No',
      pl: 'Nie',
      tr: 'Hayır',
      uk: 'Ні',
      ru: 'Нет',
      ar: 'لا',
    },
  },
]

export function outLists(form: Form, names: LangNames): OutLists {
  const lists = new Map(Object.entries(form.lists ?? {}))
  const places = new Map<string, { name: string; own: boolean }>()
  const external = new Set((keptBook(form.kept).external ?? []).map(({ cells }) => cells.list_name))
  for (const { question } of questionsOf(form)) {
    const kept = keptLine(question.kept).list
    const choices = question.choices
    if (question.kind === 'yes-no') {
      const spokenHere = yesNo.map((one) => ({ ...one, label: inLangs(one.label, form) }))
      lists.set('jam_yes_no', spokenHere)
      places.set(question.name, { name: 'jam_yes_no', own: false })
    } else if (question.list !== undefined) places.set(question.name, { name: question.list, own: false })
    else if (kept && (lists.has(kept) || external.has(kept)))
      places.set(question.name, { name: kept, own: false })
    else if (choices) {
      const name = freeName(question.name, lists)
      lists.set(name, choices)
      places.set(question.name, { name, own: true })
    }
  }
  return {
    lines: [...lists].flatMap(([name, choices]) => choices.map((choice) => choiceLine(name, choice, names))),
    listOf: ({ name }) => places.get(name) ?? { name: '', own: false },
  }
}

const inLangs = (label: Choice['label'], form: Form) =>
  Object.fromEntries(form.langs.map((lang) => [lang, label[lang.split('-')[0] ?? ''] ?? label.en ?? '']))

function freeName(wanted: string, lists: ReadonlyMap<string, unknown>): string {
  let name = wanted
  for (let number = 2; lists.has(name); number += 1) name = `${wanted}_${number}`
  return name
}

function choiceLine(list: string, { value, label, columns, ...more }: Choice, names: LangNames): Line {
  const line: Line = { line: 0, cells: { list_name: list, name: value }, words: {} }
  const words = names.words(label)
  if (words) line.words.label = words
  for (const [column, text] of Object.entries(columns ?? {})) {
    const media =
      spoken.find((one) => column === one || column.startsWith(`${one}::`)) ??
      /^media::[^:]+/.exec(column)?.[0]
    if (media) line.words[media] = { ...line.words[media], [column.slice(media.length + 2)]: text }
    else line.cells[column] = text
  }
  if (Object.keys(more).length > 0) line.cells.jam = JSON.stringify(more)
  return line
}
