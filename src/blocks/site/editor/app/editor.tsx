import { useEffect, useState } from 'preact/hooks'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { findWorkplace } from '../asking.ts'
import type { Workplace } from '../workplace.ts'
import { Desk } from './desk.tsx'
import { appWords } from './words.ts'

/** Loads a page, and what its editor works with. */
export function Editor({ service, id }: { service: string; id: string }) {
  const t = appWords(useView().lang)
  const [work, setWork] = useState<Workplace | null>(null)
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    findWorkplace(service, id).then(setWork, () => setFailed(true))
  }, [])
  if (isFailed)
    return (
      <div role="alert">
        <Notice tone="warning">{t.failed}</Notice>
      </div>
    )
  if (!work) return <p role="status">{t.loading}</p>
  if (!work.mayWrite) return <Notice>{t.readOnly}</Notice>
  return <Desk service={service} id={id} first={work} />
}
