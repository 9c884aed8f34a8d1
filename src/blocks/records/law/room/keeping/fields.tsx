import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { askLaw } from '../../asking.ts'
import { useLaw } from '../desk.ts'

type Over = Awaited<ReturnType<typeof askLaw<'due'>>>['fields']

/** Single fields that are kept for a shorter time than their record: which, in how many, and to empty them. */
export function Fields({ fields, again }: { fields: Over; again: () => void }) {
  const { w, say, collection, called, again: lookAgain } = useLaw()
  const { isBusy, trouble, act } = useAct()
  const [emptied, setEmptied] = useState<number | null>(null)
  const counts = new Map<string, number>()
  for (const { collection: of, fields: over } of fields)
    for (const field of over) counts.set(`${of} ${field}`, (counts.get(`${of} ${field}`) ?? 0) + 1)
  const nameOf = (of: string, field: string) =>
    `${called(of)}: ${say(collection(of)?.fields.find(({ id }) => id === field)?.label)}`
  const empty = () =>
    act(async () => {
      setEmptied(await askLaw('emptyFields'))
      again()
      lookAgain()
    })
  return (
    <Section title={w.fieldsOver}>
      <p>{w.fieldsOverSay}</p>
      <ul>
        {[...counts].map(([key, count]) => {
          const [of = '', field = ''] = key.split(' ')
          return (
            <li key={key}>
              {nameOf(of, field)}, {w.fieldsOverIn(count)}
            </li>
          )
        })}
      </ul>
      <Says trouble={trouble} />
      <div role="status">{emptied !== null && <Notice tone="success">{w.emptied(emptied)}</Notice>}</div>
      <button type="button" class="button" aria-busy={isBusy} disabled={isBusy} onClick={() => void empty()}>
        {w.emptyFields}
      </button>
    </Section>
  )
}
