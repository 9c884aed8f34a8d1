import { useState } from 'preact/hooks'
import type { Exit, Form } from '#field/form/form.ts'
import { langName, langNameIn, usualLangs } from '#field/form/langs.ts'
import type { Wording } from '#field/form/wording.ts'
import { Key, Line, Pick } from '#look/workshop/inputs.tsx'
import { freeName } from '../items.ts'
import { appWords } from './app.text.ts'
import { withOptional } from './members.ts'
import { useStudio } from './studio.ts'
import { Words } from './words.tsx'

/** What the form says besides its questions, and in which languages. */
export function TextsEditor() {
  const { form, change, lang } = useStudio()
  const t = appWords(lang)
  const line = (
    member: 'title' | 'lead' | 'thanks' | 'privacy' | 'contact',
    rows?: number,
    hint?: string,
  ) => (
    <Words
      id={`b-${member}`}
      label={t.words[member]}
      hint={hint}
      rows={rows}
      wording={form[member]}
      onWording={(words) => change((now) => ({ ...now, [member]: words ?? {} }), member)}
    />
  )
  return (
    <div class="b-editor">
      {line('title')}
      {line('lead', 3, t.words.leadHint)}
      {line('privacy', 10, t.words.privacyHint)}
      {line('contact', 4, t.words.contactHint)}
      {line('thanks', 3)}
      <Langs />
      <Exits />
    </div>
  )
}

function Langs() {
  const { form, change, lang } = useStudio()
  const t = appWords(lang)
  const [wanted, setWanted] = useState('')
  const free = usualLangs.filter((one) => !form.langs.includes(one))
  const chosen = wanted || free[0] || ''
  const add = () => {
    change((now) => ({ ...now, langs: [...now.langs, chosen] as Form['langs'] }))
    setWanted('')
  }
  const remove = (gone: string) =>
    change((now) => ({ ...now, langs: now.langs.filter((one) => one !== gone) as Form['langs'] }))
  return (
    <fieldset class="fields">
      <legend>{t.words.langs}</legend>
      <p class="hint">{t.words.langsHint}</p>
      <ul class="b-list">
        {form.langs.map((one, at) => (
          <li key={one} class="b-row">
            <span lang={one}>{langName(one)}</span>
            {at > 0 && (
              <Key icon="remove" bare tone="plain" of={langNameIn(one, lang)} onPress={() => remove(one)}>
                {t.words.removeLang}
              </Key>
            )}
          </li>
        ))}
      </ul>
      {free.length > 0 && (
        <div class="b-part">
          <Pick
            label={t.words.addLang}
            value={chosen}
            options={free.map((value) => ({ value, label: langNameIn(value, lang) }))}
            onValue={setWanted}
          />
          <Key icon="plus" onPress={add}>
            {t.words.addLang}
          </Key>
        </div>
      )}
    </fieldset>
  )
}

function Exits() {
  const { form, change, lang } = useStudio()
  const t = appWords(lang)
  const put = (name: string, more: { [K in keyof Exit]?: Exit[K] | undefined }, place: string) =>
    change(
      (now) => ({
        ...now,
        exits: now.exits.map((exit) => (exit.name === name ? withOptional(exit, more) : exit)),
      }),
      `${name}/${place}`,
    )
  const add = () => {
    const fresh: Exit = {
      name: freeName(form, 'exit'),
      title: { [form.langs[0]]: t.words.newExit },
      text: {},
    }
    change((now) => ({ ...now, exits: [...now.exits, fresh] }))
  }
  const wordsOf = (words: Wording | undefined): Wording => words ?? {}
  return (
    <fieldset class="fields">
      <legend>{t.words.exits}</legend>
      <p class="hint">{t.words.exitsHint}</p>
      {form.exits.map((exit) => (
        <div key={exit.name} class="b-jump">
          <Words
            id={`b-${exit.name}-label`}
            label={t.words.exitTitle}
            wording={exit.title}
            onWording={(title) => put(exit.name, { title: wordsOf(title) }, 'title')}
          />
          <Words
            label={t.words.exitText}
            rows={3}
            wording={exit.text}
            onWording={(text) => put(exit.name, { text: wordsOf(text) }, 'text')}
          />
          <Line
            label={t.words.exitAddress}
            type="url"
            value={exit.address ?? ''}
            onValue={(address) => put(exit.name, { address: address || undefined }, 'address')}
          />
          <Key
            icon="remove"
            tone="plain"
            onPress={() =>
              change((now) => ({ ...now, exits: now.exits.filter(({ name }) => name !== exit.name) }))
            }
          >
            {t.remove}
          </Key>
        </div>
      ))}
      <Key icon="plus" onPress={add}>
        {t.words.addExit}
      </Key>
    </fieldset>
  )
}
