import { speak } from '#kernel/text.ts'
import type { Shortage } from './solving/assignment.ts'

const de = {
  title: 'Wer begutachtet was',
  lead: 'Jeder Bedarf bekommt gleich viele Gutachter*innen, alle haben etwa gleich viel zu tun, und niemand urteilt über Bekannte.',
  back: 'Zur Begutachtung',
  toAssigning: 'Zurück zur Zuteilung',
  facts: {
    needs: 'offene Bedarfe',
    reviewers: 'Gutachter*innen',
    perNeed: 'sehen sich jeden an',
    missing: 'Plätze noch leer',
  },
  calculate: 'Zuteilung berechnen',
  again: 'Neu berechnen',
  calculateSays:
    'Was ihr von Hand festgelegt habt und was schon bewertet ist, bleibt. Sonst wechselt so wenig wie möglich.',
  done: 'Die Zuteilung steht.',
  tell: 'Gutachter*innen Bescheid geben',
  told: (n: number) =>
    n === 0
      ? 'Alle haben ihre Liste schon.'
      : n === 1
        ? '1 Person bekommt ihre Liste.'
        : `${n} Personen bekommen ihre Liste.`,
  toldHint: 'Wer genau diese Liste schon bekommen hat, bekommt sie nicht noch einmal.',
  noReviewers: 'Noch begutachtet niemand',
  noReviewersSays: 'Lade Menschen in die Rolle Gutachter*in ein, dann lässt sich zuteilen.',
  toRoles: 'Zu den Rollen',
  noNeeds: 'Kein Bedarf wartet auf Begutachtung',
  noNeedsSays: 'Sobald einer eingereicht wird, erscheint er hier.',
  proof: 'Wie gut sie ist',
  proofSays: (name: string, seconds: string) =>
    `Berechnet von ${name} in ${seconds} Sekunden. Jede Zeile ist so klein wie möglich, keine zahlt für eine spätere. „Ohne Rechner“ ist, was der Reihe nach herauskäme: immer, wer am wenigsten hat.`,
  level: {
    unfilled: 'Leere Plätze',
    uneven: 'Unterschied zwischen der größten und der kleinsten Last',
    squares: 'Ungleichheit aller Lasten (Summe der Quadrate)',
    moved: 'Wechsel gegenüber vorher',
    unliked: 'Bedarfe einer Art, die jemandem nicht liegt',
  },
  column: {
    level: 'Was zählt',
    reached: 'Erreicht',
    bound: 'Bestenfalls',
    gap: 'Beweis',
    greedy: 'Ohne Rechner',
    need: 'Bedarf',
    reviewers: 'Gutachter*innen',
    reviewer: 'Gutachter*in',
    load: 'Last',
    most: 'Höchstens',
    kinds: 'Liegt',
    state: 'Stand',
  },
  proven: 'bewiesen',
  gap: (gap: number) => `höchstens ${gap} besser möglich`,
  few: (title: string, able: number, wanted: number) =>
    able === 0
      ? `„${title}“: Alle sind befangen oder nehmen nichts an; gebraucht werden ${wanted}.`
      : `„${title}“: Nur ${able} ${able === 1 ? 'Person ist' : 'Personen sind'} unbefangen; gebraucht werden ${wanted}.`,
  full: (room: number, wanted: number) =>
    `Alle zusammen nehmen höchstens ${room} Plätze an; gebraucht werden ${wanted}. Lade jemanden ein oder hebe eine Höchstzahl an.`,
  both: (open: number) =>
    `Befangenheiten und Höchstzahlen zusammen lassen ${open === 1 ? 'einen Platz' : `${open} Plätze`} leer. Lade jemanden ein, der zu niemandem gehört.`,
  how: 'Wie gerechnet wird',
  short: 'Nicht alles lässt sich besetzen',
  needs: 'Bedarfe',
  people: 'Menschen',
  none: 'noch niemand',
  missing: (n: number) => (n === 1 ? '1 fehlt' : `${n} fehlen`),
  byHand: 'von Hand',
  reviewed: 'hat bewertet',
  kind: { given: 'zugeteilt', pinned: 'von Hand zugeteilt', barred: 'von Hand ausgenommen' },
  free: 'nicht zugeteilt',
  bar: { declared: 'befangen', member: 'gehört zur Einrichtung', 'by-hand': 'von Hand ausgenommen' },
  give: 'Zuteilen',
  take: 'Ausnehmen',
  leave: 'Der Rechnung überlassen',
  seatSaved: 'Festgelegt. Jede neue Berechnung hält sich daran.',
  seatFree: 'Die nächste Berechnung entscheidet.',
  noLimit: 'ohne Grenze',
  all: 'alles',
  mine: 'Was dir liegt, und wo du befangen bist',
  theirs: (name: string) => `Was ${name} liegt, und wo befangen`,
  wish: 'Was liegt, und wie viel',
  kinds: 'Diese Arten liegen mir',
  kindsHint: 'Ohne Auswahl: alle. Es ist ein Wunsch, kein Ausschluss.',
  most: 'Höchstens so viele Bedarfe',
  mostHint: 'Leer heißt: ohne Grenze. 0 heißt: diesmal keine.',
  save: 'Speichern',
  wishSaved: 'Gespeichert. Die nächste Berechnung hält sich daran.',
  conflicts: 'Befangenheit',
  conflictsSays:
    'Wer für eine Einrichtung arbeitet, dort im Vorstand sitzt oder sie gut kennt, begutachtet ihre Bedarfe nicht. Die eigene Einrichtung ist von selbst ausgenommen.',
  noConflicts: 'Noch ist keine erklärt.',
  withdraw: 'Zurücknehmen',
  withdrawn: 'Die Befangenheit ist zurückgenommen.',
  organisation: 'Einrichtung',
  why: 'Warum (liest nur, wer organisiert)',
  declare: 'Befangen erklären',
  declared: 'Notiert. Diese Bedarfe gehen an andere.',
  problem: {
    'most.wrong': 'Bitte gib eine Zahl von 0 bis 999 ein oder lass es leer.',
    'kind.wrong': 'Diese Art gibt es nicht.',
    'organisation.wrong': 'Bitte wähle eine Einrichtung.',
    'why.long': 'Das ist zu lang. Höchstens 300 Zeichen.',
  } as Record<string, string>,
}

