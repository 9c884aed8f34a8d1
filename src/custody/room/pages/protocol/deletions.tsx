import { useState } from 'preact/hooks'
import { Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import type { Certificate } from '#vault/space/shred.ts'
import { askVault } from '../../../browser/keeper.ts'
import type { Deletion, Names } from '../../../browser/protocol.ts'
import { useAct, useAsked } from '../../asking.ts'
import { Says } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { Certified } from './certified.tsx'
import type { Called } from './line.text.ts'
import { protocolWords } from './protocol.text.ts'

/** What is gone for good; for a whole space with a certificate that somebody of us signs. */
export function Deletions({ called, names }: { called: Called; names: Names }) {
  const { organisation, lang } = useRoom()
  const t = protocolWords(lang)
  const { value, trouble } = useAsked(() => askVault('listDeletions', organisation, 0))
  const [certificate, setCertificate] = useState<Certificate | null>(null)
  const certifying = useAct()
  const certify = (deletion: Deletion) =>
    certifying.act(async () => setCertificate(await askVault('certifyDeletion', organisation, deletion)))
  return (
    <Section title={t.deletions}>
      <p>{t.deletionsSay}</p>
      <Says trouble={trouble ?? certifying.trouble} />
      {value?.lines.length === 0 && <p>{t.noDeletions}</p>}
      {value && value.lines.length > 0 && (
        <DataTable
          caption={t.deletions}
          captionUnseen
          rows={value.lines}
          rowId={({ seq }) => String(seq)}
          columns={[
            { title: t.when, cell: ({ at }) => <When at={at} /> },
            { title: t.who, cell: ({ member }) => (member ? called.person(member) : t.byItself) },
            {
              title: t.what,
              cell: (line) => (
                <>
                  {t.gone[line.kind]}{' '}
                  {line.kind === 'space' && names.shredded.includes(line.space) && (
                    <button type="button" class="button plain" onClick={() => certify(line)}>
                      {t.certificate}
                    </button>
                  )}
                </>
              ),
            },
            { title: t.where, cell: ({ space }) => called.space(space) },
          ]}
        />
      )}
      {certificate && <Certified certificate={certificate} called={called} />}
    </Section>
  )
}
