import { langName } from '#field/form/langs.ts'
import type { History } from '#look/workshop/history.ts'
import { Key, Pick } from '#look/workshop/inputs.tsx'
import type { Saving } from '#look/workshop/saving.ts'
import { langStateOf } from '../../model/missing.ts'
import type { Page } from '../../model/page.ts'
import { useStudio } from './studio.ts'
import type { Together } from './use-together.ts'
import { appWords } from './words.ts'
import type { AppWords } from './words-de.ts'

type Props = {
  history: History<Page>
  saving: Saving<Page>
  others: Together['others']
  server: Page
  onUndo: () => void
  onRedo: () => void
}

/** What is always at hand: undo, whether it is saved, who else is here, the language. */
export function Bar({ history, saving, others, server, onUndo, onRedo }: Props) {
  const { work, page, lang, writing, setWriting } = useStudio()
  const t = appWords(lang)
  const { languages } = work.settings
  const options = languages.map((value) => {
    const state = page.variants[value] ? langStateOf(server, value, languages) : 'missing'
    const isKnown = state === 'missing' && page.variants[value] ? 'there' : state
    const more = t.langState[isKnown]
    return { value, label: more ? `${langName(value)} (${more})` : langName(value) }
  })
  return (
    <div class="b-bar">
      <Key icon="arrow-left" isOff={history.past.length === 0} onPress={onUndo}>
        {t.undo}
      </Key>
      <Key icon="arrow-right" isOff={history.future.length === 0} onPress={onRedo}>
        {t.redo}
      </Key>
      <p role="status" class="b-saved" data-state={saving.state.is}>
        {saidOf(saving, t)}
      </p>
      {others.others.length > 0 && (
        <p role="status" class="e-others">
          {t.others(others.others)}
        </p>
      )}
      {others.isTwice && (
        <p role="status" class="e-others">
          {t.isTwice}
        </p>
      )}
      {languages.length > 1 && (
        <Pick label={t.writing} value={writing} options={options} onValue={setWriting} />
      )}
    </div>
  )
}

function saidOf({ state }: Saving<Page>, t: AppWords): string {
  if (state.is === 'overtaken') return t.save.waiting
  if (state.is !== 'refused') return t.save[state.is]
  if (state.code === 'offline') return t.save.offline
  return [t.save.refused, state.says].filter(Boolean).join(' ')
}
