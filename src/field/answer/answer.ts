/** A span of days or times; both as they are answered alone. */
export type Span = { from: string; to: string }

export type Name = { first: string; last: string; title?: string }
export type Address = { street: string; postcode: string; town: string; more?: string; country?: string }

/** A file as an answer tells of it: `file` is its sealed file, `key` opens it. Neither is ever outside of what is sealed. */
export type SealedFile = { name: string; type: string; size: number; file: string; key: string }

/** A drawn signature is a picture of at most 60 kB as strokes; a typed one is a name. */
export type Signature = { typed: string } | { strokes: [x: number, y: number][][] }

/** Degrees of WGS 84; `line` and `area` are several. A `point` may also be said in words alone: `{ words }`. */
export type Place = { lat: number; lon: number; words?: string }

/**
 * What somebody has answered, by kind:
 * texts, dates (`2026-10-24`), times (`18:30`), moments (`2026-10-24T18:30`), months (`2026-10`), one choice, colours, IBAN,
 * postcode, plate, barcode, country (`DE`), organisation → string · numbers, years, ratings → number · yes/no, consent → boolean ·
 * several choices, rankings → string[] · matrix, poll → `{ [row]: value }` · a group that is repeated → `Answers[]`.
 * An own choice (`other`) is `other:` and what was typed.
 */
export type Answer =
  | string
  | number
  | boolean
  | string[]
  | { [row: string]: string | number | string[] }
  | Span
  | Name
  | Address
  | SealedFile[]
  | Signature
  | Place
  | { words: string }
  | Place[]
  | Answers[]

/** All answers by the name of the question. What was not answered, or is not shown, is not there. */
export type Answers = { [name: string]: Answer }
