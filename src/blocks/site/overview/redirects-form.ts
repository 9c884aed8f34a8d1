import { cleanFrom, cleanTo } from '../model/redirect.ts'
import type { Redirect } from '../model/site.ts'

export type Wrong = 'fromWrong' | 'toWrong' | 'same'

/** One redirect as somebody types it; or which field is wrong with it, and how. */
export function readRedirect(
  from: string,
  to: string,
  temporary: boolean,
): { redirect: Redirect } | { field: 'from' | 'to'; wrong: Wrong } {
  const [clean, target] = [cleanFrom(from), cleanTo(to)]
  if (clean === null) return { field: 'from', wrong: 'fromWrong' }
  if (target === null) return { field: 'to', wrong: 'toWrong' }
  if (clean === target) return { field: 'to', wrong: 'same' }
  return { redirect: { from: clean, to: target, code: temporary ? 302 : 301 } }
}

/** Lines of `from to`, as other programs write them too; an arrow, a tab or a semicolon parts them as well. */
export function readLines(text: string): { redirects: Redirect[]; wrong: string[] } {
  const redirects: Redirect[] = []
  const wrong: string[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const [from = '', to = '', code = ''] = line.split(/\s*(?:->|→|;|\t)\s*|\s+/)
    const read = readRedirect(from, to, code === '302')
    if ('redirect' in read) redirects.push(read.redirect)
    else wrong.push(line)
  }
  return { redirects, wrong }
}
