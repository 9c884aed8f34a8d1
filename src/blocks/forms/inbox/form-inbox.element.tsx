import { render } from 'preact'
import { Behind } from '#custody/room/behind.tsx'
import { isLang } from '#kernel/text.ts'
import { ViewContext } from '#look/view.ts'
import { Inbox } from './inbox.tsx'

/** What came by a form, behind the lock of its organisation's vault. */
class FormInbox extends HTMLElement {
  connectedCallback() {
    const asked = this.getAttribute('lang')
    const lang = isLang(asked) ? asked : 'de'
    const said = (name: string) => this.getAttribute(name) ?? ''
    const view = {
      ...{ lang, path: location.pathname, person: null, home: { href: '/', title: '' }, notice: null },
      asset: (source: string) => source,
    }
    this.replaceChildren()
    render(
      <ViewContext.Provider value={view}>
        <Behind
          organisation={said('organisation')}
          name={said('name')}
          person={said('person')}
          isAdmin={this.hasAttribute('admin')}
          lang={lang}
        >
          <Inbox service={said('service')} />
        </Behind>
      </ViewContext.Provider>,
      this,
    )
  }

  disconnectedCallback() {
    render(null, this)
  }
}

customElements.define('form-inbox', FormInbox)
