import { prfInput } from '#vault/identity/unlock.ts'

/** The secret that a passkey gives to this organisation's page and to nobody else; null when this one cannot. */
export async function passkeySecret(): Promise<Uint8Array<ArrayBuffer> | null> {
  const first = prfInput('keyring')
  const credential = await navigator.credentials.get({
    publicKey: {
      // Nobody checks the signature: what opens the keyring is the secret, and it never leaves this browser.
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      userVerification: 'required',
      extensions: { prf: { eval: { first } } },
    },
  })
  if (!(credential instanceof PublicKeyCredential)) return null
  const { prf } = credential.getClientExtensionResults()
  const secret = prf?.results?.first
  return secret ? new Uint8Array(secret as ArrayBuffer) : null
}

export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in globalThis
