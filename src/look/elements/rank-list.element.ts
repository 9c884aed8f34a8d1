customElements.define('rank-list', class extends HTMLElement {})

export {}
