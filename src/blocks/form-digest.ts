import type { Form } from '#field/form/form.ts'
import { base64url, sha256, utf8 } from '#vault/bytes.ts'
import { canonical } from '#vault/canonical.ts'

/** By what a version of a form is known: base64url of SHA-256 of its canonical JSON. Browser and server say the same. */
export const digestOf = async (form: Form): Promise<string> => base64url(await sha256(utf8(canonical(form))))
