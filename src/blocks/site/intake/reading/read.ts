import { Refusal } from '#kernel/refusal.ts'
import { addLeft, type Found } from '../found.ts'
import { type Bundle, textFrom } from './bundle.ts'
import { isHtml, readHtml } from './html.ts'
import { isMarkdown, readMarkdown } from './markdown.ts'
import { readWxr } from './wxr.ts'
import { looksLikeWxr } from './wxr-items.ts'

/**
 * Finds out what somebody brought and reads it: exports of WordPress, a folder of Markdown or of HTML, each with pictures beside it.
 * @throws Refusal `intake.nothing` where none of it is a page
 */
export function readBundle(bundle: Bundle): Found {
  const found = readAny(bundle)
  if (found.pages.length === 0) throw new Refusal('invalid', 'intake.nothing')
  if (found.what === 'wordpress')
    for (const path of bundle.keys()) if (isUnread(bundle, path)) addLeft(found.left, 'unread', path)
  return found
}

/** Texts of another kind beside an export. */
const isUnread = (bundle: Bundle, path: string): boolean =>
  isMarkdown(path) ||
  (/\.xml$/i.test(path) && !looksLikeWxr(textFrom((bundle.get(path) ?? nothing).subarray(0, 100_000))))

function readAny(bundle: Bundle): Found {
  const exports = [...bundle.keys()]
    .filter((path) => /\.(xml|rss|wxr|txt)$/i.test(path) || !path.includes('.'))
    .map((path) => textFrom(bundle.get(path) ?? nothing))
    .filter(looksLikeWxr)
  if (exports.length > 0) return readWxr(exports)
  const paths = [...bundle.keys()]
  if (paths.some(isMarkdown)) return readMarkdown(bundle)
  if (paths.some(isHtml)) return readHtml(bundle)
  throw new Refusal('invalid', 'intake.nothing')
}

const nothing = new Uint8Array()
