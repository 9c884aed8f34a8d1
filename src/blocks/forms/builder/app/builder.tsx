import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { analyse } from '#field/analysis/analyse.ts'
import type { Finding } from '#field/analysis/finding.ts'
import type { Form } from '#field/form/form.ts'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { type Draft, findDraft } from '../asking.ts'
import { begin, type History, redo, step, undo } from '../history.ts'
import { langName } from '../langs.ts'
import { appWords } from './app.text.ts'
import type { AppWords } from './app-de.text.ts'
import { FindingsList } from './findings-list.tsx'
import { goTo } from './going.ts'
import { Key, Pick } from './inputs.tsx'
import { Outline } from './outline.tsx'
import { Preview } from './preview.tsx'
import { type SaveState, useSaving } from './saving.ts'
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
  const saving = useSaving(service, form, draft.revision)
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

function SaveLine({ state, t }: { state: SaveState; t: AppWords }) {
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
  saving: ReturnType<typeof useSaving>
  t: AppWords
  onTheirs: (theirs: Form) => void
}

/** Somebody else was faster. What was typed here is kept whichever way one decides: the other way is one undo away. */
function Overtaken({ saving, t, onTheirs }: OvertakenProps) {
  const { state, insist, yieldTo } = saving
  if (state.is !== 'overtaken') return null
  const take = () => {
    yieldTo(state.form, state.revision)
    onTheirs(state.form)
  }
  return (
    <div role="alert">
      <Notice tone="warning" title={t.overtaken(state.by)}>
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

/** Ctrl+Z outside of a field; inside, the browser takes back what was typed there. */
function useUndoKeys(back: () => void, again: () => void) {
  const both = useRef({ back, again })
  both.current = { back, again }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest('input, textarea, select')
      if (isTyping || !(event.ctrlKey || event.metaKey)) return
      if (event.key === 'z' && !event.shiftKey) both.current.back()
      else if (event.key === 'y' || (event.key === 'Z' && event.shiftKey)) both.current.again()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
