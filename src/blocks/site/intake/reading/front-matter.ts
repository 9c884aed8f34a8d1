import { parse } from 'yaml'

export type FrontMatter = Readonly<Record<string, unknown>>

/**
 * What stands above a text: YAML between `---` (Jekyll, Hugo, Eleventy, Obsidian), TOML between `+++` or JSON (Hugo). What cannot be
 * read is none.
 */
export function frontMatterOf(text: string): { front: FrontMatter; body: string } {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const fence = /^(---|\+\+\+)[^\S\n]*\n/.exec(clean)
  if (!fence) return clean.startsWith('{') ? jsonFront(clean) : { front: {}, body: clean }
  const end = clean.indexOf(`\n${fence[1]}`, fence[0].length - 1)
  if (end < 0) return { front: {}, body: clean }
  const head = clean.slice(fence[0].length, end + 1)
  const body = clean.slice(end + 4).replace(/^[^\n]*\n?/, '')
  return { front: fence[1] === '---' ? yamlOf(head) : tomlOf(head), body }
}

function jsonFront(text: string): { front: FrontMatter; body: string } {
  const end = text.indexOf('\n}\n')
  if (end < 0) return { front: {}, body: text }
  try {
    return { front: record(JSON.parse(text.slice(0, end + 2))), body: text.slice(end + 3) }
  } catch {
    return { front: {}, body: text }
  }
}

function yamlOf(text: string): FrontMatter {
  try {
    // An alias can unfold into very much.
    return record(parse(text.slice(0, 20_000), { maxAliasCount: 20, logLevel: 'silent' }))
  } catch {
    return {}
  }
}

/** The lines of TOML that front matter is made of: names, texts, numbers, yes and no, lists of texts. */
function tomlOf(text: string): FrontMatter {
  const found: Record<string, unknown> = {}
  let table = ''
  for (const line of text.split('\n')) {
    const head = /^\s*\[+([\w.-]+)\]+\s*$/.exec(line)
    if (head) table = `${head[1]}.`
    const pair = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/.exec(line)
    if (pair) found[table + (pair[1] ?? '')] = tomlValue(pair[2] ?? '')
  }
  return found
}

function tomlValue(text: string): unknown {
  const quoted = /^(["'])(.*)\1$/.exec(text)
  if (quoted) return quoted[2]
  if (text === 'true' || text === 'false') return text === 'true'
  if (text.startsWith('[')) return [...text.matchAll(/["']([^"']*)["']/g)].map((one) => one[1])
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

const record = (value: unknown): FrontMatter =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
