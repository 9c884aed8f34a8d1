/** Hands something to the browser to be saved. Its name is whatever whoever sent it called it: a name, never a path. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120) || 'Datei'
  link.click()
  // The browser has taken it by then; kept longer, it would be a copy in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export const saveText = (text: string, name: string): void =>
  saveBlob(new Blob([text], { type: 'text/plain;charset=utf-8' }), name)
