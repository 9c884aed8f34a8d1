import type { Note } from '../notes.ts'

/** Pages that were put together with Elementor: what they say, as plain HTML, and what had to be left. */
export type Built = { html: string; notes: Pick<Note, 'code' | 'what'>[] }

type Settings = Readonly<Record<string, unknown>>
type Element = { elType?: unknown; widgetType?: unknown; settings?: unknown; elements?: unknown }

const longest = 6_000_000
const deepest = 40
const mostElements = 5000

/** @returns null where a page was not built with it, or its plan cannot be read: then its plain text counts */
export function fromElementor(meta: ReadonlyMap<string, string>): Built | null {
  const plan = meta.get('_elementor_data')?.trim()
  if (!plan || plan.length > longest || meta.get('_elementor_edit_mode')?.trim() !== 'builder') return null
  const elements = parsed(plan)
  if (!elements) return null
  const built = new Building()
  const html = built.all(elements, 0)
  return html === '' ? null : { html, notes: [{ code: 'builder', what: 'Elementor' }, ...built.notes] }
}

function parsed(plan: string): Element[] | null {
  try {
    const elements: unknown = JSON.parse(plan)
    return Array.isArray(elements) ? elements : null
  } catch {
    return null
  }
}

class Building {
  readonly notes: Built['notes'] = []
  #left = mostElements

