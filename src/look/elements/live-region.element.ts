import { morph } from './morph.ts'

const soon = 150
const spread = 350
const patience = 1500

/** A part of the page that renews itself from the same page when something happens. */
class LiveRegion extends HTMLElement {
  shown = 0

  connectedCallback() {
    if (this.hasAttribute('announce')) this.setAttribute('aria-live', 'polite')
    streamOf(this.getAttribute('topic') ?? '', this.getAttribute('after') ?? '').regions.add(this)
  }

  disconnectedCallback() {
    const stream = streams.get(this.getAttribute('topic') ?? '')
    stream?.regions.delete(this)
    if (stream?.regions.size === 0) stream.close()
  }

  hears(kind: string): boolean {
    const kinds = this.getAttribute('kinds')
    return !kinds || kinds.split(' ').includes(kind)
  }
}

const streams = new Map<string, Stream>()

// A browser opens few connections to one house: all regions of a topic share one.
class Stream {
  readonly regions = new Set<LiveRegion>()
  readonly #topic: string
  #after: string
  #source: EventSource
  #wait = 1000
  #wasLost = false
  #lostTimer = 0
  #again = 0

  constructor(topic: string, after: string) {
    this.#topic = topic
    this.#after = after
    this.#source = this.#open()
  }

  close() {
    this.#source.close()
    clearTimeout(this.#again)
    this.#found()
    streams.delete(this.#topic)
  }

  #open(): EventSource {
    const after = this.#after && `?after=${encodeURIComponent(this.#after)}`
    const source = new EventSource(this.#topic + after)
    source.addEventListener('open', () => {
      this.#wait = 1000
      if (this.#wasLost) for (const region of this.regions) renew(region)
      this.#found()
    })
    source.addEventListener('house', (event) => {
      const { kind } = JSON.parse(event.data) as { kind: string }
      this.#after = event.lastEventId
      for (const region of this.regions) if (region.hears(kind)) renew(region)
    })
    source.addEventListener('error', () => this.#lost())
    return source
  }

  // The browser tries again by itself, unless the house answered with a refusal.
  #lost() {
    this.#lostTimer ||= window.setTimeout(() => sayLost(this.#text()), patience)
    this.#wasLost = true
    if (this.#source.readyState !== EventSource.CLOSED) return
    this.#again = window.setTimeout(() => {
      this.#source = this.#open()
    }, this.#wait)
    this.#wait = Math.min(this.#wait * 2, 30_000)
  }

  #found() {
    clearTimeout(this.#lostTimer)
    this.#lostTimer = 0
    this.#wasLost = false
    sayLost(null)
  }

  #text(): string {
    return [...this.regions][0]?.getAttribute('offline') ?? ''
  }
}

function streamOf(topic: string, after: string): Stream {
  const stream = streams.get(topic) ?? new Stream(topic, after)
  streams.set(topic, stream)
  return stream
}

const waiting = new Set<LiveRegion>()
let timer = 0
let asked = 0

// One look at the page serves all regions; a hundred screens do not ask in the same instant.
function renew(region: LiveRegion) {
  waiting.add(region)
  if (document.hidden || timer) return
  timer = window.setTimeout(lookAgain, soon + Math.random() * spread)
}

document.addEventListener('visibilitychange', () => {
  for (const region of waiting) renew(region)
})

function lookAgain() {
  timer = 0
  // Taken before asking: what happens meanwhile is asked for once more.
  const regions = [...waiting]
  waiting.clear()
  const turn = ++asked
  const request = new XMLHttpRequest()
  request.open('GET', location.href)
  // The browser parses without running anything: no string becomes HTML, so Trusted Types agree.
  request.responseType = 'document'
  request.addEventListener('load', () => {
    if (request.status !== 200 || !request.responseXML) return
    for (const region of regions) {
      const fresh = request.responseXML.getElementById(region.id)
      // An answer that was overtaken by a later one is old.
      if (!fresh || !region.isConnected || turn < region.shown) continue
      region.shown = turn
      morph(region, fresh)
    }
  })
  request.send()
}

function sayLost(text: string | null) {
  const region = document.getElementById('notice')
  const note = region?.querySelector('.lost')
  if (!text || !region) return note?.remove()
  if (note) return
  const says = document.createElement('p')
  says.className = 'lost'
  says.textContent = text
  region.append(says)
}

customElements.define('live-region', LiveRegion)
