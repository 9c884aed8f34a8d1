/** Keeps a file of the build, and whatever it asks for: a script others, a style its font. */
export async function keepFile(files: Cache, path: string): Promise<void> {
  if (await files.match(path)) return
  const answer = await fetch(path)
  if (!answer.ok) return
  await files.put(path, answer.clone())
  if (!/\.(js|css)$/.test(path)) return
  const text = await answer.text()
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const names = [...text.matchAll(/["'`(]\.?\/?(?:assets\/)?([\w.-]+-[\w-]{8}\.(?:js|woff2|css))["'`)]/g)]
  for (const [, name = ''] of names) await keepFile(files, folder + name)
}

/** Keeps what a page names: its scripts and styles, and what those ask for. */
export async function keepFilesOf(files: Cache, html: string): Promise<void> {
  const wanted = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  for (const path of new Set(wanted)) await keepFile(files, path)
}