  all(elements: readonly Element[], deep: number): string {
    return elements.map((one) => this.#one(one, deep)).join('')
  }

  #one(element: Element, deep: number): string {
    this.#left -= 1
    if (!isObject(element) || this.#left < 0 || deep > deepest) return ''
    const settings = isObject(element.settings) ? element.settings : {}
    const inner = Array.isArray(element.elements) ? this.all(element.elements, deep + 1) : ''
    if (element.elType !== 'widget') return inner
    const name = String(element.widgetType ?? '').replace(/\.default$/, '')
    const widget = widgets[name]
    if (widget) return widget(settings) + inner
    if (forms.test(name)) this.notes.push({ code: 'form', what: name })
    else if (!furniture.test(name)) this.notes.push({ code: 'widget', what: name })
    // Of a piece that we do not know, its texts are what matters.
    return forms.test(name) || furniture.test(name) ? inner : textsIn(settings) + inner
  }
}

type Widget = (settings: Settings) => string

const widgets: Readonly<Record<string, Widget>> = {
  heading: (of) => heading(said(of, 'title'), said(of, 'header_size') || 'h2', linkIn(of)),
  'text-editor': (of) => said(of, 'editor'),
  text: (of) => said(of, 'editor') || said(of, 'text'),
  html: (of) => said(of, 'html'),
  shortcode: (of) => said(of, 'shortcode'),
  blockquote: (of) =>
    `<blockquote>${block(said(of, 'blockquote_content'))}<cite>${said(of, 'author_name')}</cite></blockquote>`,
  testimonial: (of) =>
    `<blockquote>${block(said(of, 'testimonial_content'))}<cite>${[said(of, 'testimonial_name'), said(of, 'testimonial_job')].filter(Boolean).join(', ')}</cite></blockquote>`,
  alert: (of) => block(strong(said(of, 'alert_title'))) + block(said(of, 'alert_description')),
  image: (of) => linked(image(of.image, said(of, 'caption')), linkIn(of)),
  'image-box': (of) => image(of.image) + titled(of),
  'icon-box': (of) => titled(of),
  'call-to-action': (of) =>
    image(of.bg_image) +
    heading(said(of, 'title'), 'h3') +
    block(said(of, 'description')) +
    button(said(of, 'button'), linkIn(of)),
  'image-gallery': (of) => gallery(of.wp_gallery),
  gallery: (of) => gallery(of.gallery),
  'image-carousel': (of) => gallery(of.carousel),
  'media-carousel': (of) => gallery(rows(of.slides).map((one) => one.image)),
  slides: (of) =>
    rows(of.slides)
      .map(
        (one) =>
          heading(said(one, 'heading'), 'h3') +
          block(said(one, 'description')) +
          button(said(one, 'button_text'), addressIn(one.link)),
      )
      .join(''),
  button: (of) => button(said(of, 'text'), linkIn(of)),
  'icon-list': (of) =>
    `<ul>${rows(of.icon_list)
      .map((one) => `<li>${linked(said(one, 'text'), addressIn(one.link))}</li>`)
      .join('')}</ul>`,
  'price-list': (of) =>
    `<ul>${rows(of.price_list)
      .map(
        (one) =>
          `<li>${[said(one, 'title'), said(one, 'price'), said(one, 'item_description')].filter(Boolean).join(' · ')}</li>`,
      )
      .join('')}</ul>`,
  accordion: (of) => questions(of.tabs),
  toggle: (of) => questions(of.tabs),
  tabs: (of) => questions(of.tabs),
  counter: (of) =>
    block(
      strong([said(of, 'prefix'), said(of, 'ending_number'), said(of, 'suffix')].join('')) +
        ` ${said(of, 'title')}`,
    ),
  progress: (of) => block(said(of, 'title')),
  video: (of) => film(of),
  audio: (of) => linked(addressIn(of.link), addressIn(of.link)),
  google_maps: (of) => block(said(of, 'address')),
  'social-icons': (of) =>
    rows(of.social_icon_list)
      .map((one) => button(networkIn(one), addressIn(one.link)))
      .join(''),
  posts: () => '<!-- wp:latest-posts /-->',
}

const forms = /form|newsletter|mailchimp|login/
/** What a website draws by itself here, or what is only a look. */
const furniture =
  /^(divider|spacer|menu-anchor|nav-menu|mega-menu|sidebar|site-logo|theme-.*|page-title|breadcrumbs|search.*|sitemap|share-buttons|icon|read-more|star-rating|rating|wp-widget-.*|animated-.*|lottie|template|global|countdown)$/

/** Names under which texts are kept in pieces of all kinds. */
const texts =
  /^(title|text|heading|sub_?title|description|content|editor|caption|label|answer|question|name)(_text)?$|_(title|text|content|description)(_[a-z])?$/

function textsIn(settings: Settings): string {
  const found = Object.entries(settings).filter(
    ([name, value]) => texts.test(name) && typeof value === 'string',
  )
  return found.map(([, value]) => block(String(value))).join('')
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const said = (of: Settings, name: string): string => {
  const value = of[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
const rows = (value: unknown): Settings[] => (Array.isArray(value) ? value.filter(isObject) : [])
const addressIn = (link: unknown): string => (isObject(link) ? said(link, 'url') : '')
const linkIn = (of: Settings): string => addressIn(of.link)

const block = (html: string): string => (html === '' ? '' : `<div>${html}</div>`)
const strong = (html: string): string => (html === '' ? '' : `<strong>${html}</strong>`)
const linked = (html: string, address: string): string =>
  html === '' || address === '' ? html : `<a href="${inQuotes(address)}">${html}</a>`
const button = (says: string, address: string): string =>
  says === '' ? '' : `<p>${linked(says, address)}</p>`
const titled = (of: Settings): string =>
  heading(said(of, 'title_text'), 'h3', linkIn(of)) + block(said(of, 'description_text'))

function heading(says: string, size: string, address = ''): string {
  const tag = /^h[1-6]$/.test(size) ? size : 'p'
  return says === '' ? '' : `<${tag}>${linked(says, address)}</${tag}>`
}

function image(value: unknown, caption = ''): string {
  if (!isObject(value) || said(value, 'url') === '') return ''
  const id = said(value, 'id')
  const img = `<img src="${inQuotes(said(value, 'url'))}" alt="${inQuotes(said(value, 'alt'))}" class="wp-image-${inQuotes(id)}">`
  return caption === '' ? img : `<figure>${img}<figcaption>${caption}</figcaption></figure>`
}

const gallery = (list: unknown): string => {
  const all = rows(list).map((one) => image(one))
  return all.length === 0 ? '' : `<div class="gallery">${all.join('')}</div>`
}

const questions = (tabs: unknown): string =>
  rows(tabs)
    .map(
      (one) => `<details><summary>${said(one, 'tab_title')}</summary>${said(one, 'tab_content')}</details>`,
    )
    .join('')

function film(of: Settings): string {
  const hosted = isObject(of.hosted_url) ? said(of.hosted_url, 'url') : ''
  const address = hosted || said(of, 'youtube_url') || said(of, 'vimeo_url') || said(of, 'external_url')
  if (hosted) return `<video src="${inQuotes(hosted)}"></video>`
  return address === '' ? '' : `<iframe src="${inQuotes(address)}"></iframe>`
}

const networkIn = (one: Settings): string => {
  const icon = isObject(one.social_icon) ? said(one.social_icon, 'value') : said(one, 'social')
  return icon.replace(/^.*fa-/, '') || addressIn(one.link)
}

const inQuotes = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
