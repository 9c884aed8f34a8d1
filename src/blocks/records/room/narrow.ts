import { useEffect, useState } from 'preact/hooks'

const asked = '(max-width: 40rem)'

/** A telephone, or a page at 400 %: follows the window. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(asked).matches)
  useEffect(() => {
    const query = matchMedia(asked)
    const hear = () => setNarrow(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  return isNarrow
}
