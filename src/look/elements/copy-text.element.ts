/** Adds a button that copies the words inside. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector('code')?.textContent
    if (!text || !navigator.clipboard || this.querySelector('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button plain'
    button.textContent = this.getAttribute('copy')
    const says = document.createElement('span')
    says.setAttribute('role', 'status')
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text)
      says.textContent = this.getAttribute('copied')
      setTimeout(() => says.replaceChildren(), 3000)
    })
    this.append(button, says)
  }
}

customElements.define('copy-text', CopyText)
