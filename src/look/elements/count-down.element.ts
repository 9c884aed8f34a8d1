customElements.define('count-down', class extends HTMLElement {})

export {}
