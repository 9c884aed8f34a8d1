import { cleanTarget } from '../../model/address.ts'
import { textOf, treeOf } from '../content/tree.ts'
import { addLeft, blankPage, type Found, type FoundMedia, type FoundPage, type Left } from '../found.ts'
import { fromElementor } from './elementor.ts'
import { happeningOf, isEventType, venuesIn } from './wxr-events.ts'
import { readItems, type WxrItem } from './wxr-items.ts'
import { applyMenu } from './wxr-menu.ts'

/** What WordPress and its extensions keep for themselves. */
const machine =
  /^(revision|custom_css|customize_changeset|oembed_cache|user_request|wp_global_styles|wp_template|wp_template_part|wp_navigation|wp_font_.*|elementor_library|elementor_.*|et_.*|fl-.*|fusion_.*|acf.*|wpcf7_contact_form|wpforms.*|nf_.*|mc4wp-form|shop_order.*|shop_coupon|scheduled-action|tablepress_table|popup.*|ml-slider|ngg_.*|tribe_venue|tribe_organizer|location|attachment|nav_menu_item|wp_block|feedback|jp_.*|amp_.*|vc_.*|cookielawinfo|cmplz.*|wpseo_.*|rank_math.*)$/

/** Reads exports of WordPress; several files of one export count as one. */
export function readWxr(texts: readonly string[]): Found {
  const channels = texts.map(readItems)
  const items = channels.flatMap((one) => one.items)
  const field = (name: string) => channels.map(({ fields }) => fields.get(name)).find(Boolean) ?? ''
  const left: Left[] = []
  const kept = items.filter((item) => isTaken(item, left))
  const venues = venuesIn(items)
  const attached = childrenOf(items)
  const pages = kept.map((item, at) => pageOf(item, at, { venues, attached }))
  const comments = items.reduce((sum, one) => sum + one.comments, 0)
  if (comments > 0) addLeft(left, 'comments', '', comments)
  const hosts = hostsOf([field('link'), field('wp:base_blog_url'), field('wp:base_site_url')], items)
  applyMenu(items, pages, left)
  const language = field('language').split('-')[0]?.toLowerCase() || null
  return {
    what: 'wordpress',
    title: plain(field('title')),
    lang: language,
    hosts,
    pages,
    media: items.filter((item) => typeOf(item) === 'attachment').map(mediaOf),
    shared: new Map(
      items
        .filter((item) => typeOf(item) === 'wp_block')
        .map((item) => [get(item, 'wp:post_id'), htmlOf(item)]),
    ),
    left,
    isTorn: channels.some((one) => one.isTorn),
  }
}

function isTaken(item: WxrItem, left: Left[]): boolean {
  const [type, status] = [typeOf(item), get(item, 'wp:status') || 'publish']
  const title = plain(get(item, 'title')) || get(item, 'wp:post_name')
  if (type === 'attachment' || type === 'nav_menu_item' || type === 'wp_block') return false
  if (machine.test(type)) {
    if (!/^(revision|tribe_venue|tribe_organizer|location)$/.test(type)) addLeft(left, 'machine', type)
    return false
  }
  if (status === 'trash' || status === 'auto-draft') addLeft(left, 'trash', title)
  else if (status === 'private') addLeft(left, 'private', title)
  else if (get(item, 'wp:post_password').trim()) addLeft(left, 'password', title)
  else if (!title && isBlank(item)) addLeft(left, 'empty', get(item, 'wp:post_id'))
  else if (!/^(post|page)$/.test(type) && !isEventType(type) && isBlank(item)) addLeft(left, 'kind', type)
  else return true
  return false
}

type Around = { venues: ReadonlyMap<string, WxrItem>; attached: ReadonlyMap<string, string[]> }

