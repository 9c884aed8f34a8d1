import { render } from 'preact'
import { isLang } from '#kernel/text.ts'
import { ViewContext } from '#look/view.ts'
import { Editor } from './app/editor.tsx'

/** The editor of a page: an app of its own, whose page says what it needs. */
class SiteEditor extends HTMLElement {
  connectedCallback() {
    const asked = this.getAttribute('lang')
    const lang = isLang(asked) ? asked : 'de'
    const view = {
      ...{ lang, path: location.pathname, person: null, home: { href: '/', title: '' }, notice: null },
      asset: (source: string) => source,
    }
    this.replaceChildren()
    render(
      <ViewContext.Provider value={view}>
        <Editor service={this.getAttribute('service') ?? ''} id={this.getAttribute('page') ?? ''} />
      </ViewContext.Provider>,
      this,
    )
  }

  disconnectedCallback() {
    render(null, this)
  }
}

customElements.define('site-editor', SiteEditor)
