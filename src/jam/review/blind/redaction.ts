import type { Need } from '../../needs/need.ts'
import type { Answers } from '../../needs/scoping/scoping.ts'

/** What reviewers read instead of the words of a need while they review blind (geschwärzte Fassung). */
export type Redaction = { title: string; teaser: string; answers: Answers }

/** Answers that say who somebody is: never shown blind. */
const whoFields = ['organisation', 'website', 'who', 'keeper']
/** Answers out of a few: they say nothing of anybody. */
const chosenFields = ['kind', 'data', 'reach', 'after']

export const blackBar = '▇▇▇'

/** The answers in running text, which may be redacted. */
export const textFields = (answers: Answers): string[] =>
  Object.keys(answers).filter(
    (name) =>
      !whoFields.includes(name) && !chosenFields.includes(name) && name !== 'title' && name !== 'teaser',
  )

/** What would give away who asks: the organisation in all its spellings, its website, people who are named. */
export function namesIn(need: Need, answers: Answers): string[] {
  const legal = /\s*\b(?:e\.\s?V\.|gGmbH|gemeinnützige|GmbH|gUG|eG|AöR|KdöR)(?=\s|$|,)/giu
  const host = (answers.website ?? '').replace(/^https?:\/\//i, '').replace(/^www\.|\/.*$/gi, '')
  const full = [need.organisationName, answers.organisation ?? '', answers.who ?? '', answers.keeper ?? '']
  const names = [...full, ...full.map((name) => name.replace(legal, '')), host, host.split('.')[0] ?? '']
  return [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 3))].toSorted(
    (a, b) => b.length - a.length,
  )
}

/** A text with every name under a black bar, whatever its case. */
export function blacken(text: string, names: readonly string[]): string {
  const found = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return found.length > 0 ? text.replace(new RegExp(found.join('|'), 'giu'), blackBar) : text
}

/** What is read blind until somebody edits it: the original with known names under bars. */
export function proposeRedaction(need: Need, answers: Answers): Redaction {
  const names = namesIn(need, answers)
  const shown = (text: string) => blacken(text, names)
  return {
    title: shown(need.title),
    teaser: shown(need.teaser),
    answers: Object.fromEntries(textFields(answers).map((name) => [name, shown(answers[name] ?? '')])),
  }
}

/** A need and its answers as somebody reads them who is not to know whose they are. */
export function readBlind(
  need: Need,
  answers: Answers | null,
  copy: Redaction | undefined,
): { need: Need; answers: Answers | null } {
  const proposed = proposeRedaction(need, answers ?? {})
  const words = copy ? { ...proposed, ...copy, answers: { ...proposed.answers, ...copy.answers } } : proposed
  const { title, teaser } = words
  return {
    need: { ...need, title, teaser, organisationName: blackBar, credit: '' },
    answers: answers && { ...onlyChosen(answers), ...words.answers, title, teaser },
  }
}

const onlyChosen = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => chosenFields.includes(name)))