function pageOf(item: WxrItem, at: number, { venues, attached }: Around): FoundPage {
  const [type, id, link] = [typeOf(item), get(item, 'wp:post_id').trim(), get(item, 'link').trim()]
  const happening = happeningOf(item, venues)
  const kind = happening ? 'event' : type === 'post' ? 'post' : 'page'
  const term = (domain: string) => item.terms.find((one) => one.domain === domain)?.nicename ?? null
  const built = fromElementor(item.meta)
  const html = built?.html ?? htmlOf(item)
  const thumbnail = item.meta.get('_thumbnail_id')?.trim()
  const status = get(item, 'wp:status')
  const parent = get(item, 'wp:post_parent').trim()
  return {
    ...blankPage,
    key: id || `n${at}`,
    kind,
    title: plain(get(item, 'title')),
    slug: decoded(get(item, 'wp:post_name').trim()),
    html,
    notes: built?.notes ?? [],
    isTyped: true,
    description: plain(get(item, 'excerpt:encoded') || ''),
    on: kind === 'post' ? dayOf(item) : null,
    happening,
    parent: kind === 'page' && parent !== '0' && parent !== '' ? parent : null,
    inMenu: type === 'page',
    order: Number(get(item, 'wp:menu_order')) || 0,
    lang: term('language')?.split('-')[0] ?? null,
    group: term('post_translations'),
    picture: thumbnail ? { src: '', id: thumbnail } : null,
    attached: attached.get(id) ?? [],
    addresses: addressesOf(item, link, id),
    was: status === 'publish' || status === '' ? 'published' : status === 'future' ? 'planned' : 'draft',
  }
}

function addressesOf(item: WxrItem, link: string, id: string): string[] {
  const old = item.meta.get('_wp_old_slug')?.trim()
  const guid = get(item, 'guid').trim()
  const before = old && URL.canParse(link) ? link.replace(/[^/]+\/?$/, `${old}/`) : ''
  const short = id ? [`?p=${id}`, `?page_id=${id}`] : []
  return [...new Set([link, guid, before, ...short].filter((one) => one !== ''))]
}

function mediaOf(item: WxrItem): FoundMedia {
  const address = (get(item, 'wp:attachment_url') || get(item, 'guid')).trim()
  return {
    id: get(item, 'wp:post_id').trim(),
    address,
    name: plain(get(item, 'title')),
    alt: plain(item.meta.get('_wp_attachment_image_alt') ?? ''),
    caption: plain(get(item, 'excerpt:encoded')),
  }
}

/** Which attachments hang on which page, in their order. */
function childrenOf(items: readonly WxrItem[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const item of items) {
    if (typeOf(item) !== 'attachment') continue
    const parent = get(item, 'wp:post_parent').trim()
    if (parent && parent !== '0')
      found.set(parent, [...(found.get(parent) ?? []), get(item, 'wp:post_id').trim()])
  }
  return found
}

/** The addresses of the blog, and where its pictures lie. */
function hostsOf(addresses: readonly string[], items: readonly WxrItem[]): string[] {
  const media = items.map((item) => get(item, 'wp:attachment_url')).filter(Boolean)
  const links = items.slice(0, 50).map((item) => get(item, 'link'))
  const hosts = [...addresses, ...media, ...links]
    .filter((one) => cleanTarget(one) && URL.canParse(one))
    .map((one) => new URL(one).host.replace(/^www\./, ''))
  return [...new Set(hosts)].filter((host) => host !== 'wordpress.com').slice(0, 20)
}

const isBlank = (item: WxrItem): boolean => !htmlOf(item).trim() && !fromElementor(item.meta)

const dayOf = (item: WxrItem): string | null => {
  const day = /^(\d{4}-\d\d-\d\d)/.exec(get(item, 'wp:post_date').trim())?.[1]
  if (day && !day.startsWith('0000')) return day
  const moment = new Date(get(item, 'pubDate'))
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 10)
}

export const typeOf = (item: WxrItem): string => get(item, 'wp:post_type').trim() || 'post'
export const get = (item: WxrItem, name: string): string => item.fields.get(name) ?? ''
const htmlOf = (item: WxrItem): string =>
  get(item, 'content:encoded') || (typeOf(item) === 'post' ? rssText(item) : '')

/** A plain feed has its text in `description`; an export has a summary made by the program there. */
const rssText = (item: WxrItem): string => (item.fields.has('wp:post_type') ? '' : get(item, 'description'))

/** Titles hold HTML. */
const plain = (html: string): string => textOf(treeOf(html.slice(0, 20_000)))

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
