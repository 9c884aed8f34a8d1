/** What an invariant found: how many things it looked at, and what is wrong with some of them. */
export type Checked = { checked: number; broken: string[] }
