import { z } from 'zod'

// Direction marks let one text look like another, control characters break lines and mails.
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One line of text from outside. Says `<name>.empty` and `<name>.long`. */
export const lineField = (name: string, most: number) => optionalLine(name, most).pipe(filled(name))

/** One line that may be left empty. */
export const optionalLine = (name: string, most: number) =>
  z
    .string(`${name}.empty`)
    .transform((text) => text.replace(invisible, ' ').replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, `${name}.long`))

/** Several lines of text that may be left empty; line breaks stay. */
export const optionalText = (name: string, most: number) =>
  z
    .string(`${name}.empty`)
    .transform((text) => text.replace(invisible, (mark) => (mark === '\n' ? mark : ' ')).trim())
    .pipe(z.string().max(most, `${name}.long`))

/** Several lines of text. */
export const textField = (name: string, most: number) => optionalText(name, most).pipe(filled(name))

/** A whole number between two bounds. Says `<name>.wrong`; an empty field is wrong too. */
export const wholeNumber = (name: string, least: number, most: number) =>
  z
    .string(`${name}.wrong`)
    .trim()
    .regex(/^\d{1,9}$/, `${name}.wrong`)
    .transform(Number)
    .pipe(z.number().min(least, `${name}.wrong`).max(most, `${name}.wrong`))

/** A checkbox: there or not. */
export const checkField = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => value !== undefined && value !== '')

const filled = (name: string) => z.string().min(1, `${name}.empty`)
