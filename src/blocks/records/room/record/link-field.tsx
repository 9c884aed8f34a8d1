import { useEffect, useId, useState } from 'preact/hooks'
import { Icon } from '#look/icon.tsx'
import type { Collection } from '../../model/collection.ts'
import { targetOf } from '../../model/columns.ts'
import type { Field } from '../../model/field.ts'
import type { Value } from '../../model/record.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Detail, Linked } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'

type LinkProps = {
  field: Field
  base: Detail | null
  collection: Collection
  value: Value | undefined
  onValue: (field: string, value: Value | null) => void
}

/** Links to other records: found as one types, or made here when there is none yet. */
export function LinkField({ field, base, collection, value, onValue }: LinkProps) {
  const { t, say, collection: find } = useDesk()
  const [titles, setTitles] = useState<{ [id: string]: string }>(base?.titles ?? {})
  const ids = ((value ?? {}) as { records?: string[] }).records ?? []
  const target = find(targetOf(collection, field) ?? '')
  const isMany = field.kind === 'household' || field.link?.many === true
  const put = (next: string[]) => onValue(field.id, next.length > 0 ? { records: next } : null)
  const add = ({ id, title }: Pick<Linked, 'id' | 'title'>) => {
    setTitles((before) => ({ ...before, [id]: title }))
    if (!ids.includes(id)) put(isMany ? [...ids, id] : [id])
  }
  return (
    <fieldset class="field">
      <legend>{say(field.label)}</legend>
      {field.hint && <p class="hint">{say(field.hint)}</p>}
      <ul class="bare">
        {ids.map((id) => (
          <li key={id} class="row">
            <a href={`#/r/${id}`}>{titles[id] || base?.titles[id] || t.untitled}</a>
            <button type="button" class="button plain" onClick={() => put(ids.filter((one) => one !== id))}>
              <Icon name="remove" /> <span class="unseen">{t.unlink(titles[id] ?? '')}</span>
            </button>
          </li>
        ))}
      </ul>
      {target && (isMany || ids.length === 0) && <Picker target={target} without={ids} onPick={add} />}
    </fieldset>
  )
}

type PickerProps = {
  target: Collection
  without: readonly string[]
  onPick: (one: { id: string; title: string }) => void
}

function Picker({ target, without, onPick }: PickerProps) {
  const { t, say, again } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [found, setFound] = useState<Linked[]>([])
  const [now, setNow] = useState(-1)
  useEffect(() => {
    if (!isOpen) return
    let isWanted = true
    askRecords('suggest', target.id, text).then(
      (list) => {
        if (!isWanted) return
        setFound(list.filter((one) => !without.includes(one.id)))
        setNow(-1)
      },
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [text, isOpen])
  const pick = (one: { id: string; title: string } | undefined) => {
    if (!one) return
    onPick(one)
    setText('')
    setOpen(false)
  }
  const make = async () => {
    const [first] = target.title
    if (!first || !text.trim()) return
    const [fate] = await askRecords('save', [{ collection: target.id, set: { [first]: text.trim() } }])
    if (!fate || typeof fate.fate === 'object') return
    again()
    pick({ id: fate.id, title: text.trim() })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setNow(Math.min(found.length - 1, now + 1))
    else if (event.key === 'ArrowUp') setNow(Math.max(-1, now - 1))
    else if (event.key === 'Enter') pick(found[Math.max(0, now)])
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
  }
  const mayMake = text.trim() !== '' && isPlain(target)
  return (
    <div class="rec-picker">
      <label for={id} class="unseen">
        {t.find(say(target.one))}
      </label>
      <input
        id={id}
        role="combobox"
        type="text"
        autocomplete="off"
        placeholder={t.find(say(target.one))}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={now >= 0 ? `${id}-${now}` : undefined}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setTimeout(() => setOpen(false), 200)}
        onInput={(event) => {
          event.stopPropagation()
          setOpen(true)
          setText(event.currentTarget.value)
        }}
        onKeyDown={press}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={say(target.name)}
        class="rec-options"
        hidden={!isOpen || found.length === 0}
      >
        {found.map((one, at) => (
          <div
            key={one.id}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === now}
            onMouseDown={(event) => {
              event.preventDefault()
              pick(one)
            }}
          >
            {one.title || t.untitled}
          </div>
        ))}
      </div>
      {mayMake && (
        <button
          type="button"
          class="button plain"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void make()}
        >
          <Icon name="plus" /> {t.makeNew(text.trim())}
        </button>
      )}
    </div>
  )
}

/** Its title is one text: then it can be made by a word. */
const isPlain = ({ title, fields }: Collection): boolean =>
  ['short-text', 'organisation'].includes(fields.find(({ id }) => id === title[0])?.kind ?? '')
