import { Notice, Section } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../../room/desk.ts'
import type { Paper } from '../../worker/holding.ts'
import type { Looked } from '../import/look.ts'
import type { Mapping } from '../import/mapping.ts'
import type { ImportPaper } from '../import/run/paper.ts'
import { CountFacts } from './outcome.tsx'
import { RunIt } from './run-it.tsx'
import { exchangeWords } from './words.ts'

type Props = {
  collection: Collection
  looked: Extract<Looked, { is: 'whole' }>
  past: readonly Paper<ImportPaper>[]
  onChanged: () => void
}

/** An export of ours comes back: nothing has to be decided. */
export function WholeDesk({ collection, looked, past, onChanged }: Props) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const { name, title, count, counts, made } = looked
  const mapping: Mapping = {
    ...{ collection: collection.id, uses: [], key: [], match: 'update', empty: 'keep', lookalikes: 'take' },
    drawer: collection.drawers[0]?.id ?? '',
  }
  const open = past.find(
    ({ body }) => body.file === name && (body.state === 'running' || body.state === 'stopped'),
  )
  return (
    <Section title={t.found}>
      <p>{t.whole(title, count)}</p>
      <Notice>{t.wholeSays(made)}</Notice>
      <h3>{t.wouldBe}</h3>
      <CountFacts counts={counts} />
      <RunIt mapping={mapping} file={name} counts={counts} goOn={open} onChanged={onChanged} />
    </Section>
  )
}
