import { Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Left } from './found.ts'
import { intakeWords } from './intake.text.ts'
import type { PageReport, Report } from './report.ts'

/** What is not taken over, by its reason. */
export function LeftOut({ report: { left } }: { report: Report }) {
  const t = intakeWords(useView().lang)
  const reasons = [...new Set(left.map(({ reason }) => reason))]
  return (
    <Section title={t.left}>
      {left.length === 0 && <p>{t.leftNone}</p>}
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            {t.reason[reason]}: {saying(left.filter((one) => one.reason === reason))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Names where there are some, and how many in all. */
function saying(list: readonly Left[]): string {
  const names = list.map(({ what }) => what).filter((what) => what !== '')
  const count = list.reduce((sum, { times }) => sum + times, 0)
  const shown = names.slice(0, 12).join(', ')
  if (shown === '') return String(count)
  return names.length > 12 || count > names.length ? `${shown} … (${count})` : shown
}

const mostShown = 300

/** Every page with what becomes of it. */
export function PageByPage({ report }: { report: Report }) {
  const t = intakeWords(useView().lang)
  const changed = report.pages.filter(({ notes }) => notes.length > 0)
  const same = report.pages.filter(({ notes }) => notes.length === 0)
  return (
    <Section title={t.pages}>
      {changed.length > 0 && <Pages caption={t.changed(changed.length)} pages={changed} />}
      {same.length > 0 && (
        <details>
          <summary>{t.same(same.length)}</summary>
          <Pages caption={t.same(same.length)} pages={same} captionUnseen />
        </details>
      )}
    </Section>
  )
}

type PagesProps = { caption: string; pages: readonly PageReport[]; captionUnseen?: boolean }

function Pages({ caption, pages, captionUnseen }: PagesProps) {
  const t = intakeWords(useView().lang)
  return (
    <>
      <DataTable
        caption={caption}
        captionUnseen={captionUnseen}
        rows={pages.slice(0, mostShown)}
        columns={[
          { title: t.pageColumns.title, cell: ({ title }) => narrow(title) || t.noTitle },
          {
            title: t.pageColumns.kind,
            cell: ({ kind, was }) => [t.one[kind], t.was[was]].filter(Boolean).join(', '),
          },
          { title: t.pageColumns.parts, cell: ({ sections }) => sections, number: true },
          ...(pages.some(({ notes }) => notes.length > 0)
            ? [{ title: t.pageColumns.notes, cell: (one: PageReport) => <Notes one={one} /> }]
            : []),
        ]}
      />
      {pages.length > mostShown && <p>… {pages.length - mostShown}</p>}
    </>
  )
}

/** Titles and addresses without a gap would push a table out of the page. */
const narrow = (text: string, most = 90): string => {
  const broken = text.replace(/\S{30,}/g, (word) => `${word.slice(0, 28)}…`)
  return broken.length > most ? `${broken.slice(0, most)}…` : broken
}

function Notes({ one: { notes } }: { one: PageReport }) {
  const t = intakeWords(useView().lang)
  const codes = [...new Set(notes.map(({ code }) => code))]
  return (
    <ul>
      {codes.map((code) => {
        const same = notes.filter((one) => one.code === code)
        const times = same.reduce((sum, one) => sum + one.times, 0)
        const names = same.map(({ what }) => what).filter((what) => what !== '')
        return (
          <li key={code}>
            {t.note[code]}
            {names.length > 0 &&
              `: ${narrow(names.slice(0, 4).join(', '), 160)}${names.length > 4 ? ' …' : ''}`}
            {t.times(times)}
          </li>
        )
      })}
    </ul>
  )
}
