import { BadFile } from '#field/office/bad-file.ts'
import { childOf, childrenOf, type Element, wordsOf, xmlTree } from '#field/office/xml.ts'

/** Words of an XForm by id and language: the text, and what else is shown or heard with it. */
export type Itext = Map<string, { [form: string]: { [lang: string]: string } }>

export type Leaf = { path: string[]; value: string; children: Leaf[]; isTemplate: boolean }

/** What an XForm is made of. */
export type Model = {
  title: string
  root: string
  attributes: { [name: string]: string }
  tree: Leaf
  binds: Map<string, { [name: string]: string }>
  itext: Itext
  /** The languages in their order; the first is the one to begin with. */
  langs: string[]
  instances: Map<string, Element>
  actions: Element[]
  submission: { [name: string]: string }
  body: Element
  resolve(path: string): string
}

/** @throws BadFile `not-a-form` */
export function modelOf(source: string): Model {
  const html = xmlTree(source)
  const head = childOf(html, 'head')
  const model = childOf(head, 'model')
  const body = childOf(html, 'body')
  if (!model || !body) throw new BadFile('not-a-form', html.name)
  const [primary, ...more] = childrenOf(model, 'instance')
  const data = childrenOf(primary)[0]
  if (!data) throw new BadFile('not-a-form', 'instance')
  const { itext, langs } = itextOf(childOf(model, 'itext'))
  const binds = new Map(
    childrenOf(model, 'bind').map(({ attributes: { nodeset = '', ...rest } }) => [
      tidy(nodeset, data.name),
      rest,
    ]),
  )
  return {
    title: wordsOf(childOf(head, 'title')).trim(),
    root: data.name,
    attributes: data.attributes,
    tree: leafOf(data, []),
    binds,
    itext,
    langs,
    instances: new Map(more.map((one) => [one.attributes.id ?? '', one])),
    actions: childrenOf(model).filter(({ name }) => name === 'setvalue' || name === 'setgeopoint'),
    submission: childOf(model, 'submission')?.attributes ?? {},
    body,
    resolve: (path) => tidy(path, data.name),
  }
}

/** Absolute, without blanks. A path that begins without `/` begins below the root. */
function tidy(path: string, root: string): string {
  const plain = path.trim().replace(/\/+$/, '')
  return plain.startsWith('/') ? plain : `/${root}/${plain}`
}

function leafOf(element: Element, above: string[]): Leaf {
  const path = [...above, element.name]
  const seen = new Map<string, Leaf>()
  for (const child of childrenOf(element)) {
    // The first of several rows says what there is; a template is as good.
    if (!seen.has(child.name)) seen.set(child.name, leafOf(child, path))
  }
  const children = [...seen.values()]
  const isTemplate = 'jr:template' in element.attributes
  return { path, value: children.length > 0 ? '' : wordsOf(element).trim(), children, isTemplate }
}

function itextOf(element: Element | undefined): { itext: Itext; langs: string[] } {
  const itext: Itext = new Map()
  const translations = childrenOf(element, 'translation')
  const first = translations.find(({ attributes }) => 'default' in attributes)
  const ordered = first ? [first, ...translations.filter((one) => one !== first)] : translations
  for (const { attributes, children } of ordered) {
    const lang = langOf(attributes.lang)
    for (const text of children) {
      if (typeof text === 'string' || !text.attributes.id) continue
      const forms = itext.get(text.attributes.id) ?? {}
      for (const value of childrenOf(text, 'value')) {
        const form = value.attributes.form ?? 'text'
        forms[form] = { ...forms[form], [lang]: spokenIn(value) }
      }
      itext.set(text.attributes.id, forms)
    }
  }
  return { itext, langs: ordered.map(({ attributes }) => langOf(attributes.lang)) }
}

const langOf = (lang: string | undefined): string => (lang === undefined || lang === 'default' ? '' : lang)

/** Text with `${…}` where an answer is put in. */
export function spokenIn(element: Element): string {
  const parts = element.children.map((child) => {
    if (typeof child === 'string') return child
    return child.name === 'output'
      ? `\${${(child.attributes.value ?? child.attributes.ref ?? '').trim()}}`
      : spokenIn(child)
  })
  return parts.join('').trim()
}
