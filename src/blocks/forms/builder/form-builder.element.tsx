import { render } from 'preact'
import { isLang } from '#kernel/text.ts'
import { ViewContext } from '#look/view.ts'
import { Builder } from './app/builder.tsx'

/** The builder of a form: an app of its own, whose page says what it needs. */
class FormBuilder extends HTMLElement {
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
        <Builder service={this.getAttribute('service') ?? ''} />
      </ViewContext.Provider>,
      this,
    )
  }

  disconnectedCallback() {
    render(null, this)
  }
}

customElements.define('form-builder', FormBuilder)
