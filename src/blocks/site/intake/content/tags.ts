/** What stands in a line of text. */
export const inlineTags = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span ' +
    'strike strong sub sup time tt u var wbr ruby rb rt rp'
  ).split(' '),
)
export const boldTags = new Set(['strong', 'b'])
export const slantedTags = new Set(['em', 'i', 'cite', 'var', 'dfn'])
/** What is lost with these says something: it is told. */
export const tellingTags = new Set([
  'del',
  's',
  'strike',
  'u',
  'ins',
  'mark',
  'code',
  'kbd',
  'tt',
  'big',
  'font',
])
/** Programs and what draws itself: nothing of it is text. */
export const machineTags = new Set(
  'script style template svg canvas object embed applet math head title meta link base noscript frameset'.split(
    ' ',
  ),
)
export const controlTags = new Set(
  'form input select textarea button fieldset option optgroup output'.split(' '),
)

/** Blocks of WordPress that the house draws itself, or that no page needs. */
export const widgets =
  /^(archives|calendar|categories|tag-cloud|latest-comments|comments.*|post-comments.*|comment-.*|rss|search|navigation.*|page-list.*|home-link|site-.*|post-(?!content).*|loginout|avatar|term-.*|query-(title|pagination.*|no-results)|template-part|pattern|read-more|legacy-widget|widget-group|table-of-contents|footnotes|woocommerce\/.*|jetpack\/(subscriptions|related-posts|sharing-buttons|like|repeat-visitor|payments.*))$/
export const formBlocks =
  /^(jetpack\/contact-form|jetpack\/field.*|contact-form-7\/.*|wpforms\/.*|gravityforms\/.*|ninja-forms\/.*|forminator\/.*|fluentfom\/.*|mailpoet\/.*|formidable\/.*|happyforms\/.*|everest-forms\/.*|give\/.*)$/

const upper: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}
const lower: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
}

/** `m²` and `CO₂` keep their digit; what has none there stays on the line. */
export const shifted = (tag: string, text: string): string => {
  const signs = tag === 'sup' ? upper : tag === 'sub' ? lower : null
  return signs && /^\d{1,3}$/.test(text) ? [...text].map((digit) => signs[digit] ?? digit).join('') : text
}
