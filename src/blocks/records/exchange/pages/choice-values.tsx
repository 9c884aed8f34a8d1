import type { Field } from '../../model/field.ts'
import { useDesk } from '../../room/desk.ts'
import type { How, Use } from '../import/mapping.ts'
import type { ColumnNote } from '../import/seen.ts'
import { PickUnseen } from './pick-unseen.tsx'
import { exchangeWords } from './words.ts'

type Props = { field: Field; use: Use; unknown: ColumnNote['unknown']; onHow: (next: Partial<How>) => void }

/** What a file calls choices that are called otherwise here, or are not here yet. */
export function ChoiceValues({ field, use, unknown, onHow }: Props) {
  const { lang, say } = useDesk()
  const t = exchangeWords(lang)
  const values = use.how.values ?? {}
  const fallback = use.how.unknown ?? 'make'
  const decided = Object.keys(values).map((said) => ({ said, count: 0 }))
  const put = (said: string, to: string) => {
    const { [said]: _, ...rest } = values
    onHow({ values: to === '' ? rest : { ...rest, [said]: to === '–' ? null : to.slice(1) } })
  }
  const options: [string, string][] = [
    ['', t.unknowns[fallback]],
    ['–', t.asEmpty],
    ...(field.choices ?? []).map(({ value, label }): [string, string] => [`=${value}`, say(label) || value]),
  ]
  return (
    <details>
      <summary>
        {t.unknown} ({unknown.length})
      </summary>
      <PickUnseen
        label={`${use.column}: ${t.unknownDo}`}
        value={fallback}
        options={Object.entries(t.unknowns)}
        onPick={(to) => onHow({ unknown: to as NonNullable<How['unknown']> })}
      />
      <ul class="bare">
        {[...decided, ...unknown].slice(0, 60).map(({ said, count }) => (
          <li key={said} class="rec-choice">
            <span>
              {said} {count > 0 && <span class="hint">{t.times(count)}</span>}
            </span>
            <PickUnseen
              label={said}
              value={said in values ? (values[said] === null ? '–' : `=${values[said]}`) : ''}
              options={options}
              onPick={(to) => put(said, to)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
