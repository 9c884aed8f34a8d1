import { useState } from 'preact/hooks'
import { sleepHere } from '#custody/outside/notice/device.ts'
import { askTalk } from '#custody/outside/talk/asking.ts'
import { saveText } from '#look/saving.ts'
import { Appointments } from './appointments.tsx'
import { forgetDraft } from './draft.ts'
import type { Destroyed } from './gone.tsx'
import { NoticeOf } from './notice.tsx'
import { Press, Problem } from './press.tsx'
import type { TalkProps } from './room-props.ts'
import { SurveyForm } from './survey.tsx'
import { forgetUnsent } from './unsent.ts'
import { useAct } from './use-act.ts'
import { sayAll } from './wording.ts'
import { Words } from './words.tsx'

type MoreProps = TalkProps & {
  look: () => Promise<unknown>
  onEnd: () => void
  onGone: (destroyed: Destroyed) => void
}

/** What else one can do with one's own conversation. */
export function More(props: MoreProps) {
  const { t, view, isShared, onEnd } = props
  const { says, act } = useAct(t)
  const [words, setWords] = useState<string[] | null>(null)
  const show = () => act(async () => setWords(words ? null : await askTalk('words')))
  return (
    <section class="page-of">
      <h2>{t.more}</h2>
      <p class="row">
        <Press tone="quiet" onPress={onEnd}>
          {t.end}
        </Press>
        <Press tone="quiet" onPress={show}>
          {t.showWords}
        </Press>
        {!isShared && (
          <>
            <Press tone="quiet" onPress={() => saveText(sayAll(props, view.lines), `${t.title}.txt`)}>
              {t.save}
            </Press>
            <Press tone="quiet" onPress={() => print()}>
              {t.print}
            </Press>
          </>
        )}
      </p>
      {!isShared && <p class="hint">{t.saveSays}</p>}
      {says && <Problem says={says} />}
      {words && <Words words={words} t={t} />}
      <SurveyForm {...props} />
      <Appointments {...props} />
      <NoticeOf {...props} />
      <Erase {...props} />
    </section>
  )
}

/** Destroys everything, after a question. */
function Erase({ t, onGone }: MoreProps) {
  const { isBusy, says, act } = useAct(t)
  const destroy = () =>
    act(async () => {
      const place = await askTalk('place')
      const destroyed = await askTalk('destroy')
      await sleepHere(place).catch(() => {})
      forgetDraft()
      forgetUnsent(place)
      onGone(destroyed)
    })
  return (
    <section class="page-of">
      <h3>{t.erase}</h3>
      <p>{t.eraseSays}</p>
      {says && <Problem says={says} />}
      <details class="confirm">
        <summary class="button danger">{t.erase}</summary>
        <p class="ask">
          <Press tone="danger" onPress={destroy} isBusy={isBusy}>
            {t.eraseSure}
          </Press>
        </p>
      </details>
    </section>
  )
}
