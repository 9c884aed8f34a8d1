import type { Cell, Table } from '../pivot.ts'
import { linesOf, sayCell } from '../saying.ts'
import { useReports } from './desk.ts'

type TableViewProps = { table: Table; title: string; rowsWord: string }

/** The numbers with their sums. A hidden one is a star, and says so to whoever hears the page. */
export function TableView({ table, title, rowsWord }: TableViewProps) {
  const { w, lang } = useReports()
  const [head = [], ...lines] = linesOf(table, rowsWord, lang, (cell: Cell, isHidden) => ({
    says: sayCell(cell, isHidden, lang),
    isHidden,
  }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys as well.
    <section class="rec-wide" aria-label={title} tabIndex={0}>
      <table class="numbers">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            {head.map((one, at) => (
              <th key={at} scope="col">
                {typeof one === 'string' ? one : one.says}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <tr key={row} class={row === lines.length - 1 ? 'sum' : undefined}>
              {line.map((one, at) =>
                typeof one === 'string' ? (
                  <th key={at} scope="row">
                    {one}
                  </th>
                ) : (
                  <td key={at} class="number">
                    {one.isHidden ? (
                      <>
                        <span aria-hidden="true">{one.says}</span>
                        <span class="unseen">{w.hidden}</span>
                      </>
                    ) : (
                      one.says
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
