import { useState } from 'preact/hooks'
import { Key } from '#look/workshop/inputs.tsx'
import { cleanTarget } from '../../../model/address.ts'
import { TargetField } from '../fields/target-field.tsx'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import type { Press, Standing, Writing } from './writing.ts'

const buttons: readonly Press[] = ['bold', 'italic', 'heading', 'bulletList', 'orderedList', 'blockquote']

/** What can be done with the text: few things, so that nobody can break the design. */
export function Toolbar({ standing, writing, of }: { standing: Standing; writing: Writing; of: string }) {
  const { lang } = useStudio()
  const t = appWords(lang).rich
  const [linking, setLinking] = useState<string | null>(null)
  return (
    <>
      <fieldset class="e-tools" aria-label={t.tools(of)}>
        {buttons.map((what) => (
          <button
            key={what}
            type="button"
            class={`e-tool ${what}`}
            aria-pressed={standing[what]}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => writing.press(what)}
          >
            {t.press[what]}
          </button>
        ))}
        <button
          type="button"
          class="e-tool"
          aria-pressed={standing.link !== ''}
          aria-expanded={linking !== null}
          onClick={() => setLinking(linking === null ? standing.link : null)}
        >
          {t.link}
        </button>
      </fieldset>
      {linking !== null && (
        <Linking
          to={linking}
          isLinked={standing.link !== ''}
          onDone={(to) => {
            setLinking(null)
            if (to === null) writing.focus()
            else writing.link(to)
          }}
        />
      )}
    </>
  )
}

type LinkingProps = { to: string; isLinked: boolean; onDone: (to: string | null) => void }

function Linking({ to: first, isLinked, onDone }: LinkingProps) {
  const { lang } = useStudio()
  const t = appWords(lang)
  const [to, setTo] = useState(first)
  const target = cleanTarget(to)
  const problem = to !== '' && target === null ? t.notKept.target : undefined
  return (
    <div class="e-linking">
      <TargetField
        id="e-linking"
        at="link"
        label={t.rich.linkTo}
        value={to}
        onValue={setTo}
        problem={problem}
      />
      <div class="row">
        <Key tone="strong" onPress={() => target && onDone(target)}>
          {t.rich.linkDone}
        </Key>
        {isLinked && <Key onPress={() => onDone('')}>{t.rich.unlink}</Key>}
        <Key tone="plain" onPress={() => onDone(null)}>
          {t.cancel}
        </Key>
      </div>
    </div>
  )
}
