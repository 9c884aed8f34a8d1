import { createContext } from 'preact'

/** For whom something is begun, and what follows when it is. */
export const BeginContext = createContext<{ service: string; onMade: () => void }>({
  service: '',
  onMade: () => {},
})
