/** What a screen can show (Ansicht), besides the board of everything. */
export const views = ['timer', 'needs', 'help', 'shifts', 'programme', 'demo'] as const

export type ScreenView = (typeof views)[number]

export const isView = (name: string): name is ScreenView => (views as readonly string[]).includes(name)

/** One after the other, each for so long. */
export const secondsEach = 20

// The presentations have their own hour: whoever wants them on the wall opens their link.
export const round = views.filter((view) => view !== 'demo')

/** Which view of the round is on, and which comes next. */
export function turnOf(at: string | undefined): { view: ScreenView; next: number } {
  const turn = Math.min(1000, Math.max(0, Math.floor(Number(at) || 0))) % round.length
  return { view: round[turn] ?? 'timer', next: (turn + 1) % round.length }
}
