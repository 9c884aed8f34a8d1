import { useEffect, useState } from 'preact/hooks'

/** The same, a moment after it has stopped changing: for what need not be worked out at every key. */
export function useDeferred<T>(value: T, calm = 400): T {
  const [shown, setShown] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setShown(value), calm)
    return () => clearTimeout(timer)
  }, [value, calm])
  return shown
}
