/*
 * <jam-form src="https://…/f/formular#fingerprint" lang="de"><a href="https://…/f/formular">Zum Formular</a></jam-form>
 * Shows a form of our origin in a frame. This page sees its height and nothing else.
 */
;(() => {
  const words = {
    de: { title: 'Formular', link: 'Das Formular auf einer eigenen Seite öffnen' },
    en: { title: 'Form', link: 'Open the form on a page of its own' },
  }
  // A frame that says nothing for so long was refused: this page is not among those that may show the form.
  const patience = 10000

  class JamForm extends HTMLElement {
    static get observedAttributes() {
      return ['src', 'lang']
    }

    connectedCallback() {
      this.hear = (event) => this.heard(event)
      window.addEventListener('message', this.hear)
      this.open()
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.hear)
      clearTimeout(this.timer)
    }

    attributeChangedCallback(_name, before, now) {
      if (this.frame && before !== now) this.open()
    }

    open() {
      const address = this.address()
      if (!address) return
      const lang = this.langOf()
      const says = words[lang.slice(0, 2)] || words.en
      this.link = this.link || this.linkTo(says, address)
      this.frame?.remove()
      const frame = document.createElement('iframe')
      frame.title = this.getAttribute('title') || says.title
      frame.setAttribute(
        'sandbox',
        'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups',
      )
      frame.referrerPolicy = 'strict-origin'
      frame.style.cssText = 'display:block;inline-size:100%;block-size:480px;border:0'
      address.searchParams.set('embed', '1')
      if (lang) address.searchParams.set('lang', lang)
      frame.src = address.href
      this.frame = frame
      this.origin = address.origin
      this.append(frame)
      this.link.hidden = true
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.giveUp(), patience)
    }

    /* The fragment stays on it: the form compares the organisation's fingerprint with it. */
    address() {
      try {
        const address = new URL(this.getAttribute('src'), location.href)
        return /^https?:$/.test(address.protocol) ? address : null
      } catch {
        return null
      }
    }

    langOf() {
      return this.getAttribute('lang') || this.closest('[lang]')?.getAttribute('lang') || ''
    }

    linkTo(says, address) {
      const link = this.querySelector('a') || document.createElement('a')
      if (!link.href) {
        link.href = address.href
        link.textContent = says.link
      }
      if (!link.isConnected) this.prepend(link)
      return link
    }

    giveUp() {
      this.link.hidden = false
      this.frame?.remove()
      this.frame = undefined
    }

    heard({ source, origin, data }) {
      if (!this.frame || source !== this.frame.contentWindow || origin !== this.origin) return
      if (data?.jam !== 'form') return
      clearTimeout(this.timer)
      if (data.height > 0) this.frame.style.blockSize = `${Math.min(Math.ceil(data.height), 50000)}px`
      if (data.page && this.getBoundingClientRect().top < 0) this.scrollIntoView()
    }
  }

  if (!customElements.get('jam-form')) customElements.define('jam-form', JamForm)
})()
