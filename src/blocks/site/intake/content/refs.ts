/** How what is read finds what lies elsewhere: the same for the look beforehand and for the taking over. */
export type Refs = {
  /** A picture by its address or its number in the media library. Null: its bytes are not there. */
  picture(wanted: { src: string; id: string }): { id: string; alt: string; caption: string } | null
  /** A file by its address. */
  file(address: string): string | null
  /** Where an address leads now: a target of the site, or null, with why. */
  link(address: string): { to: string } | { not: 'dead-link' | 'bad-link' | 'file-missing' }
  /** The pictures that hang on this page, for a gallery that names none. */
  attached(): string[]
  /** HTML of a block that is used in several pages. */
  shared(id: string): string
}
