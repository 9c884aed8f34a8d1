type Policy = { createScriptURL(address: string): unknown }
type Factory = {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy
}

// TypeScript's DOM does not know Trusted Types yet.
declare global {
  interface Window {
    trustedTypes?: Factory
  }
}

const policy = globalThis.window?.trustedTypes?.createPolicy('house', { createScriptURL: mustBeOwn })

/**
 * The address of a script of our own, for `new Worker()` and the like: the one Trusted Types policy of the house.
 * @throws TypeError for a script from elsewhere
 */
export function ownScript(address: string): string {
  return (policy?.createScriptURL(address) ?? mustBeOwn(address)) as string
}

function mustBeOwn(address: string): string {
  const { origin, href } = new URL(address, location.href)
  if (origin !== location.origin) throw new TypeError(`not a script of this house: ${origin}`)
  return href
}
