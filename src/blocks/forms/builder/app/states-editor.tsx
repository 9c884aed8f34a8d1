import type { CaseState } from '#field/form/form.ts'
import { Key, Line, Tick } from '#look/workshop/inputs.tsx'
import { Keys, notAt } from '#look/workshop/row.tsx'
import { appWords } from './app.text.ts'
import { withOptional } from './members.ts'
import { useStudio } from './studio.ts'
import { Words } from './words.tsx'

/** States of a case in their order, with replies to adapt. */
export function StatesEditor() {
  const { form, change, lang } = useStudio()
  const t = appWords(lang)
  const put = (states: CaseState[], place = '') => change((now) => ({ ...now, states }), place)
  const add = () => {
    const taken = new Set(form.states.map(({ name }) => name))
    let at = form.states.length + 1
    while (taken.has(`state-${at}`)) at++
    put([...form.states, { name: `state-${at}`, label: { [form.langs[0]]: t.states.newState } }])
  }
  return (
    <div class="b-editor">
      <p class="hint">{t.states.lead}</p>
      <ol class="b-list">
        {form.states.map((state, at) => (
          <li key={state.name}>
            <OneState state={state} at={at} states={form.states} put={put} />
          </li>
        ))}
      </ol>
      <Key icon="plus" onPress={add}>
        {t.states.add}
      </Key>
    </div>
  )
}

type OneProps = {
  state: CaseState
  at: number
  states: CaseState[]
  put: (states: CaseState[], place?: string) => void
}

function OneState({ state, at, states, put }: OneProps) {
  const { say, lang } = useStudio()
  const t = appWords(lang)
  const title = say(state.label)
  const set = (more: { [K in keyof CaseState]?: CaseState[K] | undefined }, place = '') =>
    put(states.with(at, withOptional(state, more)), place && `${state.name}/${place}`)
  const move = (by: -1 | 1) => put(states.toSpliced(at, 1).toSpliced(at + by, 0, state))
  return (
    <fieldset class="fields">
      <legend>{title}</legend>
      {at === 0 && <p class="hint">{t.states.first}</p>}
      <Words
        id={`b-${state.name}-label`}
        label={t.states.name}
        wording={state.label}
        onWording={(label) => set({ label: label ?? {} }, 'label')}
      />
      <Tick
        label={t.states.isEnd}
        is={state.isEnd === true}
        onIs={(is) => set({ isEnd: is ? (true as const) : undefined })}
      />
      <Replies state={state} set={set} />
      <Keys
        id={state.name}
        of={title}
        onMove={move}
        onRemove={() => put(states.toSpliced(at, 1))}
        not={[...notAt(at, states.length), ...(states.length < 2 ? (['remove'] as const) : [])]}
      />
    </fieldset>
  )
}

type RepliesProps = {
  state: CaseState
  set: (more: { [K in keyof CaseState]?: CaseState[K] | undefined }, place?: string) => void
}

function Replies({ state, set }: RepliesProps) {
  const { form, lang } = useStudio()
  const t = appWords(lang)
  const replies = state.replies ?? []
  const put = (next: NonNullable<CaseState['replies']>, place = '') =>
    set({ replies: next.length > 0 ? next : undefined }, place)
  return (
    <details>
      <summary>
        {t.states.replies} ({replies.length})
      </summary>
      {replies.map((reply, at) => (
        <div key={at} class="b-jump">
          <Line
            label={t.states.replyTitle}
            value={reply.title}
            onValue={(title) => put(replies.with(at, { ...reply, title }), `reply/${at}/title`)}
          />
          <Words
            label={t.states.replyText}
            rows={6}
            wording={reply.text}
            onWording={(text) => put(replies.with(at, { ...reply, text: text ?? {} }), `reply/${at}/text`)}
          />
          <Key icon="remove" tone="plain" of={reply.title} onPress={() => put(replies.toSpliced(at, 1))}>
            {t.remove}
          </Key>
        </div>
      ))}
      <Key
        icon="plus"
        onPress={() => put([...replies, { title: t.states.newReply, text: { [form.langs[0]]: '' } }])}
      >
        {t.states.addReply}
      </Key>
    </details>
  )
}
