import { useAct } from '#custody/room/asking.ts'
import { Select, Tick } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Card } from '#look/parts.tsx'
import type { Decision } from '../../exchange/import/run/prepared.ts'
import { useDesk } from '../../room/desk.ts'
import { askIntake } from '../asking.ts'
import type { Alike } from '../tasks.ts'
import { intakeWords } from './words.ts'

/** Cases that look like somebody who is there: a person decides about each. */
export function AlikeList({ alike, onDecided }: { alike: readonly Alike[]; onDecided: () => void }) {
  const { lang } = useDesk()
  const t = intakeWords(lang)
  return (
    <>
      <h3>{t.alike}</h3>
      <p>{t.alikeSays}</p>
      {alike.map((one) => (
        <One key={one.row} alike={one} onDecided={onDecided} />
      ))}
    </>
  )
}

const wayOf = (decided: Decision | null): '' | 'new' | 'never' | 'into' =>
  decided === null ? '' : typeof decided === 'string' ? decided : 'into'

function One({ alike, onDecided }: { alike: Alike; onDecided: () => void }) {
  const { lang } = useDesk()
  const t = intakeWords(lang)
  const { trouble, act } = useAct()
  const { row, of, twin, title, says, decided } = alike
  // Into a record that is not there yet nothing can be taken: that waits for the next time.
  const options = Object.entries(t.decisions).filter(([way]) => twin === null || way !== 'into')
  const put = (decision: Decision | null) =>
    void act(async () => {
      await askIntake('decide', row, decision)
      onDecided()
    })
  const pick = (way: string) => {
    // What is empty there is filled; what differs is ticked by a person.
    const fresh = says.filter(({ was }) => was === '').map(({ field }) => field)
    put(way === '' ? null : way === 'into' ? { into: of, fields: fresh } : (way as 'new' | 'never'))
  }
  const fields = typeof decided === 'object' && decided ? decided.fields : []
  const tick = (field: string, isOn: boolean) =>
    put({ into: of, fields: isOn ? [...fields, field] : fields.filter((one) => one !== field) })
  return (
    <Card title={t.nth(row)} level={4} who={twin === null ? t.like(title) : t.likeCase(t.nth(twin), title)}>
      {says.length === 0 && <p class="hint">{t.same}</p>}
      {wayOf(decided) !== 'into' && (
        <ul>
          {says.map(({ field, label, was, now }) => (
            <li key={field}>{t.change(label, was, now)}</li>
          ))}
        </ul>
      )}
      <Select label={`${t.nth(row)}: ${t.decision}`} value={wayOf(decided)} options={options} onPick={pick} />
      {wayOf(decided) === 'into' && says.length > 0 && (
        <fieldset>
          <legend>{t.takes}</legend>
          {says.map(({ field, label, was, now }) => (
            <Tick
              key={field}
              label={t.change(label, was, now)}
              isOn={fields.includes(field)}
              onTick={(isOn) => tick(field, isOn)}
            />
          ))}
        </fieldset>
      )}
      <Says trouble={trouble} />
    </Card>
  )
}
