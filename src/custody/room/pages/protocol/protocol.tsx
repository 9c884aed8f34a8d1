import { useState } from 'preact/hooks'
import { Section } from '#look/parts.tsx'
import { Timeline } from '#look/stages.tsx'
import { When } from '#look/table.tsx'
import type { Entry } from '#vault/log/entry.ts'
import { askVault } from '../../../browser/keeper.ts'
import { useAsked } from '../../asking.ts'
import { Says, Waiting } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { Accesses } from './accesses.tsx'
import { Deletions } from './deletions.tsx'
import { type Called, sentenceOfLine } from './line.text.ts'
import { naming } from './naming.ts'
import { protocolWords } from './protocol.text.ts'

/** What happened, in sentences: the signed log, what was fetched, what is gone for good. */
export function Protocol() {
  const { organisation, lang, isAdmin } = useRoom()
  const t = protocolWords(lang)
  const { value, trouble } = useAsked(async () => ({
    entries: await askVault('listEntries', organisation),
    names: await askVault('readNames', organisation),
  }))
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const called = naming(value.names, lang)
  return (
    <>
      <p class="lead">{t.lead}</p>
      <Lines entries={value.entries} called={called} />
      {isAdmin && <Accesses called={called} />}
      <Deletions called={called} names={value.names} />
    </>
  )
}

const atOnce = 50

function Lines({ entries, called }: { entries: Entry[]; called: Called }) {
  const { lang } = useRoom()
  const t = protocolWords(lang)
  const [shown, setShown] = useState(atOnce)
  return (
    <Section title={t.log}>
      <Timeline
        label={t.log}
        items={entries.slice(0, shown).map((entry) => ({
          when: <When at={entry.time} />,
          title: sentenceOfLine(entry, called, lang),
        }))}
      />
      {entries.length > shown && (
        <button type="button" class="button quiet" onClick={() => setShown(shown + atOnce)}>
          {t.more}
        </button>
      )}
    </Section>
  )
}
