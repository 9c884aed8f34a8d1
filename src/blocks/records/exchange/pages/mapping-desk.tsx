import { useEffect, useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import { useDesk } from '../../room/desk.ts'
import type { Paper } from '../../worker/holding.ts'
import { askExchange } from '../asking.ts'
import type { Changing, Mapping } from '../import/mapping.ts'
import type { ImportPaper } from '../import/run/paper.ts'
import type { Seen } from '../import/seen.ts'
import { ColumnList } from './column-list.tsx'
import { Rules } from './rules.tsx'
import { Trial } from './trial.tsx'
import { exchangeWords } from './words.ts'

type Props = {
  collection: Collection
  seen: Seen
  past: readonly Paper<ImportPaper>[]
  onChanged: () => void
}

/** Which column becomes what, and what happens to what is there: guessed, and then decided by a person. */
export function MappingDesk({ collection, seen, past, onChanged }: Props) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const start = useAsked(() => guessAll(collection.id))
  const [mapping, setMapping] = useState<Mapping | null>(null)
  const [used, setUsed] = useState('')
  const { trouble, act } = useAct()
  const begun = past.find(({ id }) => id === start.value?.begun)
  useEffect(() => {
    if (!start.value || mapping) return
    setMapping(begun?.body.mapping ?? start.value.mapping)
    setUsed(start.value.used)
  }, [start.value])
  if (!mapping || !start.value) return <Says trouble={start.trouble} />
  const { fields, saved } = start.value
  // What is asked of the worker in between must not undo what somebody has chosen since.
  const change: Changing = (next) => setMapping((before) => before && next(before))
  const take = (id: string) =>
    act(async () => {
      setMapping(
        await (id === '' ? guessAll(collection.id).then((one) => one.mapping) : askExchange('useSaved', id)),
      )
      setUsed(id)
    })
  return (
    <>
      <Section title={t.mapping}>
        {begun && <Notice>{t.sameFile}</Notice>}
        <p>{t.mappingSays}</p>
        {saved.length > 0 && (
          <Select
            label={t.saved}
            value={used}
            options={[['', t.noSaved], ...saved.map(({ id, name }) => [id, name] as const)]}
            onPick={(id) => void take(id)}
          />
        )}
        <Says trouble={trouble} />
        <ColumnList collection={collection} fields={fields} seen={seen} mapping={mapping} onChange={change} />
      </Section>
      <Rules collection={collection} fields={fields} mapping={mapping} onChange={change} />
      <Trial mapping={mapping} file={seen.name} goOn={begun} onChanged={onChanged} />
    </>
  )
}

type Start = {
  mapping: Mapping
  saved: { id: string; name: string }[]
  used: string
  fields: Field[]
  begun: string | null
}

/** Everything a page needs to begin: a guess, what is kept, and whether this file was begun before. */
async function guessAll(collection: string): Promise<Start> {
  const [guess, fields, imports] = await Promise.all([
    askExchange('guess', collection),
    askExchange('targets', collection),
    askExchange('imports', collection),
  ])
  const open = imports.filter(({ body }) => body.state === 'running' || body.state === 'stopped')
  // With the same file it goes on where it was.
  for (const { id } of open) if (await askExchange('isSameFile', id)) return { ...guess, fields, begun: id }
  return { ...guess, fields, begun: null }
}