export const assigningWords = speak<typeof de>(de, {
  title: 'Who reviews what',
  lead: 'Every need gets the same number of reviewers, all have about the same to do, and nobody judges those they know.',
  back: 'To the review',
  toAssigning: 'Back to the assignment',
  facts: {
    needs: 'open needs',
    reviewers: 'reviewers',
    perNeed: 'look at each',
    missing: 'seats still empty',
  },
  calculate: 'Calculate the assignment',
  again: 'Calculate again',
  calculateSays:
    'What you settled by hand and what is reviewed already stays. Beyond that as little as possible moves.',
  done: 'The assignment is made.',
  tell: 'Tell the reviewers',
  told: (n) =>
    n === 0
      ? 'Everybody has their list already.'
      : n === 1
        ? '1 person gets their list.'
        : `${n} people get their list.`,
  toldHint: 'Whoever has got exactly this list already does not get it again.',
  noReviewers: 'Nobody reviews yet',
  noReviewersSays: 'Invite people into the role of a reviewer, then you can assign.',
  toRoles: 'To the roles',
  noNeeds: 'No need waits for a review',
  noNeedsSays: 'As soon as one is handed in it appears here.',
  proof: 'How good it is',
  proofSays: (name, seconds) =>
    `Calculated by ${name} in ${seconds} seconds. Each line is as small as can be, and none pays for a later one. "By hand" is what one after the other would reach: always whoever has least.`,
  level: {
    unfilled: 'Empty seats',
    uneven: 'Difference between the largest and the smallest load',
    squares: 'Unevenness of all loads (sum of squares)',
    moved: 'Moves from before',
    unliked: 'Needs of a kind that does not suit somebody',
  },
  column: {
    level: 'What counts',
    reached: 'Reached',
    bound: 'At best',
    gap: 'Proof',
    greedy: 'By hand',
    need: 'Need',
    reviewers: 'Reviewers',
    reviewer: 'Reviewer',
    load: 'Load',
    most: 'At most',
    kinds: 'Suits',
    state: 'State',
  },
  proven: 'proven',
  gap: (gap) => `at most ${gap} better`,
  few: (title, able, wanted) =>
    able === 0
      ? `"${title}": everybody has a conflict or takes nothing; ${wanted} are needed.`
      : `"${title}": only ${able} ${able === 1 ? 'person is' : 'people are'} free of conflicts; ${wanted} are needed.`,
  full: (room, wanted) =>
    `All together take at most ${room} seats; ${wanted} are needed. Invite somebody or raise a limit.`,
  both: (open) =>
    `Conflicts and limits together leave ${open === 1 ? 'one seat' : `${open} seats`} empty. Invite somebody who belongs to nobody.`,
  how: 'How it is calculated',
  short: 'Not everything can be filled',
  needs: 'Needs',
  people: 'People',
  none: 'nobody yet',
  missing: (n) => `${n} missing`,
  byHand: 'by hand',
  reviewed: 'has reviewed',
  kind: { given: 'assigned', pinned: 'assigned by hand', barred: 'ruled out by hand' },
  free: 'not assigned',
  bar: {
    declared: 'conflict of interest',
    member: 'belongs to the organisation',
    'by-hand': 'ruled out by hand',
  },
  give: 'Assign',
  take: 'Rule out',
  leave: 'Leave it to the calculation',
  seatSaved: 'Settled. Every new calculation keeps it.',
  seatFree: 'The next calculation decides.',
  noLimit: 'no limit',
  all: 'everything',
  mine: 'What suits you, and where you have a conflict',
  theirs: (name) => `What suits ${name}, and where they have a conflict`,
  wish: 'What suits, and how much',
  kinds: 'These kinds suit me',
  kindsHint: 'Without a choice: all. It is a wish, nothing is ruled out.',
  most: 'At most so many needs',
  mostHint: 'Empty means: no limit. 0 means: none this time.',
  save: 'Save',
  wishSaved: 'Saved. The next calculation keeps to it.',
  conflicts: 'Conflicts of interest',
  conflictsSays:
    'Whoever works for an organisation, sits on its board or knows it well does not review its needs. One’s own organisation is ruled out by itself.',
  noConflicts: 'None is declared yet.',
  withdraw: 'Take back',
  withdrawn: 'The conflict is taken back.',
  organisation: 'Organisation',
  why: 'Why (only organisers read it)',
  declare: 'Declare a conflict',
  declared: 'Noted. These needs go to others.',
  problem: {
    'most.wrong': 'Please enter a number from 0 to 999 or leave it empty.',
    'kind.wrong': 'There is no such kind.',
    'organisation.wrong': 'Please choose an organisation.',
    'why.long': 'This is too long. At most 300 characters.',
  },
})

type Words = ReturnType<typeof assigningWords>

/** Why seats stay empty, as a sentence. */
export function shortageSays(shortage: Shortage, titleOf: (need: string) => string, t: Words): string {
  if (shortage.why === 'few') return t.few(titleOf(shortage.need), shortage.able, shortage.wanted)
  return shortage.why === 'full' ? t.full(shortage.room, shortage.wanted) : t.both(shortage.open)
}
