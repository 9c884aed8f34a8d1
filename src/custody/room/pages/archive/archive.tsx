import { useState } from 'preact/hooks'
import { homeDay } from '#kernel/zone.ts'
import { Notice, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { newId } from '#vault/bytes.ts'
import type { ArchiveMade } from '../../../browser/archiving.ts'
import { askVault, watchVault } from '../../../browser/keeper.ts'
import { useAct, useAsked } from '../../asking.ts'
import { sayMyself } from '../../myself.ts'
import { Says, TypedForm, Waiting, WordList } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { type Far, Progress } from '../notebook/progress.tsx'
import { archivePageWords } from './archive-page.text.ts'

/** Everything that I may read, to take away: opens without this server, without a network, also in 20 years. */
export function Archive() {
  const { lang } = useRoom()
  const t = archivePageWords(lang)
  const making = useMaking()
  const [isPlain, setPlain] = useState(false)
  if (making.made) return <Made made={making.made} />
  if (making.isBusy && making.far)
    return (
      <Section title={t.making}>
        <p>{t.makingSays}</p>
        <Progress far={making.far} label={t.making} onStop={making.stop} />
      </Section>
    )
  return (
    <>
      <Section title={t.title}>
        {t.says.map((says) => (
          <p key={says}>{says}</p>
        ))}
        <Says trouble={making.trouble} />
      </Section>
      {isPlain ? (
        <Section title={t.without}>
          <p>{t.withoutSays}</p>
          <div class="row">
            <button type="button" class="button" onClick={() => making.begin(null)}>
              {t.go}
            </button>
            <button type="button" class="button plain" onClick={() => setPlain(false)}>
              {t.withCopy}
            </button>
          </div>
        </Section>
      ) : (
        <CopyWords onChosen={making.begin} onWithout={() => setPlain(true)} />
      )}
    </>
  )
}

type CopyWordsProps = { onChosen: (passphrase: string) => void; onWithout: () => void }

/** Seven words for the readable copy, written down before the archive needs them. */
function CopyWords({ onChosen, onWithout }: CopyWordsProps) {
  const { lang } = useRoom()
  const t = archivePageWords(lang)
  const { value, trouble, again } = useAsked(() => askVault('proposeSecrets'))
  const [problem, setProblem] = useState<string | undefined>()
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const { passphrase } = value
  const submit = async (typed: (name: string) => string) => {
    if (await askVault('isSamePassphrase', passphrase, typed('again'))) onChosen(passphrase)
    else setProblem(t.notTheSame)
  }
  return (
    <Section title={t.copyTitle}>
      <p>{t.copySays}</p>
      <WordList words={passphrase.split(' ')} label={t.copyTitle} />
      <div class="row">
        <button type="button" class="button plain" onClick={again}>
          {t.otherWords}
        </button>
        <button type="button" class="button plain" onClick={onWithout}>
          {t.without}
        </button>
      </div>
      <TypedForm onTyped={submit}>
        <div class={problem ? 'field wrong' : 'field'}>
          <label for="copy-again">{t.again}</label>
          <p class="hint" id="copy-again-hint">
            {t.againHint}
          </p>
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          <input
            id="copy-again"
            name="again"
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="copy-again-hint"
          />
        </div>
        <button type="submit" class="button">
          {t.go}
        </button>
      </TypedForm>
    </Section>
  )
}

function Made({ made }: { made: ArchiveMade }) {
  const { lang } = useRoom()
  const t = archivePageWords(lang)
  return (
    <div role="status">
      <Notice tone="success" title={t.done}>
        <p>{t.counted(made.records, made.files)}</p>
        <ol>
          {(made.hasReader ? t.open : t.openWithout).map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ol>
        <p>{made.ways.length > 0 ? t.opens(made.ways) : t.onlyCopy}</p>
        <p>{t.keep}</p>
      </Notice>
    </div>
  )
}

function useMaking() {
  const { organisation, person, name, lang } = useRoom()
  const { isBusy, trouble, act } = useAct()
  const [job] = useState(newId)
  const [far, setFar] = useState<Far | null>(null)
  const [made, setMade] = useState<ArchiveMade | null>(null)
  const begin = (copy: string | null) => {
    const since = performance.now()
    setFar({ done: 0, all: 1, waits: false, since })
    const hear = (done = 0, all = 1, waits = 0) => setFar({ done, all, waits: waits === 1, since })
    void act(async () => {
      // Who has just come in may not have said a name yet: an archive tells who wrote what, for twenty years.
      await sayMyself(organisation, person).catch(() => {})
      const wish = { name: job, copy, lang, target: null }
      const { blob, ...told } = await watchVault(hear, 'makeArchive', organisation, wish)
      if (blob) saveBlob(blob, `${archivePageWords(lang).file(name, today())}.zip`)
      setMade({ ...told, blob: null })
    })
  }
  const stop = () => void askVault('stopJob', job)
  return { begin, stop, far, isBusy, made, trouble: trouble?.code === 'stopped' ? null : trouble }
}

const today = () => homeDay(new Date())
