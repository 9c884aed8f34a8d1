/**
 * Looks before signing out whether this device holds sealed changes that were never sent: signing out clears its storage,
 * and nobody else has them. Then it asks, instead of losing them.
 */
class SignOut extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => {
      if ((event.submitter as HTMLButtonElement | null)?.name === 'kept' || this.#isAnswered) return
      event.preventDefault()
      void this.#ask(form)
    })
  }

  #isAnswered = false

  async #ask(form: HTMLFormElement) {
    // Whatever vault is open in another tab is locked with it.
    new BroadcastChannel('vault').postMessage('lock')
    const asking = this.querySelector<HTMLElement>('[data-unsent]')
    if (asking && (await countUnsent()) > 0) {
      asking.hidden = false
      asking.focus()
      return
    }
    this.#isAnswered = true
    form.requestSubmit()
  }
}

/** How many rows the outbox of the vaults has (src/custody/browser/store.ts). */
async function countUnsent(): Promise<number> {
  const db = await openVaults()
  if (!db) return 0
  const counting = db.transaction('outbox').objectStore('outbox').count()
  return new Promise((resolve, reject) => {
    counting.onsuccess = () => resolve(counting.result)
    counting.onerror = () => reject(counting.error)
  }).finally(() => db.close()) as Promise<number>
}

/** @returns null where no vault was ever opened: looking must not make one */
function openVaults(): Promise<IDBDatabase | null> {
  const request = indexedDB.open('vault')
  return new Promise((resolve) => {
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => resolve(null)
  })
}

customElements.define('sign-out', SignOut)
