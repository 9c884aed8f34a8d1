import { askVault } from '../browser/keeper.ts'
import type { BrowserCode } from '../browser/refused.ts'

type Answer = { prf: Uint8Array<ArrayBuffer> } | { code: BrowserCode }

/** The secret that a passkey of this house gives to our own pages and to nobody else. It never leaves this browser. */
export async function passkeySecret(): Promise<Answer> {
  const first = await askVault('passkeyInput')
  // Nobody checks the signature: what opens the keyring is the secret.
  const challenge = crypto.getRandomValues(new Uint8Array(32))
  const asked = { challenge, userVerification: 'required', extensions: { prf: { eval: { first } } } } as const
  try {
    const credential = await navigator.credentials.get({ publicKey: asked })
    if (!(credential instanceof PublicKeyCredential)) return { code: 'passkey.declined' }
    const secret = credential.getClientExtensionResults().prf?.results?.first
    return secret ? { prf: new Uint8Array(secret as ArrayBuffer) } : { code: 'passkey.no-secret' }
  } catch {
    // Cancelled, timed out, or none here: browsers do not say which.
    return { code: 'passkey.declined' }
  }
}

export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in globalThis
