import { useDesk } from '../desk.ts'
import { useViewing } from './using.ts'

/** The views of a collection, beside each other. */
export function ViewTabs() {
  const { t, say } = useDesk()
  const { collection, view, kept, isChanged } = useViewing()
  const at = `#/c/${collection.id}`
  const link = (id: string, name: string, isMine = false) => (
    <li key={id}>
      <a href={id ? `${at}/${id}` : at} aria-current={view.id === id ? 'page' : undefined}>
        {name}
        {isMine && <span class="hint"> ({t.mineOnly})</span>}
        {view.id === id && isChanged && <span class="hint"> · {t.changed}</span>}
      </a>
    </li>
  )
  return (
    <nav aria-label={t.views}>
      <ul class="bare row rec-tabs">
        {link('', t.everything)}
        {kept.map(({ body }) => link(body.id, say(body.name), body.member !== undefined))}
      </ul>
    </nav>
  )
}
