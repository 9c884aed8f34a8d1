import { useAsked } from '#custody/room/asking.ts'
import { Section } from '#look/parts.tsx'
import { askLaw } from '../../asking.ts'
import { useLaw } from '../desk.ts'

/** Records that nobody may work with for now: they are named here, as they are missing elsewhere. */
export function LeftOut() {
  const { w, turn, called } = useLaw()
  const { value = [] } = useAsked(() => askLaw('leftOut'), [turn])
  if (value.length === 0) return null
  return (
    <Section title={w.leftOut}>
      <p>{w.leftOutSays}</p>
      <ul>
        {value.map(({ id, title, collection, isLocked, hasObjected }) => (
          <li key={id}>
            <a href={`#/r/${id}`}>{title || w.untitled}</a> ({called(collection)}): {isLocked && w.isLocked}{' '}
            {hasObjected && w.hasObjected}
          </li>
        ))}
      </ul>
    </Section>
  )
}
