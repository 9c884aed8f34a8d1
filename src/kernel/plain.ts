import { z } from 'zod'

// Marks that turn the direction of writing would let one text look like another; control characters nobody typed.
const unwanted = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu

/** One line of text as people type it: marks removed, blanks made one. Emoji and all scripts stay. */
export const plainLine = (least: number, most: number, short: string, long: string) =>
  z
    .string(short)
    .transform((text) => text.replace(unwanted, ' ').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least, short).max(most, long))

/** Several lines of text; at most one empty line between two paragraphs. */
export const plainText = (least: number, most: number, short: string, long: string) =>
  z
    .string(short)
    .transform((text) =>
      text
        .replace(unwanted, ' ')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .pipe(z.string().min(least, short).max(most, long))
