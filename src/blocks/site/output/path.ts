/** The relative link from one file of a site to another, so that it works at every address and from a disk. */
export function relativeTo(from: string, to: string): string {
  const [path = '', ...anchor] = to.split('#')
  const here = from.split('/').slice(0, -1)
  const there = path.split('/')
  let same = 0
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1
  const up = '../'.repeat(here.length - same)
  return [up + there.slice(same).join('/'), ...anchor].join('#')
}

/** The address under which everybody should know a file: a first page without its file name. */
export const publicAddress = (base: string, path: string): string =>
  base + path.replace(/(^|\/)index\.html$/, '$1')
