import { useEffect, useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Tick } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Button } from '#look/form.tsx'
import { Notice, Row, Section } from '#look/parts.tsx'
import { askExchange } from '../../exchange/asking.ts'
import type { Changing, Mapping } from '../../exchange/import/mapping.ts'
import { ColumnList } from '../../exchange/pages/column-list.tsx'
import { CountFacts } from '../../exchange/pages/outcome.tsx'
import { type Far, Progress } from '../../exchange/pages/progress.tsx'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../../room/desk.ts'
import { askIntake, watchIntake } from '../asking.ts'
import type { Looked } from '../tasks.ts'
import { AlikeList } from './alike-list.tsx'
import { intakeWords } from './words.ts'

type Props = { collection: Collection; source: string; odd: number; looked: Looked; onChanged: () => void }
type Tried = Awaited<ReturnType<typeof tryIt>>
type Took = { counts: Tried['counts']; left: number }
const tryIt = (mapping: Mapping) => askIntake('tryIt', mapping)

/** What waits of one form: which question fills which field, what would become of it, and the taking over itself. */
export function IntakeDesk({ collection, source, odd, looked, onChanged }: Props) {
  const { lang } = useDesk()
  const t = intakeWords(lang)
  const [mapping, setMapping] = useState(looked.mapping)
  const [automatic, setAutomatic] = useState(looked.automatic)
  const [took, setTook] = useState<Took | null>(null)
  const { trouble, act } = useAct()
  const { seen, withFiles, isKept } = looked
  const turn = (isOn: boolean) => {
    setAutomatic(isOn)
    if (isKept || took) void act(() => askIntake('setAutomatic', source, collection.id, isOn))
  }
  return (
    <>
      {!took && (
        <p role="status">
          <b>{seen.count > 0 ? t.waiting(seen.count) : t.nothing}</b>
        </p>
      )}
      {odd > 0 && <Notice tone="warning">{t.odd(odd)}</Notice>}
      {withFiles > 0 && <Notice>{t.withFiles(withFiles)}</Notice>}
      {took && <Done took={took} collection={collection.id} />}
      {seen.count > 0 && !took && (
        <>
          <Questions {...{ collection, seen, mapping }} onChange={setMapping} />
          <Trial {...{ mapping, automatic, onChanged }} onTook={setTook} />
        </>
      )}
      {(seen.count > 0 || isKept) && (
        <>
          <Tick label={t.automatic} isOn={automatic} onTick={turn} />
          <p class="hint">{t.automaticSays}</p>
        </>
      )}
      <Says trouble={trouble} />
    </>
  )
}

type QuestionsProps = Pick<Looked, 'seen' | 'mapping'> & { collection: Collection; onChange: Changing }

function Questions({ collection, seen, mapping, onChange }: QuestionsProps) {
  const { lang } = useDesk()
  const t = intakeWords(lang)
  const fields = useAsked(() => askExchange('targets', collection.id))
  const { drawers } = collection
  return (
    <Section title={t.mapping}>
      <p>{t.mappingSays}</p>
      <Says trouble={fields.trouble} />
      {fields.value && (
        <ColumnList {...{ collection, seen, mapping, onChange }} fields={fields.value} called={t.question} />
      )}
      {drawers.length > 1 && (
        <Select
          label={t.drawer}
          value={mapping.drawer}
          options={drawers.map(({ id, name }) => [id, name] as const)}
          onPick={(drawer) => onChange((before) => ({ ...before, drawer }))}
        />
      )}
    </Section>
  )
}

type TrialProps = {
  mapping: Mapping
  automatic: boolean
  onTook: (took: Took) => void
  onChanged: () => void
}

/** What would happen, before it happens; any change of the mapping makes it old. */
function Trial({ mapping, automatic, onTook, onChanged }: TrialProps) {
  const { lang } = useDesk()
  const t = intakeWords(lang)
  const { isBusy, trouble, act } = useAct()
  const [tried, setTried] = useState<Tried | null>(null)
  const [far, setFar] = useState<Far>([0, 0])
  useEffect(() => setTried(null), [JSON.stringify(mapping)])
  const look = () => act(async () => setTried(await tryIt(mapping)))
  const told = (done = 0, all = 0) => setFar([done, all])
  const take = () =>
    act(async () => onTook(await watchIntake(told, 'take', mapping, automatic))).finally(onChanged)
  const isAny = mapping.uses.some(({ field }) => field !== null)
  const never = tried?.alike.filter(({ decided }) => decided === 'never').length ?? 0
  const todo = tried ? tried.counts.new + tried.counts.changed + tried.counts.same : 0
  return (
    <Section title={t.try}>
      <p>{t.trySays}</p>
      <Says trouble={trouble} />
      <button type="button" class="button quiet" disabled={isBusy || !isAny} onClick={() => void look()}>
        {t.try}
      </button>
      {isBusy && far[1] > 0 && <Progress far={far} says={t.taking(...far)} />}
      <div aria-live="polite">
        {tried && <CountFacts counts={tried.counts} />}
        {tried && tried.fields + tried.choices > 0 && <p>{t.makes(tried.fields, tried.choices)}</p>}
      </div>
      {tried && tried.alike.length > 0 && <AlikeList alike={tried.alike} onDecided={() => void look()} />}
      {tried && tried.refused.length > 0 && <Refused refused={tried.refused} />}
      {tried && (
        <button
          type="button"
          class="button"
          disabled={isBusy || todo === 0}
          aria-busy={isBusy}
          onClick={() => void take()}
        >
          {t.take(todo - never)}
        </button>
      )}
    </Section>
  )
}

function Refused({ refused }: Pick<Tried, 'refused'>) {
  const { lang } = useDesk()
  const t = intakeWords(lang)
  return (
    <>
      <h3>{t.refused}</h3>
      <ul>
        {refused.slice(0, 50).map(({ row, says }) => (
          <li key={row}>
            {t.nth(row)}: {says}
          </li>
        ))}
      </ul>
    </>
  )
}

function Done({ took: { counts, left }, collection }: { took: Took; collection: string }) {
  const { lang } = useDesk()
  const t = intakeWords(lang)
  return (
    <>
      <div role="status">
        <Notice tone="success" title={t.done}>
          {t.doneSays(counts.new, counts.changed, left)}
        </Notice>
      </div>
      <Row>
        <Button href={`#/c/${collection}`}>{t.toRecords}</Button>
      </Row>
    </>
  )
}
