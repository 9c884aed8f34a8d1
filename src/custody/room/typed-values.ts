import type { Values } from '#look/form.tsx'

/** What stands in the fields of a form, by name. A box that nobody ticked is kept as that, not as its default. */
export function valuesIn(form: HTMLFormElement | null): Values {
  const values: Record<string, string | string[]> = {}
  for (const field of form?.elements ?? []) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || isSelect(field)))
      continue
    const { name, value, type } = field
    if (name === '') continue
    if (type !== 'checkbox' && type !== 'radio') values[name] = value
    else {
      const list = values[name] ?? (type === 'checkbox' ? [''] : [])
      values[name] = (field as HTMLInputElement).checked ? [...list, value] : list
    }
  }
  return values
}

const isSelect = (field: Element): field is HTMLSelectElement => field instanceof HTMLSelectElement
