import { Row } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import type { Clash } from './keeping.ts'

type ClashesProps = {
  columns: readonly { id: string; name: string }[]
  clashes: readonly Clash[]
  /** How a value is said, as far as the one who shows it knows. */
  said?: (field: string, value: Clash['mine']) => string
  onMine: (clash: Clash) => void
  onTheirs: (clash: Clash) => void
}

/** Two have written the same: both side by side, and a person decides. What is not taken stays in the history. */
export function Clashes({ columns, clashes, said = plain, onMine, onTheirs }: ClashesProps) {
  const { t } = useDesk()
  if (clashes.length === 0) return null
  return (
    <section class="notice warning" role="alert" aria-label={t.clash}>
      <div>
        <p>
          <b>{t.clash}</b> {t.clashSays}
        </p>
        {clashes.map((clash) => (
          <div key={`${clash.id} ${clash.field}`} class="rec-clash">
            <h3>{columns.find(({ id }) => id === clash.field)?.name ?? ''}</h3>
            <dl class="summary">
              <div>
                <dt>{t.theirs}</dt>
                <dd>{said(clash.field, clash.theirs) || t.nothingThere}</dd>
              </div>
              <div>
                <dt>{t.mine}</dt>
                <dd>{said(clash.field, clash.mine) || t.nothingThere}</dd>
              </div>
            </dl>
            <Row>
              <button type="button" class="button quiet" onClick={() => onTheirs(clash)}>
                {t.takeTheirs}
              </button>
              <button type="button" class="button quiet" onClick={() => onMine(clash)}>
                {t.takeMine}
              </button>
            </Row>
          </div>
        ))}
      </div>
    </section>
  )
}

const plain = (_: string, value: Clash['mine']): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
