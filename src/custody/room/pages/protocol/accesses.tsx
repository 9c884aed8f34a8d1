import { useState } from 'preact/hooks'
import { Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { askVault } from '../../../browser/keeper.ts'
import type { Access } from '../../../browser/protocol.ts'
import { useAct, useAsked } from '../../asking.ts'
import { Says } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import type { Called } from './line.text.ts'
import { protocolWords } from './protocol.text.ts'

/** Who fetched which sealed entries, as the server wrote it down. */
export function Accesses({ called }: { called: Called }) {
  const { organisation, lang } = useRoom()
  const t = protocolWords(lang)
  const first = useAsked(() => askVault('listAccesses', organisation, 0))
  const [older, setOlder] = useState<{ lines: Access[]; more: boolean } | null>(null)
  const { trouble, act } = useAct()
  const lines = [...(first.value?.lines ?? []), ...(older?.lines ?? [])]
  const hasMore = older ? older.more : first.value?.more
  const readOn = () =>
    act(async () => {
      const page = await askVault('listAccesses', organisation, lines.at(-1)?.seq ?? 0)
      setOlder({ lines: [...(older?.lines ?? []), ...page.lines], more: page.more })
    })
  return (
    <Section title={t.accesses}>
      <p>{t.accessesSay}</p>
      <p class="hint">{t.accessesAdmins}</p>
      <Says trouble={first.trouble ?? trouble} />
      {first.value && lines.length === 0 && <p>{t.noAccesses}</p>}
      {lines.length > 0 && (
        <DataTable
          caption={t.accesses}
          captionUnseen
          rows={lines}
          rowId={({ seq }) => String(seq)}
          columns={[
            { title: t.when, cell: ({ at }) => <When at={at} /> },
            { title: t.who, cell: ({ member }) => called.person(member) },
            { title: t.what, cell: ({ kind, subjects }) => t.fetched[kind](subjects.length) },
            { title: t.where, cell: ({ space }) => called.space(space) },
          ]}
        />
      )}
      {hasMore && (
        <button type="button" class="button quiet" onClick={readOn}>
          {t.more}
        </button>
      )}
    </Section>
  )
}
