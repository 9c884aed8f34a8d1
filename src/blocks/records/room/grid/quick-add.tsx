import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { VaultTrouble } from '#custody/browser/keeper.ts'
import { useAct } from '#custody/room/asking.ts'
import type { Lang } from '#kernel/text.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Value, Values } from '../../model/record.ts'
import { askTwins } from '../../twins/asking.ts'
import type { Like } from '../../twins/likes.ts'
import { askRecords } from '../../worker/asking.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { readTyped, wayOf } from './typed.ts'

/** A new record with what it is called by, in one line; all else can wait. Enter keeps it, and the next one can be typed. */
export function QuickAdd({ collection }: { collection: Collection }) {
  const { t, say, lang, again } = useDesk()
  const fields = quickFields(collection)
  const [typed, setTyped] = useState<Typed>({})
  const [like, setLike] = useState<Like[]>([])
  const [made, setMade] = useState<{ id: string; waits: boolean } | null>(null)
  const { isBusy, trouble, act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    const values = valuesOf(fields, typed, lang)
    const isAny = Object.values(values).some((value) => value !== null)
    if (!isAny) return setLike([])
    // Only once somebody pauses.
    const timer = setTimeout(() => {
      askTwins('like', collection.id, withoutNull(values)).then(setLike, () => setLike([]))
    }, 250)
    return () => clearTimeout(timer)
  }, [JSON.stringify(typed), collection.version])
  if (fields.length === 0) return null
  const add = () =>
    act(async () => {
      const set = valuesOf(fields, typed, lang)
      if (Object.values(set).every((value) => value === null)) return
      const [fate] = await askRecords('save', [{ collection: collection.id, set }])
      if (!fate || typeof fate.fate === 'object')
        throw new VaultTrouble(fate ? (fate.fate as { code: string }) : { code: 'bug' })
      setMade({ id: fate.id, waits: fate.fate === 'waits' })
      setTyped({})
      again()
      form.current?.querySelector('input')?.focus()
    })
  return (
    <form
      ref={form}
      class="form inline rec-quick"
      aria-label={t.quickAdd}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {fields.map((field) => (
        <div key={field.id} class="field">
          <label for={`${id}-${field.id}`}>{say(field.label)}</label>
          <input
            id={`${id}-${field.id}`}
            type={(wayOf(field) === 'date' ? 'date' : 'text') as 'text'}
            autocomplete="off"
            value={typed[field.id] ?? ''}
            onInput={(event) => setTyped({ ...typed, [field.id]: event.currentTarget.value })}
          />
        </div>
      ))}
      <button type="submit" class="button quiet" aria-busy={isBusy}>
        {t.add}
      </button>
      <span role="status">
        {like.length > 0 && (
          <>
            {t.looksLike}{' '}
            {like.map(({ id: one, title }, at) => (
              <span key={one}>
                {at > 0 && ', '}
                <a href={`#/r/${one}`}>{title || t.untitled}</a>
              </span>
            ))}
            .{' '}
          </>
        )}
        {made && (
          <>
            {made.waits ? t.addedWaits : t.added} <a href={`#/r/${made.id}`}>{t.open}</a>
          </>
        )}
      </span>
      <Says trouble={trouble} />
    </form>
  )
}

type Typed = { [field: string]: string }

function valuesOf(fields: readonly Field[], typed: Typed, lang: Lang) {
  const set: { [field: string]: Value | null } = {}
  for (const field of fields) {
    const value = readTyped(field, typed[field.id] ?? '', lang)
    if (value !== undefined) set[field.id] = value
  }
  return set
}

const withoutNull = (values: { [field: string]: Value | null }): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Values

/** What it is called by, else the first fields that can be typed. */
function quickFields({ fields, title }: Collection): Field[] {
  const typable = fields.filter(
    (field) => !field.retired && ['text', 'number', 'date'].includes(wayOf(field)),
  )
  const named = typable.filter(({ id }) => title.includes(id))
  return (named.length > 0 ? named : typable).slice(0, 3)
}
