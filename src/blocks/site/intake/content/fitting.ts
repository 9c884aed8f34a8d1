import { newId } from '#kernel/id.ts'
import type { Section, Shown } from '../../model/section.ts'
import type { RichBlock, RichInline } from '../../model/text.ts'
import type { Notes } from '../notes.ts'

type Of<K extends Section['kind']> = Extract<Section, { kind: K }>

const mostSections = 78
const mostSigns = 20_000
const mostPictures = 60
const mostQuestions = 60

/** The same sections as far as a page can hold them: what belongs together is one, what is too long are two. */
export function fitted(sections: readonly Section[], notes: Notes): Section[] {
  const joined = sections.flatMap(split).reduce<Section[]>(join, [])
  if (joined.length <= mostSections) return joined
  const dense = gathered(joined).reduce<Section[]>(dissolve, [])
  if (dense.length > mostSections) notes.add('too-long')
  return dense.slice(0, mostSections)
}

/** Questions that follow each other are one list; files as well. */
function join(done: Section[], next: Section): Section[] {
  const last = done.at(-1)
  if (
    last?.kind === 'faq' &&
    next.kind === 'faq' &&
    last.questions.length + next.questions.length <= mostQuestions
  )
    return [...done.slice(0, -1), { ...last, questions: [...last.questions, ...next.questions] }]
  if (last?.kind === 'downloads' && next.kind === 'downloads' && last.files.length < 60)
    return [...done.slice(0, -1), { ...last, files: [...last.files, ...next.files] }]
  done.push(next)
  return done
}

function split(section: Section): Section[] {
  if (section.kind === 'text') return splitText(section)
  if (section.kind !== 'gallery' || section.pictures.length <= mostPictures) return [section]
  const parts: Section[] = []
  for (let at = 0; at < section.pictures.length; at += mostPictures)
    parts.push({ ...section, id: newId(), pictures: section.pictures.slice(at, at + mostPictures) })
  return parts
}

function splitText(section: Of<'text'>): Section[] {
  const parts: Of<'text'>[] = []
  let [blocks, signs]: [RichBlock[], number] = [[], 0]
  const add = () => {
    const title = parts.length === 0 && section.title ? { title: section.title } : {}
    parts.push({ id: newId(), kind: 'text', ...title, text: { type: 'doc', content: blocks } })
    blocks = []
    signs = 0
  }
  for (const block of section.text.content.flatMap(shortened)) {
    const length = JSON.stringify(block).length / 2
    if (blocks.length > 0 && (signs + length > mostSigns || blocks.length >= 400)) add()
    blocks.push(block)
    signs += length
  }
  add()
  return parts
}

/** A paragraph or a list longer than a text may be, as several. */
function shortened(block: RichBlock): RichBlock[] {
  if (block.type === 'paragraph' && (block.content?.length ?? 0) > 0) {
    const pieces = (block.content ?? []).flatMap(pieced)
    return chunks(pieces, mostSigns).map((content) => ({ type: 'paragraph', content }))
  }
  if ((block.type === 'bulletList' || block.type === 'orderedList') && block.content.length > 200) {
    const parts: RichBlock[] = []
    for (let at = 0; at < block.content.length; at += 200)
      parts.push({ ...block, content: block.content.slice(at, at + 200) })
    return parts
  }
  return [block]
}

function pieced(inline: RichInline): RichInline[] {
  if (inline.type !== 'text' || inline.text.length <= mostSigns) return [inline]
  const parts: RichInline[] = []
  for (let at = 0; at < inline.text.length; at += mostSigns)
    parts.push({ ...inline, text: inline.text.slice(at, at + mostSigns) })
  return parts
}

function chunks(inlines: readonly RichInline[], most: number): RichInline[][] {
  const parts: RichInline[][] = [[]]
  let signs = 0
  for (const inline of inlines) {
    const length = inline.type === 'text' ? inline.text.length : 1
    if (signs + length > most || (parts.at(-1)?.length ?? 0) >= 1500) {
      parts.push([])
      signs = 0
    }
    parts.at(-1)?.push(inline)
    signs += length
  }
  return parts
}

/** Pictures that follow each other become a gallery, when there are more sections than a page holds. */
function gathered(sections: readonly Section[]): Section[] {
  const done: Section[] = []
  for (const section of sections) {
    const last = done.at(-1)
    const pictures = picturesOf(section)
    if (pictures && last?.kind === 'gallery' && last.pictures.length + pictures.length <= mostPictures)
      last.pictures.push(...pictures)
    else if (pictures) done.push({ id: section.id, kind: 'gallery', pictures: [...pictures] })
    else done.push(section)
  }
  return done
}

const picturesOf = (section: Section): Shown[] | null =>
  section.kind === 'picture' ? [section.shown] : section.kind === 'gallery' ? section.pictures : null

/** How long texts are that were joined before: measuring them anew each time would take a minute for a long page. */
const lengths = new WeakMap<Section, number>()
const lengthOf = (section: Section): number => lengths.get(section) ?? JSON.stringify(section).length

/** Texts that follow each other become one, with the titles as headings in it. */
function dissolve(done: Section[], next: Section): Section[] {
  const last = done.at(-1)
  const length = last ? lengthOf(last) + lengthOf(next) : 0
  if (last?.kind !== 'text' || next.kind !== 'text' || length > 2 * mostSigns) {
    done.push(next)
    return done
  }
  const title: RichBlock[] = next.title
    ? [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: next.title }] }]
    : []
  const content = [...last.text.content, ...title, ...next.text.content]
  const joined: Section = { ...last, text: { type: 'doc', content } }
  lengths.set(joined, length)
  done[done.length - 1] = joined
  return done
}
