import { Select } from '#custody/room/controls.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { useDesk } from '../../room/desk.ts'
import type { Seen } from '../import/seen.ts'
import { type Encoding, encodings } from '../reading/encoding.ts'
import { separators } from '../reading/separators.ts'
import type { Reading } from '../reading/table.ts'
import { tableWords } from '../reading/table-words.ts'
import { exchangeWords } from './words.ts'

/** How a file was read, what seemed odd, and how to read it otherwise. */
export function FoundTable({ seen, onRead }: { seen: Seen; onRead: (reading: Reading) => void }) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const table = tableWords(lang)
  const facts = [
    t.kind[seen.kind],
    seen.encoding && table.encodings[seen.encoding],
    seen.separator && (table.separators[seen.separator] ?? seen.separator),
    seen.sheet,
  ]
  return (
    <Section title={t.found}>
      <p>
        <b>{t.foundRows(seen.count, seen.name)}</b> {facts.filter(Boolean).join(' · ')}
      </p>
      {seen.odd.map(({ what, count }) => (
        <Notice key={what} tone={what === 'formulas' || what === 'nul' ? 'info' : 'warning'}>
          {table.odd[what](count)}
        </Notice>
      ))}
      <details>
        <summary>{t.otherwise}</summary>
        <div class="rec-reading">
          <Otherwise seen={seen} onRead={onRead} />
        </div>
      </details>
    </Section>
  )
}

function Otherwise({ seen, onRead }: { seen: Seen; onRead: (reading: Reading) => void }) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const table = tableWords(lang)
  const now: Reading = {
    ...(seen.encoding && seen.encoding !== 'mixed' && { encoding: seen.encoding }),
    ...(seen.separator !== null && { separator: seen.separator }),
    ...(seen.quote !== null && { quote: seen.quote }),
    ...(seen.sheet !== null && { sheet: seen.sheet }),
    head: seen.head,
  }
  // What else is read may have other headings.
  const { head: _, ...rest } = now
  const heads = seen.first
    .slice(0, 10)
    .map((row, at) => [String(at), t.headRow(at + 1, row.filter(Boolean).slice(0, 4).join(' | '))] as const)
  return (
    <>
      {seen.encoding && (
        <Select
          label={t.encoding}
          value={seen.encoding}
          options={[...(seen.encoding === 'mixed' ? ['mixed' as const] : []), ...encodings].map(
            (one) => [one, table.encodings[one]] as const,
          )}
          onPick={(encoding) => onRead({ ...now, encoding: encoding as Encoding })}
        />
      )}
      {seen.separator !== null && (
        <>
          <Select
            label={t.separator}
            value={seen.separator}
            options={[...new Set([...separators, seen.separator])].map(
              (one) => [one, table.separators[one] ?? one] as const,
            )}
            onPick={(separator) => onRead({ ...rest, separator })}
          />
          <Select
            label={t.quote}
            value={seen.quote ?? ''}
            options={Object.entries(table.quotes)}
            onPick={(quote) => onRead({ ...rest, quote })}
          />
        </>
      )}
      {seen.sheets.length > 1 && (
        <Select
          label={t.sheet}
          value={seen.sheet ?? ''}
          options={seen.sheets.map((one) => [one, one] as const)}
          onPick={(sheet) => onRead({ sheet })}
        />
      )}
      <Select
        label={t.head}
        value={String(seen.head)}
        options={[['-1', t.noHead], ...heads]}
        onPick={(head) => onRead({ ...now, head: Number(head) })}
      />
    </>
  )
}
