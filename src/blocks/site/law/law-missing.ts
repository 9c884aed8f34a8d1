import type { LawFacts } from './law-facts.ts'

/** What the law asks for and nobody has said yet. Each keeps the site from going out. */
export const lawGaps = [
  'name',
  'street',
  'po-box',
  'postcode',
  'city',
  'email',
  'second-way',
  'board',
  'first-names',
  'register',
  'editor',
] as const
export type LawGap = (typeof lawGaps)[number]

/** What is missing in what the law wants to be said (§ 5 DDG, § 18 (2) MStV, § 26 BGB). */
export function missingInLaw({ settings, placed, hasPosts }: LawFacts): LawGap[] {
  const { name, legalForm, street, postcode, city, email, phone, board, court, registerNumber, editor } =
    settings.imprint
  const hasForm = placed.some(({ kind }) => kind !== 'newsletter')
  const missing: [LawGap, boolean][] = [
    ['name', name === ''],
    ['street', street === ''],
    // Somebody must be able to serve a letter there.
    ['po-box', /post(fach|schlie(ß|ss)fach)|p\.?\s?o\.?\s?box/i.test(street)],
    ['postcode', postcode === ''],
    ['city', city === ''],
    ['email', email === ''],
    // A second quick way beside mail: a phone, or a form that is answered (EuGH C-298/07).
    ['second-way', phone === '' && !hasForm],
    ['board', legalForm !== 'person' && board.length === 0],
    ['first-names', board.some((one) => !/\S\s+\S/.test(one) || /^\p{L}\.?\s/u.test(one))],
    ['register', registered.includes(legalForm) && (court === '' || registerNumber === '')],
    ['editor', hasPosts && !/\S\s+\S/.test(editor)],
  ]
  return missing.filter(([, is]) => is).map(([gap]) => gap)
}

/** Those that stand in a register of a court. */
export const registered: readonly string[] = ['association', 'company', 'cooperative']
