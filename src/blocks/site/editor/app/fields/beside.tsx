import type { ComponentChildren } from 'preact'
import { langName } from '#field/form/langs.ts'
import { plainOf } from '../../../model/rich.ts'
import type { RichText } from '../../../model/text.ts'
import { usePlace } from '../edit.ts'
import { useStudio } from '../studio.ts'

/** A field of a translation, and beside it what the original says. */
export function Beside({ at, children }: { at: string; children: ComponentChildren }) {
  const { original, writing } = useStudio()
  const place = usePlace()
  const says = writing === original ? '' : textAt(place.original, at)
  if (!says) return <>{children}</>
  return (
    <div class="e-beside">
      <div class="e-original" lang={original}>
        <small>{langName(original)}</small>
        <p>{says}</p>
      </div>
      {children}
    </div>
  )
}

function textAt(thing: object | null, at: string): string {
  const found = at
    .split('.')
    .reduce<unknown>((now, name) => (now as Record<string, unknown> | undefined)?.[name], thing ?? undefined)
  if (typeof found === 'string') return found
  const isRich = typeof found === 'object' && found !== null && (found as RichText).type === 'doc'
  return isRich ? plainOf(found as RichText) : ''
}
