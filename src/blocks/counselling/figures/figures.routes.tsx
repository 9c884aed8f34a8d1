import { Hono } from 'hono'
import { csvText, csvType } from '#kernel/csv.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { homeDay } from '#kernel/zone.ts'
import { show } from '#look/show.tsx'
import { least, monthForm, type ReportKind, reports } from './figure.ts'
import { type Asked, FiguresPage } from './figures.pages.tsx'
import { figureWords } from './figures.text.ts'
import { count, readFigures } from './figures.ts'
import { rowsOf } from './rows.ts'

const at = '/services/:id/counselling/figures'

export const figureRoutes = new Hono<Env>()
  .get(at, async (c) => {
    const asked = askedIn(c)
    const found = await read(c, (desk) => readFigures(desk, idParam(c), asked.from, asked.until))
    return show(c, <FiguresPage {...found} asked={asked} month={monthNow(c)} />)
  })
  .get(`${at}/csv`, async (c) => {
    const asked = askedIn(c)
    const { figures, offices } = await read(c, (desk) =>
      readFigures(desk, idParam(c), asked.from, asked.until),
    )
    const t = figureWords(c.get('lang'))
    const rows = rowsOf(figures, offices, asked.report, c.get('lang'))
    const lines = rows.map(({ field, value, count: n }) => [field, value, n ?? t.fewer(least)])
    c.header('cache-control', 'private, no-store')
    return c.body(csvText([[t.field, t.value, t.number], ...lines]), 200, {
      'content-type': csvType,
      'content-disposition': `attachment; filename="${asked.report}-${asked.from}-${asked.until}.csv"`,
    })
  })
  .post(at, (c) => countIt(c, 1))
  .post(`${at}/corrections`, (c) => countIt(c, -1))

const monthNow = (c: Ctx): string => homeDay(c.get('house').clock.now()).slice(0, 7)

/** What a report is asked for; by itself the present year so far. */
function askedIn(c: Ctx): Asked {
  const now = monthNow(c)
  const month = (name: string, usual: string) => {
    const asked = monthForm.safeParse(c.req.query(name))
    return asked.success ? asked.data : usual
  }
  const report = reports.find((one) => one === c.req.query('report')) ?? ('federal' satisfies ReportKind)
  return {
    ...{ report, from: month('from', `${now.slice(0, 4)}-01`), until: month('until', now) },
    office: c.req.query('office') ?? '',
  }
}

async function countIt(c: Ctx, by: 1 | -1): Promise<Response> {
  const id = idParam(c)
  const form = await formOf(c)
  const t = figureWords(c.get('lang'))
  const month = monthForm.safeParse(form.month)
  if (!month.success) throw new Refusal('invalid', 'form.unreadable')
  const values = Object.entries(form).flatMap(([name, value]): [string, string][] =>
    name.startsWith('field-') && typeof value === 'string' && value ? [[name.slice(6), value]] : [],
  )
  const wanted = { office: String(form.office ?? ''), month: month.data, values }
  const counted = await act(c, (desk) => count(desk, id, wanted, by))
  const says = counted === 0 ? t.nothing : by === 1 ? t.counted(counted) : t.subtracted
  return goOn(c, `/services/${id}/counselling/figures`, says)
}
