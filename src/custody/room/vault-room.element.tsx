import { render } from 'preact'
import { isLang } from '#kernel/text.ts'
import { ViewContext } from '#look/view.ts'
import { Vault } from './vault.tsx'

/** The part of a page that only the browser can see into. */
class VaultRoom extends HTMLElement {
  connectedCallback() {
    const asked = this.getAttribute('lang')
    const lang = isLang(asked) ? asked : 'de'
    const view = {
      lang,
      path: location.pathname,
      person: null,
      home: { href: '/', title: '' },
      notice: null,
      asset: (source: string) => source,
    }
    this.replaceChildren()
    render(
      <ViewContext.Provider value={view}>
        <Vault
          organisation={this.getAttribute('organisation') ?? ''}
          name={this.getAttribute('name') ?? ''}
          person={this.getAttribute('person') ?? ''}
          isAdmin={this.hasAttribute('admin')}
          lang={lang}
        />
      </ViewContext.Provider>,
      this,
    )
  }

  disconnectedCallback() {
    render(null, this)
  }
}

customElements.define('vault-room', VaultRoom)
