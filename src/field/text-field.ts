import { z } from 'zod'
import { plainLine, plainText } from '#kernel/plain.ts'

/** One line of text from outside. Says `<name>.empty` and `<name>.long`. */
export const lineField = (name: string, most: number) => plainLine(1, most, `${name}.empty`, `${name}.long`)

/** One line that may be left empty. */
export const optionalLine = (name: string, most: number) =>
  plainLine(0, most, `${name}.empty`, `${name}.long`).prefault('')

/** Several lines of text. */
export const textField = (name: string, most: number) => plainText(1, most, `${name}.empty`, `${name}.long`)

/** Several lines of text that may be left empty. */
export const optionalText = (name: string, most: number) =>
  plainText(0, most, `${name}.empty`, `${name}.long`).prefault('')

/** A whole number between two bounds. Says `<name>.wrong`, also when the field is empty. */
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

/** Whether a text is an address on the web that a page may link to. */
export function isWebAddress(link: string): boolean {
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol)
}
