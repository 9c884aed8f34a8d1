/** What can be found in a form before it is published. */
export const findingCodes = [
  ...([
    'no-question',
    'name-double',
    'name-unknown',
    'group-unknown',
    'jump-unknown',
    'list-unknown',
    'text-unknown',
  ] as const),
  ...([
    'choices-missing',
    'rows-missing',
    'choice-double',
    'cycle',
    'jump-back',
    'page-dead',
    'page-empty',
  ] as const),
  ...([
    'exit-unused',
    'no-way-out',
    'never-shown',
    'never-right',
    'limits-contradict',
    'pattern-unknown',
  ] as const),
  ...([
    'rule-unknown',
    'title-missing',
    'label-missing',
    'translation-missing',
    'consent-untranslated',
  ] as const),
  ...(['consent-preset', 'privacy-missing', 'contact-missing', 'retention-missing', 'readers-few'] as const),
  ...([
    'seats-without-waiting',
    'dates-backwards',
    'states-missing',
    'no-end-state',
    'personal-unmarked',
  ] as const),
] as const
export type FindingCode = (typeof findingCodes)[number]

/**
 * Something found. `where`: the name of the page, question, exit or state; empty for the form as a whole. `blocks`: the form
 * cannot be published like this. `more`: what the sentence needs besides.
 */
export type Finding = { code: FindingCode; where: string; blocks: boolean; more?: string[] }

export const blocking = (code: FindingCode, where = '', ...more: string[]): Finding => ({
  code,
  where,
  blocks: true,
  ...(more.length > 0 ? { more } : {}),
})

export const worth = (code: FindingCode, where = '', ...more: string[]): Finding => ({
  ...blocking(code, where, ...more),
  blocks: false,
})
