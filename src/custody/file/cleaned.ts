import type { Source } from '#vault/file/file.ts'

/** What became of a picture: cleaned of what tells more than it shows, or of a kind that we cannot clean. */
export type Cleaning = 'cleaned' | 'uncleaned' | null

/** Pictures up to this many bytes are read whole and lose what tells more than the picture. */
const largestPicture = 64 * 1024 * 1024

/** The file as it is to be sealed. In the browser alone. @throws VaultFault `picture.damaged` */
export async function cleaned(file: File): Promise<{ source: Source; cleaning: Cleaning }> {
  if (!file.type.startsWith('image/')) return { source: file, cleaning: null }
  if (file.size > largestPicture) return { source: file, cleaning: 'uncleaned' }
  // A few kilobytes that only whoever attaches a picture has to load.
  const { stripPicture } = await import('#vault/file/picture.ts')
  const stripped = stripPicture(new Uint8Array(await file.arrayBuffer()))
  if (!stripped) return { source: file, cleaning: 'uncleaned' }
  const { name, type, lastModified } = file
  return { source: new File([stripped], name, { type, lastModified }), cleaning: 'cleaned' }
}
