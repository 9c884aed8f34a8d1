import { useEffect, useRef } from 'preact/hooks'

/** Ctrl+Z outside of a field; inside, the browser takes back what was typed there. */
export function useUndoKeys(back: () => void, again: () => void) {
  const both = useRef({ back, again })
  both.current = { back, again }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest('input, textarea, select, [contenteditable]')
      if (isTyping || !(event.ctrlKey || event.metaKey)) return
      if (event.key === 'z' && !event.shiftKey) both.current.back()
      else if (event.key === 'y' || (event.key === 'Z' && event.shiftKey)) both.current.again()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
