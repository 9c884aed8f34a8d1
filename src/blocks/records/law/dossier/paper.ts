import type { Piece } from '#field/document/pieces.ts'
import type { Paper } from '#field/paper/paper.ts'
import type { Lang } from '#kernel/text.ts'
import { homeDay } from '#kernel/zone.ts'
import { lawWords } from '../room/words.ts'
import type { Dossier, Sheet } from './gather.ts'

type Words = ReturnType<typeof lawWords>

/** What stands on paper of a dossier, whatever the paper is. */
export function paperOf(dossier: Dossier, lang: Lang, title: string): Paper {
  const w = lawWords(lang)
  return {
    ...{ title, lead: leadOf(dossier, w), files: w.filesTitle, lang },
    cases: dossier.sheets.map((sheet) => ({
      title: `${sheet.called}: ${sheet.title || w.untitled}`,
      facts: factsOf(sheet, w),
      answers: [
        ...sheet.values.map(({ label, says }) => ({ label, says })),
        ...sheet.entries.map(({ at, author, says }) => ({
          label: `${w.entriesTitle}, ${at.slice(0, 10)}, ${author}`,
          says,
        })),
        ...sheet.consents.map((one) => ({ label: w.consentsTitle, says: consentLine(one, w) })),
        ...sheet.referrals.map(({ to, at }) => ({
          label: w.referralsTitle,
          says: `${to}, ${at.slice(0, 10)}`,
        })),
      ],
      notes: notesOf(sheet, w),
      files: sheet.files.map(({ name }) => name),
    })),
  }
}

/** The same as a document that can be edited. */
export function piecesFor(dossier: Dossier, lang: Lang, title: string): Piece[] {
  const w = lawWords(lang)
  const { cases, lead } = paperOf(dossier, lang, title)
  const accesses = (dossier.accesses ?? []).map(({ at, member, count }) => [
    homeDay(at),
    member,
    String(count),
  ])
  return [
    { is: 'title', text: title },
    { is: 'paragraph', text: lead },
    ...cases.flatMap(({ title: heading, facts, answers, notes, files }): Piece[] => [
      { is: 'heading', text: heading },
      { is: 'paragraph', text: facts },
      ...notes.map((text) => ({ is: 'paragraph' as const, text })),
      ...(answers.length > 0
        ? [{ is: 'table' as const, rows: answers.map(({ label, says }) => [label, says]) }]
        : []),
      ...(files.length > 0 ? [{ is: 'list' as const, items: files }] : []),
    ]),
    ...(accesses.length > 0
      ? [
          { is: 'heading' as const, text: w.accessTitle },
          { is: 'table' as const, rows: [[w.when, w.who, w.what], ...accesses] },
        ]
      : []),
  ]
}

const leadOf = ({ at, by }: Dossier, w: Words): string => w.lead(homeDay(at), by)

const factsOf = ({ ground, until }: Sheet, w: Words): string =>
  `${w.keptUntil}: ${until ?? w.keptOpen}${ground ? ` · ${ground}` : ''}`

const consentLine = ({ title, state, at, by }: Sheet['consents'][number], w: Words): string =>
  `${title}: ${w.states[state as keyof Words['states']] ?? state}, ${at.slice(0, 10)}, ${by}`

const notesOf = ({ unread, title, marks }: Sheet, w: Words): string[] => [
  ...(unread.length > 0 ? [w.unread(title || w.untitled)] : []),
  ...(marks.correction ? [`${w.correctionTitle}: ${marks.correction}`] : []),
]
