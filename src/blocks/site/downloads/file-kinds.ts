/** What may be laid down to download, by its ending, and the type it is served as. Nothing in it runs in a page. */
export const fileKinds: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  rtf: 'application/rtf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  gpx: 'application/gpx+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
}

export const isFilm = (type: string): boolean => type.startsWith('video/')

/** The ending of a name, in lower case, without its dot. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** A name that is safe on every web space and in every zip: small letters, digits, hyphens, one ending. */
export function safeName(name: string): string {
  const ending = endingOf(name)
  const bare = (ending ? name.slice(0, -ending.length - 1) : name)
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return `${bare || 'datei'}${ending && `.${ending}`}`
}

/** The same name, or with a number where another file has it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const ending = endingOf(name)
  const bare = name.slice(0, name.length - (ending ? ending.length + 1 : 0))
  for (let at = 1; ; at++) {
    const tried = at === 1 ? name : `${bare}-${at}${ending && `.${ending}`}`
    if (!taken.has(tried)) return tried
  }
}
