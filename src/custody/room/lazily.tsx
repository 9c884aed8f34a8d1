import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Says, Waiting } from './parts.tsx'

export type Lazy = ComponentType & { load: () => Promise<ComponentType> }

/** A page that is fetched when it is first needed: whoever only unlocks does not wait for all of them. */
export function lazily(fetchPage: () => Promise<ComponentType>): Lazy {
  let known: ComponentType | undefined
  const load = async () => {
    known ??= await fetchPage()
    return known
  }
  function Later() {
    const [, setTurn] = useState(0)
    const [isMissing, setMissing] = useState(false)
    useEffect(() => {
      if (known) return
      load().then(
        () => setTurn((before) => before + 1),
        () => setMissing(true),
      )
    }, [])
    if (isMissing) return <Says trouble={{ code: 'page.missing' }} />
    const Page = known
    return Page ? <Page /> : <Waiting />
  }
  return Object.assign(Later, { load })
}
