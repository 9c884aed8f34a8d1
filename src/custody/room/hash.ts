import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** The address without what the server sees. The browser's own way back works. */
export function useHash(): [hash: string, go: (to: string) => void] {
  const here = () => location.hash.slice(1)
  const [hash, setHash] = useState(here)
  useEffect(() => {
    const follow = () => setHash(here())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const go = (to: string) => {
    location.hash = to
  }
  return [hash, go]
}

/** The place that takes the focus when another view is there; not at first, when the page itself was called. */
export function useTurned(hash: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const [first] = useState(hash)
  useEffect(() => {
    if (hash !== first) place.current?.focus()
  }, [hash])
  return place
}
