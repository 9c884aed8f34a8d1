import type { Lang } from '#kernel/text.ts'
import type { LightState } from '#look/parts.tsx'
import { helpWords } from './help.text.ts'
import { type HelpRequest, stateOf } from './help-request.ts'

/** The state of a request in a light and words: how long it waits, who was called, who is on it. */
export function stateSays(
  request: HelpRequest,
  waits: string,
  lang: Lang,
): { light: LightState; says: string } {
  const t = helpWords(lang)
  const state = stateOf(request)
  if (state === 'solved') return { light: 'go', says: t.word.solved }
  if (state === 'taken') return { light: 'care', says: t.takenBy(request.takenName ?? '') }
  const more = request.passedTo ? t.passedTo(request.passedName) : t.called[request.escalation]
  return { light: 'stop', says: [t.waits(waits), more].filter(Boolean).join(', ') }
}
