import { useState } from 'preact/hooks'
import { askVault } from '#custody/browser/keeper.ts'
import { useAsked } from '#custody/room/asking.ts'
import { Select } from '#custody/room/controls.tsx'
import { Waiting } from '#custody/room/parts.tsx'
import { Section } from '#look/parts.tsx'
import { askRecords } from '../../worker/asking.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { rightsWords } from './words.ts'

/** The records as a colleague sees them: by the keys they hold and the roles they have. */
export function ViewAs() {
  const { t, opened, say, lang } = useDesk()
  const w = rightsWords(lang)
  const [member, setMember] = useState('')
  const [chosen, setChosen] = useState('')
  const all = opened.collections.map(({ body }) => [body.collection.id, say(body.collection.name)] as const)
  const collection = chosen || all[0]?.[0] || ''
  return (
    <Section title={w.viewAs} level={3}>
      <p class="hint">{w.viewAsSays}</p>
      <div class="pairs">
        <Select
          label={w.viewAsWho}
          value={member}
          options={[['', t.chooseOne], ...opened.members.map(({ id, name }) => [id, name] as const)]}
          onPick={setMember}
        />
        <Select label={t.collections} value={collection} options={all} onPick={setChosen} />
      </div>
      {member && collection && (
        <Seen key={`${member} ${collection}`} member={member} collection={collection} />
      )}
    </Section>
  )
}

function Seen({ member, collection }: { member: string; collection: string }) {
  const { t, organisation, turn, say, collection: find, lang } = useDesk()
  const w = rightsWords(lang)
  const { value, trouble } = useAsked(async () => {
    const reading = await askVault('listReading', organisation)
    const spaces = reading.filter(({ readers }) => readers.some((one) => one.isNow && one.member === member))
    return askRecords(
      'seenAs',
      member,
      spaces.map(({ space }) => space),
      collection,
    )
  }, [turn])
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  const fields = find(collection)?.fields ?? []
  return (
    <>
      <p>{w.seesOf(value.seen, value.all)}</p>
      <dl class="summary">
        {value.may.map(({ act, layers }) => (
          <div key={act}>
            <dt>{t.acts[act]}</dt>
            <dd>{layers.length > 0 ? layers.map((layer) => t.layer[layer]).join(', ') : t.no}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {value.some.map(({ id, title, says }) => (
          <li key={id}>
            <b>{title || t.untitled}</b>{' '}
            <span class="hint">
              {fields
                .flatMap((field) => (says[field.id] ? [`${say(field.label)}: ${says[field.id]}`] : []))
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
