import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

/**
 * Asks the device for a passkey and sends its answer with the form inside, like any other form. Stays hidden
 * where the browser knows no passkeys. `autofill` offers passkeys in the e-mail field as well.
 */
class PasskeyForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (!form || !browserSupportsWebAuthn()) return
    this.hidden = false
    form.addEventListener('submit', (event) => {
      if (this.#answer(form).value) return
      event.preventDefault()
      void this.#ask(form, false)
    })
    if (this.hasAttribute('autofill')) void this.#offer(form)
  }

  async #offer(form: HTMLFormElement) {
    if (await browserSupportsWebAuthnAutofill()) await this.#ask(form, true)
  }

  async #ask(form: HTMLFormElement, quietly: boolean) {
    this.#say('')
    try {
      const answer = await fetch(this.getAttribute('challenge') ?? '', { method: 'POST' })
      if (answer.redirected) return location.assign(answer.url)
      if (!answer.ok) throw new Error(String(answer.status))
      const optionsJSON = await answer.json()
      const proof = this.hasAttribute('register')
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON, useBrowserAutofill: quietly })
      // A secret of the passkey that opens vaults: it never leaves the browser.
      Reflect.deleteProperty(proof.clientExtensionResults, 'prf')
      this.#answer(form).value = JSON.stringify(proof)
      form.requestSubmit()
    } catch (error) {
      // Another question of this page took its place; nobody has to hear of that.
      if (!quietly && !isReplaced(error)) this.#say(this.getAttribute('failed') ?? '')
    }
  }

  #answer(form: HTMLFormElement): HTMLInputElement {
    return form.elements.namedItem('answer') as HTMLInputElement
  }

  #say(text: string) {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = text
  }
}

const isReplaced = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERROR_CEREMONY_ABORTED'

customElements.define('passkey-form', PasskeyForm)
