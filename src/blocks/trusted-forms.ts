import type { SealedRecord } from '#custody/browser/records.ts'
import type { Form } from '#field/form/form.ts'
import { digestOf } from './form-digest.ts'

/** A version as the server hands it out. Whether it is ours, what our members sealed decides. */
export type Version = { version: number; form: unknown }

/** A version that a member has sealed at publishing; `form` is null when the server shows another one under its number. */
export type Trusted = { digest: string; form: Form | null }

/** Compares what the server shows as our forms with what our members sealed when they published them. */
export async function trustedForms(
  service: string,
  versions: readonly Version[],
  records: readonly SealedRecord[],
): Promise<Map<number, Trusted>> {
  const trusted = new Map<number, Trusted>()
  for (const { body, damaged } of records) {
    const { what, service: of, version, digest } = Object(body)
    if (what !== 'jam/form/1' || damaged || of !== service || typeof digest !== 'string') continue
    const shown = versions.find((one) => one.version === version)?.form
    // What has this digest is what a member published, and then it had the right shape.
    const isOurs = shown !== undefined && (await digestIs(shown, digest))
    // Sealed twice, because publishing was torn: what was published is the one that counts.
    if (isOurs || !trusted.get(version)?.form)
      trusted.set(version, { digest, form: isOurs ? (shown as Form) : null })
  }
  return trusted
}

/** A server may show anything under a number, also what no form could be. */
const digestIs = async (shown: unknown, digest: string): Promise<boolean> => {
  try {
    return (await digestOf(shown as Form)) === digest
  } catch {
    return false
  }
}
