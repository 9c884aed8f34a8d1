import type { LogState } from '#vault/log/state.ts'

/** Boards in the log, the present one last. */
export const boardsOf = (state: LogState): string[] =>
  [...state.members].filter(([, { role, until }]) => role === 'guardian' && until === null).map(([id]) => id)
