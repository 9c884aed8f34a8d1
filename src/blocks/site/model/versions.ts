/** Somebody's work on a page goes on as long as they do not rest for this long. */
export const sitting = 5 * 60_000

type Touched = { changedAt: Date; changedBy: string | null }

/**
 * Whether what a page is now is kept as a version before it is changed: when somebody else goes on with it, and at most once
 * in five minutes of one person's work.
 */
export function keepsVersion(now: Touched, last: Touched | undefined, by: string | null, at: Date): boolean {
  if (now.changedBy !== by) return true
  const since = last && last.changedBy === by ? last.changedAt : new Date(0)
  const rested = at.getTime() - now.changedAt.getTime() > sitting
  return rested || now.changedAt.getTime() - since.getTime() > sitting
}
