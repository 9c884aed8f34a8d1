/** A form of a page: what its fields hold, and which of them somebody types into. */
export type TypedForm = {
  action: string
  method: 'get' | 'post'
  fields: Record<string, string>
  typed: string[]
}

const attributes = '(?:[^>"]|"[^"]*")*'
const forms = new RegExp(`<form\\b(${attributes})>([\\s\\S]*?)</form>`, 'g')
const fields = new RegExp(`<(input|textarea|select|button)\\b(${attributes})>(?:([^<]*)</textarea>)?`, 'g')

/** Reads the forms of a page, whatever people have typed into them. */
export function formsIn(html: string): TypedForm[] {
  return [...html.matchAll(forms)].flatMap(([, tag = '', inside = '']) => {
    const found = [...inside.matchAll(fields)].map(([, kind, tag = '', text]) => ({
      name: attribute(tag, 'name') ?? '',
      type: attribute(tag, 'type') ?? 'text',
      kind,
      isTrap: attribute(tag, 'tabindex') === '-1',
      value: text === undefined ? (attribute(tag, 'value') ?? '') : plain(text.replace(/^\n/, '')), // As browsers do.
    }))
    const named = found.filter(({ name }) => name !== '')
    // A code is typed anew; a field that nobody can reach is a trap for programs.
    const typed = named.filter(
      ({ kind, type, name, isTrap }) =>
        !isTrap &&
        (kind === 'textarea' || kind === 'input') &&
        !/^(hidden|checkbox|radio|file|submit)$/.test(type) &&
        name !== 'code',
    )
    const action = attribute(tag, 'action')
    if (!action) return []
    return {
      action,
      method: attribute(tag, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
      fields: Object.fromEntries(named.map(({ name, value }) => [name, value])),
      typed: typed.map(({ name }) => name),
    }
  })
}

function attribute(tag: string, name: string): string | undefined {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]
  return found === undefined ? undefined : plain(found)
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

const plain = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '')
