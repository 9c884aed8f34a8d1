/**
 * Looks before signing out whether this device holds something that was never sent: sealed changes, or what was said in a
 * hall without a network. Signing out clears its storage, and nobody else has it. Then it asks, instead of losing it.
 */
class SignOut extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => {
      if (/^(kept|late)$/.test((event.submitter as HTMLButtonElement | null)?.name ?? '') || this.#isAnswered)
        return
      event.preventDefault()
      void this.#ask(form)
    })
  }

  #isAnswered = false

  async #ask(form: HTMLFormElement) {
    // Whatever vault is open in another tab is locked with it.
    new BroadcastChannel('vault').postMessage('lock')
    // Also a text that was begun: it is sealed here and nowhere else.
    for (const place of ['outbox', 'drafts'])
      if ((await countUnsent('vault', place)) > 0) return this.#show('[data-unsent]')
    if ((await countUnsent('hall', 'unsent')) > 0) return this.#show('[data-late]')
    this.#isAnswered = true
    form.requestSubmit()
  }

  #show(question: string) {
    const asking = this.querySelector<HTMLElement>(question)
    if (!asking) return
    asking.hidden = false
    asking.focus()
  }
}

/** How many rows wait in the outbox of the vaults (src/custody/browser/store.ts), or in the one of the hall. */
async function countUnsent(name: string, place: string): Promise<number> {
  const db = await openThere(name)
  if (!db) return 0
  const counting = db.transaction(place).objectStore(place).count()
  return new Promise((resolve, reject) => {
    counting.onsuccess = () => resolve(counting.result)
    counting.onerror = () => reject(counting.error)
  }).finally(() => db.close()) as Promise<number>
}

/** @returns null where there was never anything: looking must not make it */
function openThere(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name)
  return new Promise((resolve) => {
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => resolve(null)
  })
}

customElements.define('sign-out', SignOut)
