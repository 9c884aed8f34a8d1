import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { analyse } from '#field/analysis/analyse.ts'
import type { Finding } from '#field/analysis/finding.ts'
import type { Form } from '#field/form/form.ts'
import { langName } from '#field/form/langs.ts'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { begin, type History, redo, step, undo } from '#look/workshop/history.ts'
import { Key, Pick } from '#look/workshop/inputs.tsx'
import { type SaveState, type Saving, useSaving } from '#look/workshop/saving.ts'
import { useUndoKeys } from '#look/workshop/undo-keys.ts'
import { type Draft, findDraft, putDraft } from '../asking.ts'
import { appWords } from './app.text.ts'
import type { AppWords } from './app-de.text.ts'
import { FindingsList } from './findings-list.tsx'
import { goTo } from './going.ts'
import { Outline } from './outline.tsx'
import { Preview } from './preview.tsx'
import { StatesEditor } from './states-editor.tsx'
import { type Studio, StudioContext, type Tab, tabs } from './studio.ts'
import { TermsEditor } from './terms-editor.tsx'
import { TextsEditor } from './texts-editor.tsx'

/** The builder: loads a draft, and keeps what is changed. */
export function Builder({ service }: { service: string }) {
  const { lang } = useView()
  const t = appWords(lang)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    findDraft(service).then(setDraft, () => setFailed(true))
  }, [])
  if (isFailed)
    return (
      <div role="alert">
        <Notice tone="warning">{t.failed}</Notice>
      </div>
    )
  if (!draft) return <p role="status">{t.loading}</p>
  return <Work service={service} draft={draft} />
}

function Work({ service, draft }: { service: string; draft: Draft }) {
  const { lang } = useView()
  const t = appWords(lang)
  const [history, setHistory] = useState<History<Form>>(() => begin(draft.form))
  const [writing, setWriting] = useState(draft.form.langs[0])
  const [open, setOpen] = useState('')
  const [tab, setTab] = useState<Tab>('ask')
  const [told, setTold] = useState('')
  const form = history.now
  const saving = useSaving({
    value: form,
    first: draft.revision,
    put: (sent, at) => putDraft(service, at, sent),
  })
  // The readers are counted where the vault is open; here it is about the form alone.
  const findings = useMemo(() => analyse(form, { readers: 2 }), [form])
  const change: Studio['change'] = (work, place = '', tell) => {
    setHistory((before) => {
      const next = work(before.now)
      if (tell) setTold(tell(next))
      return step(before, next, place, Date.now())
    })
  }
  const turn = (way: typeof undo<Form>, says: string) => {
    setHistory(way)
    setTold(says)
  }
  useUndoKeys(
    () => turn(undo, t.undone),
    () => turn(redo, t.redone),
  )
  const go = (finding: Finding) => goTo(finding, form, { setTab, setOpen, setWriting })
  const isWriting = form.langs.includes(writing) ? writing : form.langs[0]
  return (
    <StudioContext.Provider value={{ form, change, writing: isWriting, lang, open, setOpen }}>
      <div class="b-bar">
        <Key icon="arrow-left" isOff={history.past.length === 0} onPress={() => turn(undo, t.undone)}>
          {t.undo}
        </Key>
        <Key icon="arrow-right" isOff={history.future.length === 0} onPress={() => turn(redo, t.redone)}>
          {t.redo}
        </Key>
        <SaveLine state={saving.state} t={t} />
        {form.langs.length > 1 && (
          <Pick
            label={t.writing}
            value={isWriting}
            options={form.langs.map((value) => ({ value, label: langName(value) }))}
            onValue={setWriting}
          />
        )}
      </div>
      <p class="unseen" role="status" aria-live="polite">
        {told}
      </p>
      <Overtaken
        saving={saving}
        t={t}
        onTheirs={(theirs) =>
          change(
            () => theirs,
            '',
            () => t.yielded,
          )
        }
      />
      <div class="b-desk">
        <div>
          <Tabs tab={tab} setTab={setTab} count={findings.length} t={t} />
          <div role="tabpanel" id="b-panel" aria-labelledby={`b-tab-${tab}`}>
            {tab === 'ask' && <Outline />}
            {tab === 'words' && <TextsEditor />}
            {tab === 'terms' && <TermsEditor />}
            {tab === 'states' && <StatesEditor />}
            {tab === 'findings' && <FindingsList findings={findings} onGo={go} />}
          </div>
        </div>
        <Preview />
      </div>
    </StudioContext.Provider>
  )
}

function SaveLine({ state, t }: { state: SaveState<Form>; t: AppWords }) {
  const says = state.is === 'overtaken' ? t.save.waiting : t.save[state.is]
  const more = state.is === 'refused' && state.says ? ` ${state.says}` : ''
  return (
    <p role="status" class="b-saved" data-state={state.is}>
      {says}
      {more}
    </p>
  )
}

type OvertakenProps = {
  saving: Saving<Form>
  t: AppWords
  onTheirs: (theirs: Form) => void
}

/** Somebody else was faster. What was typed here is kept whichever way one decides: the other way is one undo away. */
function Overtaken({ saving, t, onTheirs }: OvertakenProps) {
  const { state, insist, yieldTo } = saving
  if (state.is !== 'overtaken') return null
  const take = () => {
    yieldTo(state.theirs, state.revision)
    onTheirs(state.theirs)
  }
  return (
    <div role="alert">
      <Notice tone="warning" title={t.overtaken(state.by ?? '')}>
        <p>{t.overtakenSays}</p>
        <div class="row">
          <Key tone="strong" onPress={() => insist(state.revision)}>
            {t.insist}
          </Key>
          <Key onPress={take}>{t.yield}</Key>
        </div>
      </Notice>
    </div>
  )
}

type TabsProps = { tab: Tab; setTab: (tab: Tab) => void; count: number; t: AppWords }

function Tabs({ tab, setTab, count, t }: TabsProps) {
  const row = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? 'ask'
    setTab(next)
    row.current?.querySelector<HTMLElement>(`#b-tab-${next}`)?.focus()
  }
  return (
    <div role="tablist" class="b-tabs" ref={row} onKeyDown={walk} aria-label={t.tabs.ask}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`b-tab-${one}`}
          aria-selected={one === tab}
          aria-controls="b-panel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => setTab(one)}
        >
          {one === 'findings' && count > 0 ? t.findingsCount(count) : t.tabs[one]}
        </button>
      ))}
    </div>
  )
}
