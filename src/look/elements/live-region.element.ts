customElements.define('live-region', class extends HTMLElement {})

export {}
