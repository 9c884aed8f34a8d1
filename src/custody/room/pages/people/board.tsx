import { useState } from 'preact/hooks'
import { Check, TextField } from '#look/fields.tsx'
import { type Problems, Submit } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { askVault, watchVault } from '../../../browser/keeper.ts'
import { useAsked } from '../../asking.ts'
import { Says, TypedForm, Waiting, WordList } from '../../parts.tsx'
import { Proven } from '../../proof.tsx'
import { useRoom } from '../../room.ts'
import { isSameWord } from '../../same-word.ts'
import { Sheets } from '../../sheets.tsx'
import type { OnPeople } from './on-people.ts'
import { peopleWords } from './people.text.ts'

/** The board's recovery: whether there is one, and how it is made. */
export function Board(page: OnPeople) {
  const t = peopleWords(useRoom().lang).board
  const [isMaking, setMaking] = useState(false)
  const board = page.people.find(({ standing }) => standing === 'board')
  const made = () => {
    setMaking(false)
    page.done(t.kept)
  }
  return (
    <Section title={t.title} id="board">
      <p>{t.says}</p>
      <p>{t.visible}</p>
      {board ? (
        <p>
          {t.since} <When at={board.since ?? ''} form="day" />.
        </p>
      ) : (
        <p>{t.none}</p>
      )}
      {isMaking ? (
        <Proven isOpen>
          <Making {...page} onMade={made} />
        </Proven>
      ) : (
        page.decides && (
          <>
            {board && <p class="hint">{t.renewSays}</p>}
            <button type="button" class="button quiet" onClick={() => setMaking(true)}>
              {board ? t.renew : t.make}
            </button>
          </>
        )
      )}
    </Section>
  )
}

function Making({ work, onMade }: OnPeople & { onMade: () => void }) {
  const { organisation, lang } = useRoom()
  const t = peopleWords(lang).board
  const { value, trouble } = useAsked(() => askVault('proposeBoard', organisation))
  const [problems, setProblems] = useState<Problems>({})
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const submit = (typed: (field: string) => string) => {
    const wrong = value.sheets.flatMap((words, at) =>
      isSameWord(typed(`third${at}`), words[2]) ? [] : [[`third${at}`, t.checkWrong]],
    )
    if (!typed('safe')) return setProblems({ safe: t.writeDown })
    if (wrong.length > 0) return setProblems(Object.fromEntries(wrong))
    setProblems({})
    if (work.isBusy) return
    void work.begin(async (told) => {
      await watchVault(told, 'keepBoard', organisation)
      onMade()
    })
  }
  return (
    <>
      <Sheets>
        {value.sheets.map((words, at) => (
          <BoardSheet key={at} number={at + 1} words={words} vault={value.words} />
        ))}
      </Sheets>
      <TypedForm id="board" problems={problems} onTyped={submit}>
        <Check name="safe" label={t.handedOut} required />
        {value.sheets.map((_, at) => (
          <TextField
            key={at}
            name={`third${at}`}
            label={t.check(at + 1)}
            width="medium"
            autocomplete="off"
            spellcheck={false}
            required
          />
        ))}
        <Submit>{work.isBusy ? t.keeping : t.keep}</Submit>
      </TypedForm>
    </>
  )
}

type BoardSheetProps = { number: number; words: string[]; vault: string[] }

function BoardSheet({ number, words, vault }: BoardSheetProps) {
  const { name, lang } = useRoom()
  const t = peopleWords(lang).board
  return (
    <article class="sheet">
      <h3>
        {t.sheetTitle(name)} · {t.sheetNumber(number)}
      </h3>
      <p>{t.sheetSays}</p>
      <WordList words={words} label={t.wordsLabel(number)} />
      <p>{t.sheetUse(location.host)}</p>
      <p>
        {t.sheetWords} <b>{vault.join(' · ')}</b>
      </p>
    </article>
  )
}
