import { Section } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'

/** Records that link here, by the field that shows it from this side. */
export function Related({ detail }: { collection: Collection; detail: Detail }) {
  const { t, say, collection } = useDesk()
  if (detail.back.length === 0) return null
  return (
    <Section title={t.related} level={3}>
      <ul>
        {detail.back.map(({ id, title, collection: of, field }) => {
          const there = collection(of)
          return (
            <li key={`${id} ${field}`}>
              <a href={`#/r/${id}`}>{title || t.untitled}</a>{' '}
              <span class="hint">
                {say(there?.one)} · {say(there?.fields.find((one) => one.id === field)?.label)}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
