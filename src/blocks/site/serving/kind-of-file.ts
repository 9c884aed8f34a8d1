const known: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  zip: 'application/zip',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What a file says it is, by the end of its name; nothing is guessed from what is in it. */
export function typeOf(path: string): string {
  if (/(^|\/)atom\.xml$/.test(path)) return known.atom ?? ''
  const ending = /\.([a-z0-9]+)$/.exec(path.toLowerCase())?.[1] ?? ''
  return known[ending] ?? 'application/octet-stream'
}

/** Whether it becomes smaller by being pressed; pictures and films are already. */
export const isPressable = (type: string): boolean => /^text\/|json|xml|svg|wasm|javascript/.test(type)

/** Files that carry a hash of what is in them in their name, so that they never change. */
export const isForever = (path: string): boolean => forever.some((kind) => kind.test(path))

const forever = [
  /(^|\/)bilder\/.*\.[0-9a-f]{8,64}\.(avif|webp|png|jpg)$/,
  /(^|\/)(stil|suche|zeichen)\.[0-9a-f]{6,64}\.(css|js|svg)$/,
  /(^|\/)vorschau\/[0-9a-f]{8,64}\.png$/,
]

/** What a browser could take for a page of the site, in the folder where people lay files of their own. */
export const isForeignPage = (path: string): boolean =>
  /(^|\/)dateien\/.*\.(x?html?|svg|xml|js|mjs|css)$/i.test(path)
