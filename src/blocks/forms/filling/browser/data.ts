import type { Form, Page } from '#field/form/form.ts'

export type Words = { [word: string]: string }

/** What the page says of itself. */
export type Data = {
  form: Form
  words: Words
  slug: string
  version: number
  digest: string
  service: string
  lang: string
  isWaiting: boolean
  /** All questions stand on one page. */
  isAll: boolean
  /** Whom it is sealed to; the fingerprint comes from the link, where there is one. */
  where: { organisation: string; space: string; founder: string }
}

export function dataIn(host: HTMLElement): Data {
  const { form: begun, words } = JSON.parse(host.querySelector('[data-form]')?.textContent ?? '{}')
  const form = { ...begun, pages: pagesIn(host, begun.pages) }
  const said = (name: string) => host.getAttribute(name) ?? ''
  return {
    ...{ form, words, slug: said('slug'), version: Number(said('version')), digest: said('digest') },
    ...{ service: said('service'), lang: said('lang') },
    isWaiting: host.hasAttribute('waiting'),
    isAll: host.hasAttribute('all'),
    where: {
      organisation: said('organisation'),
      space: said('space'),
      founder: linked() ?? said('founder'),
    },
  }
}

/** Each page as it is, or only its name where its data lies behind its template. */
function pagesIn(host: HTMLElement, pages: (Page | string)[]): Page[] {
  const apart = new Map(
    [...host.querySelectorAll('[data-page-data]')].map((one) => {
      const page: Page = JSON.parse(one.textContent ?? '')
      return [page.name, page]
    }),
  )
  return pages.flatMap((page) => (typeof page === 'string' ? (apart.get(page) ?? []) : page))
}

const linked = () =>
  location.hash
    .slice(1)
    .split('&')
    .find((part) => /^[\w-]{43}$/.test(part))

/** A sentence with what belongs into it: `%name`. */
export const put = (sentence = '', values: { [name: string]: string | number } = {}): string =>
  sentence.replace(/%(\w+)/g, (whole, name) => String(values[name] ?? whole))

type Made = Partial<Omit<HTMLElement, 'style'>> & { [attribute: `data-${string}`]: string }

/** An element with its words, never with HTML. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  about: Made & { [other: string]: unknown } = {},
  ...inside: (Node | string | null | undefined | false)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(about)) {
    if (value === undefined || value === false) continue
    if (name in made) (made as unknown as Record<string, unknown>)[name] = value
    else made.setAttribute(name, String(value))
  }
  made.append(...inside.filter((one): one is Node | string => !!one))
  return made
}
