import { Select, Tick } from '#custody/room/controls.tsx'
import { Section } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import { useDesk } from '../../room/desk.ts'
import type { Changing, Mapping } from '../import/mapping.ts'
import { exchangeWords } from './words.ts'

type Props = {
  collection: Collection
  fields: readonly Field[]
  mapping: Mapping
  onChange: Changing
}

/** How a row finds the record it is about, and what happens to what is there. */
export function Rules({ collection, fields, mapping, onChange }: Props) {
  const { lang, say } = useDesk()
  const t = exchangeWords(lang)
  const used = new Set(mapping.uses.map(({ field }) => field))
  const made = mapping.uses.flatMap(({ make }) => make ?? [])
  const keys = [...fields, ...made].filter(({ id, kind }) => used.has(id) && !unfit.has(kind))
  const put = (next: Partial<Mapping>) => onChange((before) => ({ ...before, ...next }))
  return (
    <Section title={t.rules}>
      <fieldset>
        <legend>{t.key}</legend>
        <p class="hint">{t.keySays}</p>
        {keys.map(({ id, label }) => (
          <Tick
            key={id}
            label={say(label)}
            isOn={mapping.key.includes(id)}
            onTick={(isOn) =>
              put({ key: isOn ? [...mapping.key, id] : mapping.key.filter((one) => one !== id) })
            }
          />
        ))}
      </fieldset>
      <div class="rec-reading">
        {mapping.key.length > 0 && (
          <>
            <Select
              label={t.match}
              value={mapping.match}
              options={Object.entries(t.matches)}
              onPick={(match) => put({ match: match as Mapping['match'] })}
            />
            <Select
              label={t.empty}
              value={mapping.empty}
              options={Object.entries(t.empties)}
              onPick={(empty) => put({ empty: empty as Mapping['empty'] })}
            />
          </>
        )}
        <Select
          label={t.lookalikes}
          value={mapping.lookalikes}
          options={Object.entries(t.lookalikesDo)}
          onPick={(lookalikes) => put({ lookalikes: lookalikes as Mapping['lookalikes'] })}
        />
        {collection.drawers.length > 1 && (
          <Select
            label={t.drawer}
            value={mapping.drawer}
            options={collection.drawers.map(({ id, name }) => [id, name] as const)}
            onPick={(drawer) => put({ drawer })}
          />
        )}
      </div>
    </Section>
  )
}

const unfit = new Set<Field['kind']>([
  'long-text',
  'yes-no',
  'consent',
  'multiple-choice',
  'ranking',
  'link',
  'point',
])
