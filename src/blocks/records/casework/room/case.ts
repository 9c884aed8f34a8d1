import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../../room/desk.ts'
import { useWritable } from '../../room/record/writable.ts'
import type { Entry } from '../../worker/holding.ts'
import type { Detail } from '../../worker/opened.ts'
import { caseWords } from './words.ts'

/** What the parts of a case share: whose it is, what today is, how things are called. */
export function useCase(collection: Collection, detail: Detail, again: () => void) {
  const { lang, t, say, nameOf, me, opened } = useDesk()
  const w = caseWords(lang)
  const stepName = (name: unknown) =>
    say(collection.steps.find((step) => step.name === name)?.label) || String(name)
  /** What an entry says besides its text: the step, to whom, by which consent. */
  const sayMore = ({ kind, more = {} }: Entry): string => {
    const said = (name: string) => String(more[name] ?? '')
    const title = said('title')
    if (kind === 'referral') return w.given(said('to'), said('from'), title)
    if (kind === 'consent')
      return `${title && `„${title}“ `}${w.consent(more.given === true, said('by'), said('to'))}`
    if (kind !== 'step') return ''
    if (more.asks) return w.asks(stepName(more.asks))
    if (more.answers) return more.says === 'yes' ? w.agreed(stepName(more.to)) : w.declined(stepName(more.to))
    return w.stepTo(stepName(more.to))
  }
  return {
    ...{ collection, detail, again, lang, t, w, nameOf, me, stepName, sayMore },
    members: opened.members,
    /** Layers of its drawer that I have keys for. */
    layers: detail.layers,
    /** And that I may write in. */
    writes: useWritable(collection, detail),
    today: todayHere(),
  }
}

export type Case = ReturnType<typeof useCase>

/** The day of the calendar where the reader is. */
export const todayHere = (): string => new Date().toLocaleDateString('sv')
