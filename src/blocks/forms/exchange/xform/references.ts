import type { Leaf } from './model.ts'

/** Says `${name}` for every path of an expression that names one question, as XLSForm does. */
export type References = {
  in(expression: string, from: readonly string[]): string
  words(text: string, from: readonly string[]): string
}

export function referencesOf(root: Leaf): References {
  const names = new Map<string, number>()
  const paths = new Set<string>()
  const visit = (leaf: Leaf) => {
    const name = leaf.path.at(-1) ?? ''
    names.set(name, (names.get(name) ?? 0) + 1)
    paths.add(leaf.path.join('/'))
    for (const child of leaf.children) visit(child)
  }
  visit(root)
  const nameAt = (path: readonly string[] | undefined): string | undefined => {
    const name = path?.at(-1)
    return path && name && path.length > 1 && paths.has(path.join('/')) && names.get(name) === 1
      ? name
      : undefined
  }
  const replaced = (code: string, from: readonly string[]): string =>
    code.replace(
      /(?<![\w)\].:/-])(?:(?:\/[\w.-]+)+|\.\.(?:\/(?:\.\.|[\w-][\w.-]*))+)(?![\w(/.-])/g,
      (path) => {
        const name = nameAt(path.startsWith('/') ? path.slice(1).split('/') : walked(from, path.split('/')))
        return name ? `\${${name}}` : path
      },
    )
  const inside = (expression: string, from: readonly string[]): string =>
    expression
      .split(/("[^"]*"|'[^']*')/)
      .map((part, at) => (at % 2 === 1 ? part : replaced(part, from)))
      .join('')
      .trim()
  return {
    in: inside,
    words: (text, from) =>
      text.replace(/\$\{([^}]*)\}/g, (_all, path: string) => {
        const said = inside(path, from)
        return said.startsWith('${') ? said : `\${${path.split('/').at(-1)}}`
      }),
  }
}

function walked(from: readonly string[], steps: readonly string[]): string[] | undefined {
  const path = [...from]
  for (const step of steps) {
    if (step !== '..') path.push(step)
    else if (path.pop() === undefined) return undefined
  }
  return path
}
