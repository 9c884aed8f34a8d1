import type { SealedFile } from '#vault/file/file.ts'

type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>

/** From here on a file goes straight to the disk, where the browser lets a person choose the place. */
const large = 16 * 1024 * 1024

/** Asks where a large file shall go. `declined`: the person has thought better of it. */
export async function chooseTarget({
  name,
  size,
}: SealedFile): Promise<FileSystemFileHandle | null | 'declined'> {
  const picker = (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker
  if (!picker || size < large) return null
  try {
    return await picker({ suggestedName: name })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'declined'
    // A browser that has the button and not the right: then as a download.
    return null
  }
}
