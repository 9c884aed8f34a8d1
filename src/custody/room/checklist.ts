import type { Readiness } from '../browser/readiness.ts'

export type CheckName = 'readers' | 'ways' | 'recovery' | 'drill'

/** How the way to the first entrusted word stands. `lacking` names who has to do something. */
export type Check = { name: CheckName; isDone: boolean; lacking: string[] }

/** Fewer than that, and one lost note or one illness locks everybody out. */
const fewest = 2

/** What has to be done before anybody entrusts something to a vault (go-live). */
export function checksOf(ready: Readiness): Check[] {
  const lacking = ready.admins.filter(({ ways }) => (ways?.length ?? 0) < fewest)
  const check = (name: CheckName, isDone: boolean, names: string[] = []): Check => ({
    name,
    isDone,
    lacking: names,
  })
  return [
    check('readers', ready.readers >= fewest),
    check(
      'ways',
      lacking.length === 0,
      lacking.map(({ name }) => name),
    ),
    check('recovery', recoveryOf(ready) !== 'none'),
    check('drill', ready.drill !== null),
  ]
}

/** The paper there is: the board's three sheets, else somebody's own who administers. */
export function recoveryOf({ board, admins }: Readiness): 'board' | 'sheet' | 'none' {
  if (board) return 'board'
  return admins.some(({ ways }) => ways?.includes('recovery')) ? 'sheet' : 'none'
}
