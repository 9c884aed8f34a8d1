import type { Trouble } from '#custody/browser/refused.ts'
import { Notice } from '#look/parts.tsx'
import { useDesk } from '../../room/desk.ts'
import { Says } from '../../room/says.tsx'
import { twinWords } from './words.ts'

/** What went wrong with two records. */
export function TwinSays({ trouble }: { trouble: Trouble | null }) {
  const { lang } = useDesk()
  const own = trouble && twinWords(lang).troubles[trouble.code]
  return own ? <Notice tone="warning">{own}</Notice> : <Says trouble={trouble} />
}
