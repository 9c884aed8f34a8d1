import { giveTicket, sealFileAtTheDoor } from '#custody/dialogue/tickets.ts'
import type { Problem } from '#field/answer/check.ts'
import { checkAnswers } from '#field/answer/check.ts'
import type { Sent } from '#field/answer/reading.ts'
import { act, type Ctx } from '#kernel/http.ts'
import { stripPicture } from '#vault/file/picture.ts'
import type { PublishedForm } from '../forms.ts'
import type { Carried } from './carried.ts'

type SealedAtOnce = { entries: Sent; files: Carried['files']; trouble?: Problem | undefined }

/** Files of one page: more than these nobody sends at once. */
const most = 20

/**
 * Seals the files of a page before anything else is done with it; in what is read of the page they stand as answers. A file
 * that its question does not allow is not sealed: the page comes back and says why.
 */
export async function sealAtOnce(
  c: Ctx,
  published: PublishedForm,
  sent: FormData,
  lang: string,
): Promise<SealedAtOnce> {
  const texts = new Map<string, string[]>()
  const chosen: [string, File][] = []
  for (const [name, value] of sent) {
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), clean(value)])
    else if (value.size > 0) chosen.push([name, value])
  }
  const entries: Sent = { getAll: (name) => texts.get(name) ?? [], keys: () => texts.keys() }
  if (chosen.length === 0 || !published.space || published.form.terms.door !== 'either')
    return { entries, files: {} }
  const place = { organisation: published.organisation, space: published.space }
  const ticket = await act(c, (desk) => giveTicket(desk, place))
  const files: Carried['files'] = {}
  for (const [path, file] of chosen.slice(0, most)) {
    const trouble = troubleWith(published, path, file, lang, c.get('house').clock.now())
    if (trouble) return { entries, files, trouble }
    const source = await withoutTraces(file)
    const sealed = await act(c, (desk) => sealFileAtTheDoor(desk, place, ticket, source))
    files[sealed.id] = sealed
    const { name, type, size, id, age } = sealed
    const answer = JSON.stringify({ name, type, size, file: id, key: age })
    texts.set(path, [...(texts.get(path) ?? []), answer])
  }
  return { entries, files }
}

/** What the form itself says of such a file, as it would of one that is sealed. */
function troubleWith(
  { form }: PublishedForm,
  path: string,
  file: File,
  lang: string,
  now: Date,
): Problem | undefined {
  const name = path.split('.').at(-1) ?? path
  const answer = [{ name: file.name, type: file.type, size: file.size, file: 'x'.repeat(22), key: 'x' }]
  const page = form.pages
    .flatMap(({ items }) => items)
    .find((item) => item.is === 'question' && item.name === name)
  if (!page) return undefined
  const alone = { ...form, pages: [{ name: 'file', title: {}, items: [page] }] }
  const found = checkAnswers(alone, { [name]: answer }, { lang, now })
  return found.find(({ fault }) => fault === 'file-type' || fault === 'file-size' || fault === 'file-empty')
}

/** A photo says where and when it was taken; nobody asked for that. */
async function withoutTraces(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file
  try {
    const bytes = stripPicture(new Uint8Array(await file.arrayBuffer()))
    return bytes ? new File([bytes], file.name, { type: file.type, lastModified: 0 }) : file
  } catch {
    return file
  }
}

// PostgreSQL cannot store NUL; lone surrogates are no text.
const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed().replaceAll('\r\n', '\n')
