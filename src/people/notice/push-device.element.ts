import { ownScript } from '#look/own-script.ts'

/**
 * Asks the browser, on a click and never before, to let this house push to this device, and sends the address with the
 * form inside. Stays hidden where the browser cannot.
 */
class PushDevice extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    const can = 'serviceWorker' in navigator && 'PushManager' in window && isSecureContext
    if (!form || !can) return
    form.hidden = false
    this.querySelector('.hint')?.remove()
    form.addEventListener('submit', (event) => {
      if (field(form, 'endpoint').value) return
      event.preventDefault()
      void this.#ask(form)
    })
  }

  async #ask(form: HTMLFormElement) {
    this.#say('')
    try {
      if ((await Notification.requestPermission()) !== 'granted') return this.#say('denied')
      await navigator.serviceWorker.register(ownScript('/service-worker.js'), { updateViaCache: 'none' })
      const { pushManager } = await navigator.serviceWorker.ready
      const applicationServerKey = this.getAttribute('house-key') ?? ''
      const given = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
      const { endpoint = '', keys = {} } = given.toJSON()
      field(form, 'endpoint').value = endpoint
      field(form, 'publicKey').value = keys.p256dh ?? ''
      field(form, 'authSecret').value = keys.auth ?? ''
      form.requestSubmit()
    } catch {
      this.#say('failed')
    }
  }

  #say(what: string) {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = what && this.getAttribute(what)
  }
}

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement

customElements.define('push-device', PushDevice)
