import { Notice, Row } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import { Erase, Erased } from '../erase.tsx'
import { EraseAnswers } from '../erase-answers.tsx'
import { everything, overdue } from '../model/filtering.ts'

/** What should be gone by now. It stays on top until it is. */
export function OverdueBanner() {
  const { t, gathered, setFilter } = useDesk()
  const late = overdue(gathered.cases, gathered.today)
  const partly = gathered.cases.filter((one) => one.marks().includes('answers-overdue'))
  const answers = partly.reduce((sum, one) => sum + one.over().length, 0)
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
      {partly.length > 0 && (
        <Notice tone="warning" title={t.answersOverTitle(answers, partly.length)}>
          <p>{t.overdueSays}</p>
          <Row>
            <button
              type="button"
              class="button quiet"
              onClick={() => setFilter({ ...everything, mark: 'answers-overdue' })}
            >
              {t.overdueShow}
            </button>
          </Row>
          <EraseAnswers cases={partly} />
        </Notice>
      )}
    </>
  )
}
