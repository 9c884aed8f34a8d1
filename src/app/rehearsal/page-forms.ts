/** A form as a page shows it, with what its fields hold before anybody types. */
export type PageForm = {
  action: string
  method: 'get' | 'post'
  /** Set when it sends files. */
  files: boolean
  fields: Record<string, string[]>
  /** What a person reads in it. */
  says: string
}

/** Reads the forms of a page that we rendered ourselves: well-formed, attributes in double quotes. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({
    action: attribute(tag, 'action') ?? '',
    method: attribute(tag, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    files: attribute(tag, 'enctype') === 'multipart/form-data',
    fields: fieldsOf(inside),
    says: decoded(inside.replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim(),
  }))
}

function fieldsOf(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  const add = (name: string | undefined, value: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), value]
  }
  for (const [, tag = ''] of html.matchAll(/<input\b([^>]*?)\/?>/g)) {
    const type = attribute(tag, 'type') ?? 'text'
    if (type === 'file' || type === 'submit') continue
    if ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(tag)) continue
    add(attribute(tag, 'name'), attribute(tag, 'value') ?? '')
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    add(attribute(tag, 'name'), decoded(text))
  }
  for (const [, tag = '', options = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
    const chosen = all.find((option) => /\sselected\b/.test(option)) ?? all[0]
    add(attribute(tag, 'name'), attribute(chosen ?? '', 'value') ?? '')
  }
  return fields
}

function attribute(tag: string, name: string): string | undefined {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]
  return found === undefined ? undefined : decoded(found)
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

const decoded = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
