customElements.define('draft-keeper', class extends HTMLElement {})

export {}
