import type { Form } from '../form/form.ts'
import type { FormLang } from '../form/wording.ts'

/** What a sent form holds, in the browser as at the door. Files in it are sealed elsewhere and come back as text. */
export type Sent = { getAll(name: string): unknown[]; keys(): Iterable<string> }

export type Reading = { form: Form; sent: Sent; keys: Set<string>; emptyRows: boolean; lang: FormLang }

/** What stands in the fields of a name, without what is empty. */
export function textsAt(reading: Reading, name: string): string[] {
  if (!reading.keys.has(name)) return []
  return reading.sent.getAll(name).filter((one) => typeof one === 'string' && one.trim() !== '') as string[]
}

export const textAt = (reading: Reading, name: string): string | undefined => textsAt(reading, name)[0]

export const listed = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)

/** What is JSON, as a list; nothing when it is none. */
export function readJson(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read : [read]
  } catch {
    return []
  }
}
