import { Notice, Prose, Section } from '#look/parts.tsx'
import { Progress, TaskList } from '#look/stages.tsx'
import { When } from '#look/table.tsx'
import { askVault } from '../../browser/keeper.ts'
import type { Readiness } from '../../browser/readiness.ts'
import { useAsked } from '../asking.ts'
import { type Check, checksOf, recoveryOf } from '../checklist.ts'
import { Says, Waiting, WordList } from '../parts.tsx'
import { Qr } from '../qr.tsx'
import { useRoom, vaultPath } from '../room.ts'
import { OnThisDevice } from './device.tsx'
import { overviewWords } from './overview.text.ts'

/** How the vault stands: what is still to be done, its six words, what it protects against, and what not. */
export function Overview() {
  const { organisation, lang } = useRoom()
  const t = overviewWords(lang)
  const { value, trouble } = useAsked(() => askVault('lookAtReadiness', organisation))
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  return (
    <>
      <Founded ready={value} />
      <CameBack ready={value} />
      <OnThisDevice />
      <Ready ready={value} />
      <Words ready={value} />
      <div class="pairs">
        <Section title={t.protects}>
          <List of={t.protectsList} />
        </Section>
        <Section title={t.doesNot}>
          <List of={t.doesNotList} />
          <p>
            <a href="/build.json">{t.build}</a>
          </p>
        </Section>
      </div>
      <p class="hint">{t.signOut}</p>
    </>
  )
}

type Props = { ready: Readiness }

function Founded({ ready: { founder, since, handedOver } }: Props) {
  const t = overviewWords(useRoom().lang)
  return (
    <>
      <p class="lead">{t.lead}</p>
      <p>
        {t.founded(founder)}
        <When at={since} form="day" />.{' '}
        {handedOver && (
          <>
            {t.handedOver}
            <When at={handedOver} form="day" />.
          </>
        )}
      </p>
    </>
  )
}

const month = 31 * 24 * 3_600_000

/** Nobody comes back unnoticed: everybody reads it here for a month, and in the log for ever. */
function CameBack({ ready: { recoveries } }: Props) {
  const t = overviewWords(useRoom().lang)
  const newest = Date.parse(recoveries.at(-1)?.time ?? '')
  return recoveries
    .filter(({ time }) => newest - Date.parse(time) < month)
    .map(({ by, name, author, time, needsSheets }) => (
      <Notice key={time} tone="warning" title={t.recovered}>
        <p>
          {t.recoveredBy[by](name, author)}
          <When at={time} />. {t.recoveredTodo}
        </p>
        {needsSheets && <p>{t.newBoard}</p>}
      </Notice>
    ))
}

function Ready({ ready }: Props) {
  const room = useRoom()
  const t = overviewWords(room.lang)
  const checks = checksOf(ready)
  const done = checks.filter(({ isDone }) => isDone).length
  const pages = { readers: 'people', ways: 'keys', recovery: 'people', drill: 'drill' }
  return (
    <Section title={t.ready}>
      <p>{done === checks.length ? t.readyYes : t.readyNo}</p>
      <Progress label={t.ready} value={done} max={checks.length} text={t.count(done, checks.length)} />
      <TaskList
        label={t.ready}
        tasks={checks.map((check) => ({
          title: t.item[check.name],
          state: check.isDone ? ('done' as const) : ('open' as const),
          href: vaultPath(room, pages[check.name]),
          hint: <Hint check={check} ready={ready} />,
        }))}
      />
    </Section>
  )
}

function Hint({ check, ready }: Props & { check: Check }) {
  const t = overviewWords(useRoom().lang)
  if (check.name === 'readers') return t.readersSay(ready.readers)
  if (check.name === 'recovery') return t.recoverySay[recoveryOf(ready)]
  if (check.name === 'ways') return check.isDone ? '' : t.waysSay(check.lacking.join(', '))
  if (!ready.drill) return t.drillNever
  return (
    <>
      {t.drillSay(ready.drill.name)}
      <When at={ready.drill.at} form="day" />.
    </>
  )
}

function Words({ ready: { words, code } }: Props) {
  const room = useRoom()
  const t = overviewWords(room.lang)
  return (
    <Section title={t.words}>
      <p>{t.wordsSay}</p>
      <div class="compared">
        <WordList words={words} label={t.words} />
        <Qr text={`${location.origin}${vaultPath(room)}#${code}`} />
      </div>
    </Section>
  )
}

const List = ({ of }: { of: readonly string[] }) => (
  <Prose>
    <ul>
      {of.map((says) => (
        <li key={says}>{says}</li>
      ))}
    </ul>
  </Prose>
)
