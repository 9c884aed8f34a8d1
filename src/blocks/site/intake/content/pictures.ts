import type { Shown } from '../../model/section.ts'
import type { Notes } from '../notes.ts'
import type { Refs } from './refs.ts'
import { type Tag, tagsIn, textOf } from './tree.ts'

type Reading = { refs: Refs; notes: Notes }

/** A picture where it stands, with what is said of it; null where its bytes are missing or it is none for people. */
export function shownOf(tag: Tag, reading: Reading, caption = ''): Shown | null {
  const { attrs } = tag
  const src = sourceOf(attrs)
  if (isForNobody(attrs, src)) return null
  const id =
    /wp-image-(\d+)/.exec(attrs.class ?? '')?.[1] ?? attrs['data-id'] ?? attrs['data-attachment-id'] ?? ''
  return shownBy({ src, id }, reading, { alt: attrs.alt ?? '', caption })
}

/** A picture by its address or number. */
export function shownBy(
  wanted: { src: string; id: string },
  { refs, notes }: Reading,
  said: { alt: string; caption: string },
): Shown | null {
  const found = refs.picture(wanted)
  if (!found) {
    notes.add('picture-missing', nameIn(wanted.src) || wanted.id)
    return null
  }
  const says = (said.caption || found.caption).trim()
  const alt = (said.alt || found.alt).trim()
  return { picture: found.id, alt, ...(says && { caption: says }) }
}

/** Every picture below, each with its own caption. */
export function shownIn(tag: Tag, reading: Reading): Shown[] {
  const figures = tagsIn(tag.children, ['figure', 'li', 'dl'])
  return tagsIn(tag.children, ['img']).flatMap((img) => {
    const around = figures.findLast((one) => tagsIn(one.children, ['img']).includes(img))
    const caption = around ? tagsIn(around.children, ['figcaption', 'dd'])[0] : undefined
    return shownOf(img, reading, caption ? textOf(caption.children) : '') ?? []
  })
}

/** Pictures that come later on a page have their real address elsewhere. */
function sourceOf(attrs: Readonly<Record<string, string>>): string {
  const late =
    attrs['data-src'] ?? attrs['data-lazy-src'] ?? attrs['data-orig-file'] ?? attrs['data-original']
  const set = (attrs.srcset ?? attrs['data-srcset'] ?? '').split(',').at(-1)?.trim().split(/\s/)[0]
  const src = attrs.src ?? ''
  return (late || (src.startsWith('data:') && set) || src || set || '').trim()
}

const isForNobody = (attrs: Readonly<Record<string, string>>, src: string): boolean =>
  src === '' || /emoji|smiley/.test(attrs.class ?? '') || (attrs.width === '1' && attrs.height === '1')

export const nameIn = (address: string): string =>
  address.startsWith('data:') ? '' : (address.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
