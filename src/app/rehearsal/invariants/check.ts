import type { Checked } from '../checked.ts'
import type { Play } from '../play.ts'

/** Something that has to be true after every rehearsal. */
export type Invariant = (play: Play) => Promise<Checked>
