import type { Value } from '../../model/record.ts'

/** One cell that is to be written, and what stood there. */
export type Turn = { id: string; field: string; was: Value | null; value: Value | null; said?: Said }
/** What a person typed or pasted, and where. */
export type Said = { title: string; column: string; text: string }
/** A cell that is neither here nor there. */
export type Unkept = Turn & { collection: string }
