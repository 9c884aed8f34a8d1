import type { Notes } from '../notes.ts'

/** Shortcodes of forms of all kinds: what they show is built anew with the house's own forms. */
const forms =
  /^(contact-form|contact-form-7|contact-field|wpforms|gravityforms?|ninja_forms?|formidable|forminator_form|caldera_form|fluentform|mailpoet_form|mc4wp_form|newsletter_form|everest_form|happyforms|weforms|contact_form|booking|give_form|paypal|donate)$/
const layout =
  /^(vc_|et_pb_|fusion_|av_|fl_|cs_|x_|mk_|su_(row|column)|row|column|col|columns|section|container|one_|two_|three_|four_|tabs?$|accordion$|accordions$|div|span|center|clear|divider|spacer|highlight|dropcap)/
const folding = /(^|_|-)(toggle|spoiler|accordion[-_]?item|accordion[-_]tab|faq|expand|collapse)s?$/
const buttons = /(^|_|-)(button|btn)$/
const films = /^(youtube|vimeo|dailymotion|wpvideo|videopress|soundcloud|twitter|tweet|instagram|facebook)$/

type Token = { at: number; end: number; close: boolean; name: string; attrs: Record<string, string> }

/**
 * Turns the shortcodes of WordPress into HTML: captions, galleries, sounds, films, buttons, folded texts. What only lays out loses
 * its wrapping and keeps its text. Brackets that are none of these are text and stay.
 */
export function unfoldShortcodes(html: string, notes: Notes): string {
  const tokens = tokensOf(html)
  const closing = new Set(tokens.filter(({ close }) => close).map(({ name }) => name))
  let done = 0
  const parts: string[] = []
  for (const token of tokens) {
    const became = htmlFor(token, closing.has(token.name), notes)
    if (became === null) continue
    parts.push(html.slice(done, token.at), became)
    done = token.end
  }
  return parts.join('') + html.slice(done)
}

// Two brackets say that one is meant, and inside of tags nothing is a shortcode.
const bracketed = /<[^<>[\]]*>|\[\[[^[\]]*\]\]|\[(\/?)([a-z][\w-]*)((?:\s|=|\/)[^[\]]*)?\]/gi

function tokensOf(html: string): Token[] {
  const tokens: Token[] = []
  for (const match of html.matchAll(bracketed)) {
    const [all, slash, name, attrs = ''] = match
    if (name === undefined) continue
    const place = { at: match.index, end: match.index + all.length }
    tokens.push({ ...place, close: slash === '/', name: name.toLowerCase(), attrs: attrsOf(attrs) })
  }
  return tokens
}

function htmlFor(token: Token, isClosed: boolean, notes: Notes): string | null {
  const { name, close, attrs } = token
  const known = knownHtml(token)
  if (known !== null) return known
  if (forms.test(name)) {
    if (!close) notes.add('form', attrs.title ?? name)
    return ''
  }
  if (folding.test(name)) {
    const title = attrs.title ?? attrs.question ?? attrs.heading ?? ''
    return close ? '</details>' : `<details><summary>${escaped(title)}</summary>`
  }
  if (buttons.test(name)) return close ? '</a></p>' : buttonHtml(attrs, isClosed)
  if (layout.test(name)) return close ? '\n\n' : `\n\n${headingOf(attrs)}`
  // `[1]` and `[top]` are what somebody wrote.
  if (!isClosed && Object.keys(attrs).filter((key) => !/^\d+$/.test(key)).length === 0) return null
  if (!close) notes.add('shortcode', name)
  return ''
}

function knownHtml({ name, close, attrs }: Token): string | null {
  if (name === 'caption' || name === 'wp_caption') {
    const says = attrs.caption ? `<figcaption>${escaped(attrs.caption)}</figcaption>` : ''
    return close ? '</figure>' : `<figure class="wp-caption">${says}`
  }
  if (name === 'gallery' || name === 'ngg' || name === 'nggallery')
    return close ? '' : `<jam-gallery ids="${escaped(attrs.ids ?? attrs.include ?? '')}"></jam-gallery>`
  if (name === 'embed') return '\n\n'
  if (name === 'audio' || name === 'video' || name === 'playlist') {
    const src =
      attrs.src ?? attrs.mp4 ?? attrs.webm ?? attrs.mp3 ?? attrs.m4a ?? attrs.ogg ?? attrs['0'] ?? ''
    return close || !src ? '' : `<${name === 'video' ? 'video' : 'audio'} src="${escaped(src)}">`
  }
  if (films.test(name)) return close ? '\n\n' : `\n\n${escaped(addressOf(name, attrs))}`
  return null
}

function buttonHtml(attrs: Record<string, string>, isClosed: boolean): string {
  const to = attrs.url ?? attrs.link ?? attrs.href ?? attrs.button_url ?? ''
  const says = attrs.title ?? attrs.text ?? attrs.button_text ?? ''
  const begin = `<p><a href="${escaped(to.replace(/^url:([^|]*).*$/, (_, url) => decoded(url)))}">`
  return isClosed ? begin : `${begin}${escaped(says)}</a></p>`
}

const headingOf = ({ title, heading, text }: Record<string, string>): string => {
  const says = title ?? heading ?? (text && text.length < 120 ? text : '')
  return says ? `<h3>${escaped(says)}</h3>` : ''
}

function addressOf(name: string, attrs: Record<string, string>): string {
  const id = attrs.url ?? attrs.src ?? attrs.id ?? attrs['0'] ?? ''
  if (/^https?:/.test(id) || id === '') return id
  if (name === 'youtube') return `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`
  return name === 'vimeo' ? `https://vimeo.com/${encodeURIComponent(id)}` : ''
}

/** `a="1" b='2' c=3 d`; a value without a name is known by its place. */
function attrsOf(text: string): Record<string, string> {
  const attrs: Record<string, string> = {}
  let bare = 0
  for (const [, name, , twice, once, plain, alone] of text
    .slice(0, 2000)
    .replace(/[“”″]/g, '"')
    .replace(/&quot;/g, '"')
    .matchAll(/([\w-]+)\s*=\s*("([^"]*)"|'([^']*)'|([^\s"'\]]+))|([^\s"'=/][^\s"'=]*)/g)) {
    if (name) attrs[name.toLowerCase()] = twice ?? once ?? plain ?? ''
    else if (alone) attrs[bare++] = alone.replace(/^=/, '')
  }
  return attrs
}

const escaped = (text: string): string =>
  text
    .replace(/&(?!\w+;|#)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
