import { Select, Tick, Typed } from '#custody/room/controls.tsx'
import type { Limits } from '#field/form/question.ts'
import type { Collection } from '../../model/collection.ts'
import { type Field, type FieldKind, type Keeps, type Layer, layers } from '../../model/field.ts'
import { useDesk } from '../desk.ts'
import { ChoicesEditor } from './choices-editor.tsx'
import { asKind, changeField, takesChoices, toggleTitle } from './editing.ts'
import { KindPreview } from './kind-preview.tsx'
import { mayBecome } from './kinds.ts'
import { RelationEditor } from './relation-editor.tsx'

type FieldProps = { collection: Collection; field: Field; onChange: (collection: Collection) => void }

/** Everything of one field: what it is called, who reads it, what it may hold, how long it stays. */
export function FieldEditor({ collection, field, onChange }: FieldProps) {
  const { t, lang, say } = useDesk()
  const change = (next: { [name in keyof Field]?: Field[name] | undefined }) =>
    onChange(changeField(collection, field.id, next))
  const become = mayBecome(field.kind)
  return (
    <div class="fields">
      <Typed
        label={t.fieldName}
        value={field.label[lang] ?? say(field.label)}
        onTyped={(label) => change({ label: { ...field.label, [lang]: label } })}
        most={120}
      />
      <Typed
        label={t.fieldHint}
        value={field.hint?.[lang] ?? say(field.hint)}
        onTyped={(hint) => change({ hint: hint ? { ...field.hint, [lang]: hint } : undefined })}
        most={300}
      />
      {become.length > 1 && (
        <Select
          label={t.fieldKind}
          value={field.kind}
          options={become.map((kind) => [kind, t.kinds[kind] ?? kind] as const)}
          onPick={(kind) => change(asKind(field, kind as FieldKind, lang))}
        />
      )}
      <KindPreview {...{ collection, field }} />
      <Select
        label={t.whichLayer}
        value={field.layer}
        options={layers.map((layer) => [layer, `${t.layer[layer]}: ${t.layerSays[layer]}`] as const)}
        onPick={(layer) => change({ layer: layer as Layer })}
      />
      {takesChoices(field.kind) && (
        <ChoicesEditor field={field} onChoices={(choices) => change({ choices })} />
      )}
      <RelationEditor {...{ collection, field }} onChange={change} />
      <Tick
        label={t.required}
        isOn={field.required !== undefined}
        onTick={(isOn) => change({ required: isOn ? true : undefined })}
      />
      <Tick
        label={t.inTitle}
        isOn={collection.title.includes(field.id)}
        onTick={() => onChange(toggleTitle(collection, field.id))}
      />
      <Tick
        label={t.unique}
        isOn={field.unique === true}
        onTick={(isOn) => change({ unique: isOn ? true : undefined })}
      />
      <Tick
        label={t.personal}
        isOn={field.personal === true}
        onTick={(isOn) => change({ personal: isOn ? true : undefined })}
      />
      <LimitsEditor field={field} onLimits={(limits) => change({ limits })} />
      <Select
        label={t.keeps}
        value={field.keeps ?? ''}
        options={[
          ['', t.keepNothing],
          ['all', t.keepAll],
          ['year', t.keepYear],
          ['district', t.keepDistrict],
        ]}
        onPick={(keeps) => change({ keeps: (keeps as Keeps) || undefined })}
      />
      <Typed
        label={t.keepMonths}
        hint={t.keepMonthsSays}
        value={String(field.keepMonths ?? '')}
        most={4}
        onTyped={(text) => change({ keepMonths: Math.floor(Number(text)) || undefined })}
      />
    </div>
  )
}

const numbers = new Set<FieldKind>(['integer', 'decimal', 'currency', 'percentage', 'rating'])
const texts = new Set<FieldKind>(['short-text', 'long-text'])

/** What its answer may be: from, to, how long, of which form. */
function LimitsEditor({ field, onLimits }: { field: Field; onLimits: (limits: Limits | undefined) => void }) {
  const { t } = useDesk()
  const { limits = {} } = field
  const put = (name: keyof Limits, value: string | number | undefined) => {
    const next = Object.entries({ ...limits, [name]: value }).filter(([, one]) => one !== undefined)
    onLimits(next.length > 0 ? (Object.fromEntries(next) as Limits) : undefined)
  }
  const number = (text: string) => (text.trim() === '' ? undefined : Number(text.replace(',', '.')))
  if (numbers.has(field.kind))
    return (
      <div class="pairs">
        <Typed
          label={t.leastOf}
          value={String(limits.least ?? '')}
          onTyped={(text) => put('least', number(text))}
        />
        <Typed
          label={t.mostOf}
          value={String(limits.most ?? '')}
          onTyped={(text) => put('most', number(text))}
        />
      </div>
    )
  if (texts.has(field.kind))
    return (
      <div class="pairs">
        <Typed
          label={t.longest}
          value={String(limits.longest ?? '')}
          onTyped={(text) => put('longest', number(text))}
        />
        <Typed
          label={t.pattern}
          value={limits.pattern ?? ''}
          onTyped={(text) => put('pattern', text || undefined)}
          hint={t.patternSays}
        />
      </div>
    )
  return null
}
