import { useEffect, useState } from 'preact/hooks'
import { Select, Typed } from '#custody/room/controls.tsx'
import { worded } from '#field/form/wording.ts'
import { useDesk } from '../desk.ts'
import { everything, type Filter, labelsOf } from '../model/filtering.ts'
import { marks } from '../model/inboxed.ts'

/** What one is looking for. */
export function Filters() {
  const { t, lang, gathered, filter, setFilter } = useDesk()
  const set = (change: Partial<Filter>) => setFilter({ ...filter, ...change })
  const states = gathered.form?.states.map(
    ({ name, label }) => [name, worded(label, lang, gathered.form?.langs[0]) || name] as const,
  )
  const people = gathered.colleagues.map(({ member, name }) => [member, name] as const)
  const labels = labelsOf(gathered.cases).map((label) => [label, label] as const)
  const all = ['', t.all] as const
  return (
    <search class="inbox-filters" aria-label={t.search}>
      <Search />
      <details>
        <summary>{t.moreFilters}</summary>
        <div class="pairs">
          <Select
            label={t.state}
            value={filter.state}
            options={[all, ...(states ?? [])]}
            onPick={(state) => set({ state })}
          />
          <Select
            label={t.assignee}
            value={filter.assignee}
            options={[all, ['none', t.nobody], ...people]}
            onPick={(assignee) => set({ assignee })}
          />
          {labels.length > 0 && (
            <Select
              label={t.label}
              value={filter.label}
              options={[all, ...labels]}
              onPick={(label) => set({ label })}
            />
          )}
          <Select
            label={t.mark}
            value={filter.mark}
            options={[all, ...marks.map((mark) => [mark, t.marks[mark]] as const)]}
            onPick={(mark) => set({ mark: mark as Filter['mark'] })}
          />
          <Select
            label={t.order}
            value={filter.order}
            options={Object.entries(t.orders)}
            onPick={(order) => set({ order: order as Filter['order'] })}
          />
        </div>
        <button type="button" class="button plain" onClick={() => setFilter(everything)}>
          {t.reset}
        </button>
      </details>
    </search>
  )
}

/** Waits a moment, so that typing stays light with ten thousand cases. */
function Search() {
  const { t, filter, setFilter } = useDesk()
  const [words, setWords] = useState(filter.words)
  useEffect(() => {
    if (words === filter.words) return
    const soon = setTimeout(() => setFilter({ ...filter, words }), 200)
    return () => clearTimeout(soon)
  }, [words])
  useEffect(() => setWords(filter.words), [filter.words])
  return (
    <Typed label={t.search} hint={t.searchHint} type="search" value={words} onTyped={setWords} most={200} />
  )
}
