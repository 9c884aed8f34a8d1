import { Parser } from 'htmlparser2'

/** An item of an export of WordPress (WXR 1.0 to 1.2), or of any RSS. */
export type WxrItem = {
  fields: ReadonlyMap<string, string>
  meta: ReadonlyMap<string, string>
  terms: { domain: string; nicename: string; name: string }[]
  comments: number
}

export type WxrChannel = {
  fields: ReadonlyMap<string, string>
  items: WxrItem[]
  isTorn: boolean
}

type Draft = {
  fields: Map<string, string>
  meta: Map<string, string>
  terms: WxrItem['terms']
  comments: number
}

/** Whether a text is an export of this kind. */
export const looksLikeWxr = (text: string): boolean =>
  /<rss[\s>]/.test(text.slice(0, 20_000)) && text.includes('<channel')

/** Reads an export however long. Entities that it defines itself are not looked up: none of them can grow. */
export function readItems(xml: string): WxrChannel {
  const fields = new Map<string, string>()
  const items: WxrItem[] = []
  const path: string[] = []
  let [item, text, meta, isTorn]: [Draft | null, string, string, boolean] = [null, '', '', true]
  const parser = new Parser(
    {
      onopentag(name, attrs) {
        path.push(bare(name))
        text = ''
        if (name === 'item') item = { fields: new Map(), meta: new Map(), terms: [], comments: 0 }
        if (name === 'category' && item)
          item.terms.push({ domain: attrs.domain ?? 'category', nicename: attrs.nicename ?? '', name: '' })
      },
      ontext(part) {
        text += part
      },
      onclosetag(name, implied) {
        const [field, above] = [path.pop() ?? '', path.at(-1) ?? '']
        if (name === 'rss' && !implied) isTorn = false
        if (name === 'item' && item) {
          // Half an item could be anything.
          if (!implied) items.push(item)
          item = null
        } else if (!item) {
          if (above === 'channel' && !fields.has(field)) fields.set(field, text.trim())
        } else meta = take(item, { field, above, text, meta })
        text = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return { fields, items, isTorn }
}

type Taken = { field: string; above: string; text: string; meta: string }

function take(item: Draft, { field, above, text, meta }: Taken): string {
  if (field === 'wp:meta_key') return text.trim()
  if (field === 'wp:meta_value' && meta) item.meta.set(meta, text)
  else if (field === 'wp:comment') item.comments += 1
  else if (field === 'category') {
    const term = item.terms.at(-1)
    if (term) term.name = text.trim()
  } else if (above === 'item' && !item.fields.has(field)) item.fields.set(field, text)
  return meta
}

/** Exports of WordPress call their fields the same since 2008, whatever their writers call the names they stand for. */
const bare = (name: string): string => name.replace(/^(wxr|wordpress):/, 'wp:')
