import { Notice, Row } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import { Erase, Erased } from '../erase.tsx'
import { everything, overdue } from '../model/filtering.ts'

/** What should be gone by now. It stays on top until it is. */
export function OverdueBanner() {
  const { t, gathered, setFilter } = useDesk()
  const late = overdue(gathered.cases, gathered.today)
  return (
    <>
      <Erased />
      {late.length > 0 && (
        <Notice tone="warning" title={t.overdueTitle(late.length)}>
          <p>{t.overdueSays}</p>
          <Row>
            <button
              type="button"
              class="button quiet"
              onClick={() => setFilter({ ...everything, mark: 'overdue' })}
            >
              {t.overdueShow}
            </button>
          </Row>
          <Erase cases={late} />
        </Notice>
      )}
    </>
  )
}
