import { sectionsFrom } from '#blocks/site/intake/content/content.ts'
import type { Refs } from '#blocks/site/intake/content/refs.ts'
import { Notes } from '#blocks/site/intake/notes.ts'
import type { Section } from '#blocks/site/model/section.ts'

/** Pictures are there unless they are called `fehlt`; files are PDF; every address of the web leads somewhere. */
const refs: Refs = {
  picture: ({ src, id }) =>
    src.includes('fehlt') ? null : { id: `p${id || src.length}`, alt: '', caption: '' },
  file: (address) => (address.endsWith('.pdf') ? 'f1' : null),
  link: (address) => (/^https?:/.test(address) ? { to: address } : { not: 'bad-link' }),
  attached: () => ['7', '8'],
  shared: (id) => (id === '5' ? '<p>Geteilt</p><!-- wp:block {"ref":5} /-->' : ''),
}

/** Reads a page as if it came from an old site. */
export function read(html: string, title = 'Titel') {
  const notes = new Notes()
  const sections = sectionsFrom(html, { title, isTyped: true }, refs, notes)
  return { sections, codes: notes.list.map(({ code }) => code) }
}
/** The sections without what is made up: their ids. */
export const bare = (html: string) => read(html).sections.map(({ id: _, ...section }) => section)
export const saidIn = (sections: readonly Section[]): string => JSON.stringify(sections)
