/*
 * <jam-showcase src="https://…/jams/quartier-u1/showcase" lang="de"><a href="https://…/jams/quartier-u1/showcase">Ergebnisse</a></jam-showcase>
 * Shows the projects of a jam in a frame. This page sees its height and nothing else; nothing is stored, nobody is counted.
 */
;(() => {
  const titles = { de: 'Ergebnisse des Jams', en: 'Results of the jam' }
  // A frame that says nothing for so long was refused: this page is not among those that may show it. Then the link stays.
  const patience = 10000

  class JamShowcase extends HTMLElement {
    connectedCallback() {
      const address = this.address()
      if (!address || this.frame) return
      const lang = this.getAttribute('lang') || this.closest('[lang]')?.getAttribute('lang') || 'de'
      const frame = document.createElement('iframe')
      frame.title = this.getAttribute('title') || titles[lang.slice(0, 2)] || titles.en
      frame.setAttribute(
        'sandbox',
        'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
      )
      frame.referrerPolicy = 'strict-origin'
      frame.loading = 'lazy'
      frame.style.cssText = 'display:block;inline-size:100%;block-size:480px;border:0'
      address.pathname += '/framed'
      address.searchParams.set('lang', lang.slice(0, 2))
      frame.src = address.href
      this.frame = frame
      this.hear = ({ source, origin, data }) => {
        if (source !== frame.contentWindow || origin !== address.origin || data?.jam !== 'showcase') return
        clearTimeout(this.timer)
        for (const link of this.querySelectorAll('a')) link.hidden = true
        if (data.height > 0) frame.style.blockSize = `${Math.min(Math.ceil(data.height), 50000)}px`
      }
      window.addEventListener('message', this.hear)
      // It loads when it is near; before that it cannot say anything.
      frame.addEventListener('load', () => {
        this.timer = setTimeout(() => frame.remove(), patience)
      })
      this.append(frame)
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.hear)
      clearTimeout(this.timer)
      this.frame?.remove()
      this.frame = undefined
    }

    address() {
      try {
        const address = new URL(this.getAttribute('src'), location.href)
        address.pathname = address.pathname.replace(/\/+$/, '')
        return /^https?:$/.test(address.protocol) ? address : null
      } catch {
        return null
      }
    }
  }

  if (!customElements.get('jam-showcase')) customElements.define('jam-showcase', JamShowcase)
})()
