/** A form as a page shows it, with what its fields hold before anybody types. */
export class PageForm {
  readonly action: string
  readonly method: 'get' | 'post'
  /** Set when it sends files. */
  readonly files: boolean
  readonly #inside: string
  #fields: Record<string, string[]> | undefined

  constructor(tag: string, inside: string) {
    this.action = attribute(tag, 'action') ?? ''
    this.method = attribute(tag, 'method')?.toLowerCase() === 'post' ? 'post' : 'get'
    this.files = attribute(tag, 'enctype') === 'multipart/form-data'
    this.#inside = inside
  }

  // Only when asked for: a page may show hundreds of forms.
  get fields(): Record<string, string[]> {
    this.#fields ??= fieldsOf(this.#inside)
    return this.#fields
  }

  /** What a person reads in it. */
  get says(): string {
    const words = this.#inside.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    return decoded(words).trim()
  }
}

/** Reads the forms of a page that we rendered ourselves: well-formed, attributes in double quotes. */
export function formsOf(html: string): PageForm[] {
  const forms = html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)
  return [...forms].map(([, tag = '', inside = '']) => new PageForm(tag, inside))
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
