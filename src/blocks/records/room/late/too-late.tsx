import { useAct } from '#custody/room/asking.ts'
import { Sure } from '#custody/room/parts.tsx'
import { Notice } from '#look/parts.tsx'
import { askRecords } from '../../worker/asking.ts'
import type { TooLate as Late } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { lateWords } from './words.ts'

/** What I wrote to records that were erased by then: to be read once more, and then gone. */
export function TooLate() {
  const { opened } = useDesk()
  return (
    <>
      {opened.late.map((late) => (
        <One key={late.of} late={late} />
      ))}
    </>
  )
}

function One({ late: { of, isHere, says, texts } }: { late: Late }) {
  const { lang, again } = useDesk()
  const t = lateWords(lang)
  const { isBusy, trouble, act } = useAct()
  const lines = [
    ...says.map(({ field, text }) => [field, text]),
    ...texts.map((text) => [t.happened, text || t.nothing]),
  ]
  const drop = () =>
    act(async () => {
      await askRecords('giveUp', of)
      again()
    })
  return (
    <Notice tone="warning" title={t.title}>
      <p>{isHere ? t.partSays : t.says}</p>
      <dl class="rec-pairs">
        {lines.map(([name, text], at) => (
          <div key={at}>
            <dt>{name}</dt>
            <dd class="lines">{text}</dd>
          </div>
        ))}
      </dl>
      {isHere && <a href={`#/r/${of}`}>{t.open}</a>}
      <Says trouble={trouble} />
      <Sure
        label={t.drop}
        question={t.dropAsk}
        explain={<p>{t.dropSays}</p>}
        yes={t.dropYes}
        isBusy={isBusy}
        onYes={drop}
      />
    </Notice>
  )
}
