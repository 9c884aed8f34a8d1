import { sayFinding } from '../../../model/say-finding.ts'
import { usePlace } from '../edit.ts'
import { useStudio } from '../studio.ts'

/** What was found at a field around the sections: what holds up as a problem, advice as a hint. */
export function PageFinding({ field }: { field: string }) {
  const { findings, lang } = useStudio()
  const place = usePlace()
  const found = findings.find(
    ({ where }) => !where.section && where.field === field && where.lang === place.lang,
  )
  return found ? <p class={found.blocks ? 'problem' : 'hint'}>{sayFinding(found, lang)}</p> : null
}
