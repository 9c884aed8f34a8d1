import { cleanEmail, cleanPublic, cleanTarget, cleanWeb } from '../../../model/address.ts'
import { sayFinding } from '../../../model/say-finding.ts'
import type { Shape } from '../../../model/shape.ts'
import { usePlace } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'

/** What is wrong with a field as it stands: what could not be kept, else what was found. */
export function useProblem(at: string, shape: Shape, value: unknown): string | undefined {
  const { findings, lang } = useStudio()
  const { lang: writing, section } = usePlace()
  const t = appWords(lang)
  if (typeof value === 'string' && value.trim() !== '') {
    if ('most' in shape && value.length > shape.most) return t.tooLong(shape.most)
    const keeps = keepers[shape.is as keyof typeof keepers]
    if (keeps && keeps(value) === null) return t.notKept[shape.is as keyof typeof keepers]
  }
  const found = findings.find(
    ({ where, blocks }) =>
      where.lang === writing && (where.section ?? '') === section && where.field === at && blocks,
  )
  return found && sayFinding(found, lang)
}

const keepers = { email: cleanEmail, target: cleanTarget, web: cleanWeb, public: cleanPublic }
