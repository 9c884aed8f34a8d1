/**
 * Checks in this browser what a certificate's code carries behind the address, with the key of the jam in the page: so
 * nobody has to believe the server, and a page that was kept works without a network.
 */
class CheckCertificate extends HTMLElement {
  connectedCallback() {
    void this.#check().then((said) => {
      if (said) this.textContent = this.getAttribute(said) ?? ''
      this.dataset.said = said
    })
  }

  async #check(): Promise<'good' | 'bad' | 'cannot' | ''> {
    const [line, signature] = location.hash.slice(1).split('.').map(bytesOf)
    if (!line || !signature) return ''
    let key: CryptoKey
    try {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: this.getAttribute('key') ?? '' }
      key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify'])
    } catch {
      return 'cannot'
    }
    const context = new TextEncoder().encode('jam/certificate/1\n')
    const signed = new Uint8Array([...context, ...line])
    const isGood = await crypto.subtle.verify('Ed25519', key, signature, signed)
    return isGood && this.#isThisOne(line) ? 'good' : 'bad'
  }

  #isThisOne(line: Uint8Array): boolean {
    return new TextDecoder().decode(line) === this.getAttribute('line')
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

customElements.define('check-certificate', CheckCertificate)
