/** What a device may keep of a public form, and for how long. Pure rules, for the worker and their tests. */

const day = 86_400_000
/** Longer nobody is without a connection and goes on with the same page. */
export const keptFor = 7 * day

/** The address as it was asked for, if it is one of this form that says nothing but a language. */
export function askedFor(address: string, form: string): string | undefined {
  const { pathname, search } = new URL(address)
  return pathname === form && /^(\?lang=[\w-]{2,20})?$/.test(search) ? pathname + search : undefined
}

/** A page with a form that takes answers; not one that says that it is closed. */
export const isForm = (html: string): boolean => html.includes('<sealed-form ')

/** Which version a page is of: whatever differs here is another form. */
export const digestIn = (html: string): string | undefined =>
  /<sealed-form [^>]*\bdigest="([\w-]{43})"/.exec(html)?.[1]

/** Where the page of a form is kept by one build. */
export const shelfOf = (form: string, build: string): string => `form ${form} ${build}`
export const isShelfOf = (name: string, form: string): boolean => name.startsWith(`form ${form} `)
