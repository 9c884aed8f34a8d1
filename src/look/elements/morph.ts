/**
 * Makes the inside of `old` like the inside of `fresh` with as few changes as possible, so that focus, scrolling,
 * opened details and typed text stay. Things are recognised by their id, or by where they lead.
 */
export function morph(old: Element, fresh: Element): void {
  const focused = document.activeElement
  morphInside(old, fresh)
  // An element that had to move has lost the focus on the way.
  if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused)
    focused.focus({ preventScroll: true })
}

function morphInside(old: Element, fresh: Element): void {
  const wanted = [...fresh.childNodes]
  const keys = new Set(wanted.map(keyOf))
  let at: ChildNode | null = old.firstChild
  for (const want of wanted) {
    while (at && keyOf(at) && !keys.has(keyOf(at))) at = removed(at)
    const found: ChildNode | undefined = matching(at, want)
    if (!found) {
      old.insertBefore(document.importNode(want, true), at)
      continue
    }
    if (found === at) at = at.nextSibling
    else old.insertBefore(found, at)
    morphNode(found, want)
  }
  while (at) at = removed(at)
}

function morphNode(old: ChildNode, fresh: ChildNode): void {
  if (!(old instanceof Element && fresh instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue
    return
  }
  // An element of its own looks after its inside and its own attributes.
  const own = old.localName.includes('-') && old.localName !== 'live-region'
  for (const { name, value } of fresh.attributes) {
    if (!kept(old, name) && old.getAttribute(name) !== value) old.setAttribute(name, value)
  }
  for (const { name } of own ? [] : [...old.attributes]) {
    if (!kept(old, name) && !fresh.hasAttribute(name)) old.removeAttribute(name)
  }
  if (own || isTyped(old)) return
  morphInside(old, fresh)
}

// What a person has opened or chosen is theirs.
const kept = (element: Element, name: string) =>
  (name === 'open' && element.localName === 'details') ||
  name === 'aria-live' ||
  (isTyped(element) && (name === 'value' || name === 'checked'))

const isTyped = (element: Element) => ['input', 'textarea', 'select'].includes(element.localName)

function matching(from: ChildNode | null, want: ChildNode): ChildNode | undefined {
  const key = keyOf(want)
  if (!key) return from && from.nodeName === want.nodeName && !keyOf(from) ? from : undefined
  for (let node = from; node; node = node.nextSibling)
    if (node.nodeName === want.nodeName && keyOf(node) === key) return node
}

function keyOf(node: Node): string {
  if (!(node instanceof Element)) return ''
  if (node.id) return `#${node.id}`
  const leads = node.matches('li, tr, article') ? (node.querySelector('[href], [action]') ?? node) : node
  return leads.getAttribute('href') ?? leads.getAttribute('action') ?? ''
}

function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling
  node.remove()
  return next
}
