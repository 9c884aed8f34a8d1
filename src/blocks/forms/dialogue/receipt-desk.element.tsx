import { render } from 'preact'
import { endOutside } from '#custody/outside/asking.ts'
import { ViewContext } from '#look/view.ts'
import { Desk } from './desk.tsx'
import type { DeskData } from './desk-data.ts'
import { receiptWords } from './receipt.text.ts'

/** Where twelve words are typed, and what they open. Nothing of it is kept on the device. */
class ReceiptDesk extends HTMLElement {
  connectedCallback() {
    const data = JSON.parse(this.dataset.desk ?? '{}') as DeskData
    const t = receiptWords(data.lang)
    this.replaceChildren()
    if (!crypto.subtle) {
      this.append(t.tooOld)
      return
    }
    const view = {
      lang: t.lang,
      path: location.pathname,
      person: null,
      home: { href: '/', title: '' },
      notice: null,
      asset: (source: string) => source,
    }
    render(
      <ViewContext.Provider value={view}>
        <Desk data={data} />
      </ViewContext.Provider>,
      this,
    )
  }

  disconnectedCallback() {
    render(null, this)
    endOutside()
  }
}

customElements.define('receipt-desk', ReceiptDesk)
