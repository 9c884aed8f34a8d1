import { type Bytes, utf8 } from './bytes.ts'
import { VaultFault } from './fault.ts'

/** What can be written canonically: JSON without exceptions. */
export type Canon = string | number | boolean | null | readonly Canon[] | { readonly [name: string]: Canon }

/**
 * The one spelling of a JSON value (JSON Canonicalization Scheme, RFC 8785): names sorted by UTF-16 code units, no
 * space, numbers as ECMAScript writes them.
 * @throws VaultFault `canonical.form` for what JSON would drop or bend: undefined, NaN, a lone surrogate, a class.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return canonicalObject(value)
  throw new VaultFault('canonical.form')
}

function canonicalObject(value: object): string {
  let members = ''
  for (const name of Object.keys(value).sort()) {
    const member = canonical((value as Record<string, unknown>)[name])
    members += `${members && ','}${canonical(name)}:${member}`
  }
  return `{${members}}`
}

/**
 * What is signed, hashed or bound: a name of the purpose, a line break, the canonical value. Two purposes never have the
 * same bytes, so a signature for one is none for another.
 */
export const bound = (purpose: string, value: unknown): Bytes => utf8(`jam/${purpose}/1\n${canonical(value)}`)
