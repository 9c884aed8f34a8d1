/** An export of WordPress as its exporter writes it, for what stands in these items. */
export type WxrEntry = {
  type?: string
  id?: number
  title?: string
  slug?: string
  link?: string
  html?: string
  excerpt?: string
  status?: string
  date?: string
  parent?: number
  order?: number
  password?: string
  attachment?: string
  meta?: Record<string, string>
  terms?: [domain: string, nicename: string][]
  comments?: number
}

export const wxrOf = (entries: readonly WxrEntry[], end = '</channel></rss>'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Lichtblick</title><link>https://lichtblick.example</link><language>de-DE</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://lichtblick.example</wp:base_blog_url>${entries.map(itemOf).join('\n')}${end}`

function itemOf(entry: WxrEntry, at: number): string {
  const {
    type = 'page',
    id = at + 1,
    title = `Seite ${id}`,
    status = 'publish',
    meta = {},
    terms = [],
  } = entry
  const slug = entry.slug ?? `seite-${id}`
  return `<item><title>${cdata(title)}</title><link>${entry.link ?? `https://lichtblick.example/${slug}/`}</link>
<content:encoded>${cdata(entry.html ?? '')}</content:encoded><excerpt:encoded>${cdata(entry.excerpt ?? '')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${cdata(entry.date ?? '2024-05-01 10:00:00')}</wp:post_date>
<wp:post_name>${cdata(slug)}</wp:post_name><wp:status>${cdata(status)}</wp:status><wp:post_parent>${entry.parent ?? 0}</wp:post_parent>
<wp:menu_order>${entry.order ?? 0}</wp:menu_order><wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata(entry.password ?? '')}</wp:post_password>
${entry.attachment ? `<wp:attachment_url>${cdata(entry.attachment)}</wp:attachment_url>` : ''}
${terms.map(([domain, nicename]) => `<category domain="${domain}" nicename="${nicename}">${cdata(nicename)}</category>`).join('')}
${Object.entries(meta).map(metaOf).join('')}
${'<wp:comment><wp:comment_content><![CDATA[Super]]></wp:comment_content></wp:comment>'.repeat(entry.comments ?? 0)}</item>`
}

const metaOf = ([key, value]: [string, string]): string =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** A point of a menu that leads to a page. */
export const menuPoint = (id: number, page: number, above = 0, title = ''): WxrEntry => ({
  ...{ type: 'nav_menu_item', id, title, order: id, terms: [['nav_menu', 'hauptmenue']] },
  meta: {
    _menu_item_type: 'post_type',
    _menu_item_object: 'page',
    _menu_item_object_id: String(page),
    _menu_item_menu_item_parent: String(above),
  },
})
