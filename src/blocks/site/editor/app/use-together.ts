import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { across, type History, step } from '#look/workshop/history.ts'
import { type Saving, useSaving } from '#look/workshop/saving.ts'
import type { Page } from '../../model/page.ts'
import { readPage } from '../../model/read-page.ts'
import type { Heard } from '../../together/word.ts'
import { findWorkplace, putPage } from '../asking.ts'
import { type Clash, mergePages } from '../state/merge.ts'
import { settle, type Way } from '../state/settle.ts'
import type { Workplace } from '../workplace.ts'
import { dropKept, findKept, keepHere } from './keeping.ts'
import type { AppWords } from './words-de.ts'

/** Who saved; null: oneself, in another window. */
type By = string | null
type Others = Extract<Heard, { others: string[] }>

type Wanted = {
  service: string
  id: string
  first: Workplace
  history: History<Page>
  setHistory: (change: (history: History<Page>) => History<Page>) => void
  tell: (says: string) => void
  t: AppWords
}

/** How one page is kept while others may write on it too: saved, brought together with theirs, and kept here without a network. */
export function useTogether({ service, id, first, history, setHistory, tell, t }: Wanted) {
  const page = history.now
  const [others, setOthers] = useState<Others>({ others: [], isTwice: false })
  const [clashes, setClashes] = useState<Clash[]>([])
  const [by, setBy] = useState<By>('')
  // What the server has made of it: addresses that were free, which language was changed last.
  const [server, setServer] = useState(first.page)
  const window = useMemo(() => crypto.randomUUID(), [])
  const saving: Saving<Page> = useSaving({
    value: page,
    first: first.revision,
    put: async (sent, revision) => {
      const kept = await putPage(service, id, { page: sent, revision, window })
      setServer(kept.page)
      return kept
    },
  })
  const meet = (base: Page, theirs: Page, who: By) => {
    // Before it is kept a page is cleaned: without that, a row that nobody has filled in yet would count as a change.
    const from = readPage(base)
    const found = mergePages(from, page, theirs).clashes
    setHistory((before) => across(before, (one) => mergePages(from, one, theirs).page))
    setClashes((open) => [...open.filter((one) => !found.some((other) => isSamePlace(one, other))), ...found])
    setBy(who)
    tell(found.length > 0 ? t.clash.title(who) : t.merged(who))
  }
  const take = (theirs: Page, revision: number, who: By) => {
    const base = saving.kept() ?? first.page
    saving.yieldTo(theirs, revision)
    setServer(theirs)
    meet(base, theirs, who)
  }
  useEffect(() => {
    const { state } = saving
    if (state.is === 'overtaken') take(state.theirs, state.revision, state.by)
  }, [saving.state.is])
  const hear = useRef((_: Heard) => {})
  hear.current = (heard) => {
    if ('others' in heard) return setOthers(heard)
    const isNews = heard.saved > (saving.revision() ?? 0) && saving.state.is !== 'saving'
    if (isNews)
      findWorkplace(service, id).then(
        (now) => now.revision > (saving.revision() ?? 0) && take(now.page, now.revision, heard.by),
        () => {},
      )
  }
  useEffect(() => {
    const source = new EventSource(`/services/${service}/site/pages/${id}/together?window=${window}`)
    source.addEventListener('page', (event) => hear.current(JSON.parse(event.data) as Heard))
    return () => source.close()
  }, [])
  useKeptHere({ id, first, saving, page, setHistory, meet, tell: () => tell(t.back) })
  const choose = (clash: Clash, way: Way) => {
    setHistory((before) =>
      step(before, settle(before.now, clash, way, crypto.randomUUID().slice(0, 8)), '', Date.now()),
    )
    setClashes((open) => open.filter((one) => one !== clash))
    tell(t.clash.settled)
  }
  return { saving, others, clashes, by, server, choose }
}

export type Together = ReturnType<typeof useTogether>

const isSamePlace = (one: Clash, other: Clash): boolean =>
  one.lang === other.lang && one.where === other.where

type KeptHere = Pick<Wanted, 'id' | 'first' | 'setHistory'> & {
  saving: Saving<Page>
  page: Page
  meet: (base: Page, theirs: Page, who: By) => void
  tell: () => void
}

/** What the server does not have yet lies on this device too, and comes back when the page is opened again. */
function useKeptHere({ id, first, saving, page, setHistory, tell }: KeptHere) {
  useEffect(() => {
    const kept = findKept(id)
    if (!kept) return
    const { page: back } = mergePages(readPage(kept.base), readPage(kept.page), first.page)
    setHistory((before) => step(before, back, '', Date.now()))
    tell()
  }, [])
  const isSaved = saving.state.is === 'saved'
  useEffect(() => {
    if (isSaved) {
      dropKept(id)
      return
    }
    const timer = setTimeout(() => keepHere(id, { base: saving.kept() ?? first.page, page }), 300)
    return () => clearTimeout(timer)
  }, [page, isSaved])
}
