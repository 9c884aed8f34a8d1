import { createIndex } from 'pagefind'

export type Indexed = { path: string; html: string }

/** Of what pagefind brings, its own surface is not needed: the search page is ours. */
const needed =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_(meta|index|fragment)|(index|fragment)\/.*)$/

/**
 * The index of all pages, by their language, in small files: a browser fetches the few it needs.
 * @throws Error when a page cannot be read in, or pagefind does not run on this machine
 */
export async function searchFiles(pages: readonly Indexed[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ rootSelector: 'main' })
  if (!index) throw new Error(`no search index: ${errors.join(' ')}`)
  try {
    const added = await Promise.all(
      pages.map(({ path, html }) => index.addHTMLFile({ url: `/${path}`, content: html })),
    )
    const wrong = added.flatMap((one) => one.errors)
    if (wrong.length > 0) throw new Error(`a page is not in the search index: ${wrong[0]}`)
    const { files } = await index.getFiles()
    return new Map(
      files.filter(({ path }) => needed.test(path)).map(({ path, content }) => [`pagefind/${path}`, content]),
    )
  } finally {
    await index.deleteIndex()
  }
}
