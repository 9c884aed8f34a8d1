customElements.define('copy-text', class extends HTMLElement {})

export {}
