import type { Lang } from '#kernel/text.ts'
import type { DutyForm } from './duty.ts'
import { usualDutyWords } from './usual.text.ts'

export type UsualDuty = keyof ReturnType<typeof usualDutyWords>

/** The duties that 24 hours usually need; the night watch is for those whom somebody knows. */
export function usualDuties(lang: Lang): Record<UsualDuty, DutyForm> {
  const words = usualDutyWords(lang)
  const open = {
    ...{ contact: '', requires: [], restricted: false, early: false },
    ...{ signupFrom: null, signupUntil: null },
  }
  return {
    door: { ...open, ...words.door },
    food: { ...open, ...words.food, requires: ['food'] },
    night: { ...open, ...words.night, requires: ['briefing'], restricted: true, early: true },
    tidying: { ...open, ...words.tidying },
  }
}
