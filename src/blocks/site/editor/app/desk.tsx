import { useMemo, useState } from 'preact/hooks'
import { useView } from '#look/view.ts'
import { begin, type History, redo, step, undo } from '#look/workshop/history.ts'
import { useUndoKeys } from '#look/workshop/undo-keys.ts'
import { checkPage } from '../../model/check.ts'
import type { Finding } from '../../model/finding.ts'
import type { Page } from '../../model/page.ts'
import { aroundOf, type Workplace } from '../workplace.ts'
import { Bar } from './bar.tsx'
import { Clashes } from './clashes.tsx'
import { useDeferred } from './fields/deferred.ts'
import { FindingsList } from './findings-list.tsx'
import { goTo } from './going.ts'
import { Outline } from './outline.tsx'
import { PageSettings } from './page/page-settings.tsx'
import { Preview } from './preview/preview.tsx'
import { type Studio, StudioContext, type Tab } from './studio.ts'
import { Tabs } from './tabs.tsx'
import { useTogether } from './use-together.ts'
import { appWords } from './words.ts'

type Props = { service: string; id: string; first: Workplace }

/** Where a page is written: on the left what stands on it, on the right how it looks. */
export function Desk({ service, id, first }: Props) {
  const { lang } = useView()
  const t = appWords(lang)
  const [work, setWork] = useState(first)
  const [history, setHistory] = useState<History<Page>>(() => begin(first.page))
  const [chosen, setWriting] = useState('')
  const [open, setOpen] = useState('')
  const [tab, setTab] = useState<Tab>('content')
  const [told, setTold] = useState('')
  const page = history.now
  const together = useTogether({ service, id, first, history, setHistory, tell: setTold, t })
  const findings = useFindings(work, id, page)
  const change: Studio['change'] = (make, place = '', tell) => {
    setHistory((before) => {
      const next = make(before.now)
      if (tell) setTold(tell(next))
      return step(before, next, place, Date.now())
    })
  }
  const turn = (way: typeof undo<Page>, says: string) => {
    setHistory(way)
    setTold(says)
  }
  const [back, again] = [() => turn(undo, t.undone), () => turn(redo, t.redone)]
  useUndoKeys(back, again)
  const { languages } = work.settings
  const original = languages[0] ?? 'de'
  const writing = languages.includes(chosen)
    ? chosen
    : page.variants[original]
      ? original
      : (Object.keys(page.variants)[0] ?? original)
  const studio: Studio = {
    ...{ service, id, work, page, change, writing, setWriting, original, lang, open, setOpen, findings },
    keepPicture: (picture) =>
      setWork((now) => ({
        ...now,
        pictures: [picture, ...now.pictures.filter((one) => one.id !== picture.id)],
      })),
    keepFile: (file) =>
      setWork((now) => ({ ...now, files: [file, ...now.files.filter((one) => one.id !== file.id)] })),
  }
  const go = (finding: Finding) => goTo(finding, { setTab, setOpen, setWriting })
  return (
    <StudioContext.Provider value={studio}>
      <Bar
        history={history}
        saving={together.saving}
        others={together.others}
        server={together.server}
        onUndo={back}
        onRedo={again}
      />
      <p class="unseen" role="status" aria-live="polite">
        {told}
      </p>
      <Clashes together={together} />
      <div class="b-desk e-desk">
        <div>
          <Tabs tab={tab} setTab={setTab} count={findings.length} t={t} />
          <div role="tabpanel" id="e-panel" aria-labelledby={`e-tab-${tab}`}>
            {tab === 'content' && <Outline server={together.server} />}
            {tab === 'page' && <PageSettings server={together.server} />}
            {tab === 'findings' && <FindingsList findings={findings} onGo={go} />}
          </div>
        </div>
        <Preview />
      </div>
    </StudioContext.Provider>
  )
}

/** What is wrong with the page, a moment after the last key. */
function useFindings(work: Workplace, id: string, page: Page): Finding[] {
  const calm = useDeferred(page, 300)
  return useMemo(() => checkPage(calm, aroundOf(work, id, calm)), [calm, work])
}
