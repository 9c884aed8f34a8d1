/** A command of the terminal (`jam …`). It closes what it opens; a StartProblem is its way to say no. */
export type Command = (args: string[]) => Promise<void>
