import type { ComponentChildren } from 'preact'
import { day, dayAndTime, dayLong, type Moment, time } from './dates.ts'
import { Icon } from './icon.tsx'
import { lookWords } from './look.text.ts'
import { useView } from './view.ts'

export type Column<Line> = {
  title: string
  cell: (line: Line) => ComponentChildren
  /** Set for numbers: they stand below each other, to the right. */
  number?: boolean | undefined
  /** Set for buttons: on a phone they stand for themselves below the rest of their row. */
  acts?: boolean | undefined
  /** The address of this table sorted by this column. */
  sort?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
}

type DataTableProps<Line> = {
  caption: string
  columns: readonly Column<Line>[]
  rows: readonly Line[]
  rowId?: ((line: Line) => string) | undefined
  /** Set when a heading above says the same. */
  captionUnseen?: boolean | undefined
}

/** A table; on a phone each row becomes a card whose cells carry their column's name. */
export function DataTable<Line>({ caption, columns, rows, rowId, captionUnseen }: DataTableProps<Line>) {
  return (
    <table class="data">
      <caption class={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.title} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((line, at) => (
          <tr key={rowId?.(line) ?? at}>
            {columns.map(({ title, cell, number, acts }, place) => {
              const kind = number ? 'number' : acts ? 'acts' : undefined
              const props = { key: title, class: kind, 'data-label': title }
              const seen = cell(line)
              const inner = typeof seen === 'string' ? seen : <div>{seen}</div>
              return place === 0 ? (
                <th {...props} scope="row">
                  {inner}
                </th>
              ) : (
                <td {...props}>{inner}</td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeadCell<Line>({ title, number, sort, sorted }: Column<Line>) {
  const t = lookWords(useView().lang)
  return (
    <th scope="col" class={number ? 'number' : undefined} aria-sort={sorted}>
      {sort ? (
        <a href={sort} title={t.sort(title)}>
          {title}
          {sorted && <Icon name={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
        </a>
      ) : (
        title
      )}
    </th>
  )
}

type PagerProps = { page: number; pages: number; href: (page: number) => string }

/** Leafs through a long list. */
export function Pager({ page, pages, href }: PagerProps) {
  const t = lookWords(useView().lang)
  if (pages <= 1) return null
  return (
    <nav class="pager" aria-label={t.pages}>
      {page > 1 && (
        <a class="button quiet" rel="prev" href={href(page - 1)}>
          <Icon name="arrow-left" /> {t.before}
        </a>
      )}
      <span>{t.page(page, pages)}</span>
      {page < pages && (
        <a class="button quiet" rel="next" href={href(page + 1)}>
          {t.after} <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}

export type Answer = { question: string; answer?: ComponentChildren; change?: string | undefined }

/** Check your answers: what was asked, what was said, and the way back to each. */
export function Summary({ rows }: { rows: readonly Answer[] }) {
  const t = lookWords(useView().lang)
  return (
    <dl class="summary">
      {rows.map(({ question, answer, change }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer || <span class="missing">{t.missing}</span>}</dd>
          {change && (
            <dd class="change">
              <a href={change}>
                {t.change}
                <span class="unseen">: {question}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

const forms = { dayAndTime, day, dayLong, time }

type WhenProps = { at: Moment; zone?: string | undefined; form?: keyof typeof forms | undefined }

/** A moment in the jam's time zone: `Sa., 14. März 2026, 18:00`. */
export function When({ at, zone = 'Europe/Berlin', form = 'dayAndTime' }: WhenProps) {
  const { lang } = useView()
  return <time datetime={new Date(at).toISOString()}>{forms[form](at, lang, zone)}</time>
}
