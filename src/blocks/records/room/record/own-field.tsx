import { useId, useState } from 'preact/hooks'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Value } from '../../model/record.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { LinkField } from './link-field.tsx'

type OwnProps = {
  field: Field
  base: Detail | null
  collection: Collection
  value: Value | undefined
  onValue: (field: string, value: Value | null) => void
}

/** What only a database knows: links, members, days of which a part is sure, and what comes out of others. */
export function OwnField(props: OwnProps) {
  switch (props.field.kind) {
    case 'link':
    case 'household':
      return <LinkField {...props} />
    case 'person':
      return <MemberField {...props} />
    case 'uncertain-date':
      return <UncertainField {...props} />
    default:
      return <Derived {...props} />
  }
}

function Derived({ field, base }: OwnProps) {
  const { say, t } = useDesk()
  return (
    <dl class="summary">
      <div>
        <dt>{say(field.label)}</dt>
        <dd>{base?.says[field.id] || t.nothingThere}</dd>
      </div>
    </dl>
  )
}

function MemberField({ field, value, onValue }: OwnProps) {
  const { say, opened } = useDesk()
  const id = useId()
  const now = (value as { member: string } | undefined | null)?.member ?? ''
  return (
    <div class="field">
      <label for={id}>{say(field.label)}</label>
      {field.hint && <p class="hint">{say(field.hint)}</p>}
      <select
        id={id}
        value={now}
        onChange={(event) => {
          const member = event.currentTarget.value
          onValue(field.id, member ? { member } : null)
        }}
      >
        <option value="" />
        {opened.members.map((one) => (
          <option key={one.id} value={one.id} selected={one.id === now}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
}

type Uncertain = { day: string; sure: 'day' | 'month' | 'year' }

function UncertainField({ field, value, onValue }: OwnProps) {
  const { say, t } = useDesk()
  const id = useId()
  const { day = '', sure: kept } = (value ?? {}) as Partial<Uncertain>
  // How sure it is can be said before there is a day.
  const [picked, setPicked] = useState<Uncertain['sure']>(kept ?? 'day')
  const sure = kept ?? picked
  const keep = (now: string, how: Uncertain['sure']) => {
    const whole = now.length === 4 ? `${now}-01-01` : now.length === 7 ? `${now}-01` : now
    onValue(field.id, whole ? { day: whole, sure: how } : null)
  }
  const shown = sure === 'year' ? day.slice(0, 4) : sure === 'month' ? day.slice(0, 7) : day
  const kinds = { day: 'date', month: 'month', year: 'number' } as const
  return (
    <fieldset class="field">
      <legend>{say(field.label)}</legend>
      <div class="pairs">
        <div class="field">
          <label for={id}>{t.dayOf}</label>
          <input
            id={id}
            key={sure}
            type={kinds[sure]}
            value={shown}
            onInput={(event) => keep(event.currentTarget.value, sure)}
          />
        </div>
        <div class="field">
          <label for={`${id}-sure`}>{t.sureOf}</label>
          <select
            id={`${id}-sure`}
            value={sure}
            onChange={(event) => {
              const how = event.currentTarget.value as Uncertain['sure']
              setPicked(how)
              keep(day, how)
            }}
          >
            {(['day', 'month', 'year'] as const).map((one) => (
              <option key={one} value={one} selected={one === sure}>
                {t.sure[one]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </fieldset>
  )
}
