import { Hono } from 'hono'
import { z } from 'zod'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { plainLine } from '#kernel/plain.ts'
import { Select, TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, PageHead } from '#look/parts.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { useView } from '#look/view.ts'
import { listOrganisations, startSite } from '../beginning.ts'
import { beginWords } from './begin.text.ts'

const starting = z.object({
  organisation: z.uuid('organisation.missing'),
  name: plainLine(1, 120, 'name.missing', 'text.long'),
})

/** A website begins outside of any jam. */
export const siteBeginRoutes = new Hono<Env>()
  .get('/sites/new', (c) => ask(c))
  .post('/sites', async (c) => {
    const values = await formOf(c)
    const t = beginWords(c.get('lang'))
    const form = starting.safeParse(values)
    if (!form.success) return ask(c, values, problemsOf(form.error, t.problem))
    const service = await act(c, (desk) => startSite(desk, form.data))
    return goOn(c, `/services/${service.id}/site`, t.begun)
  })

type Values = Readonly<Record<string, string | string[]>>
type Named = { id: string; name: string }

async function ask(c: Ctx, typed?: Values, problems: Problems = {}): Promise<Response> {
  const organisations = await read(c, async (desk) => listOrganisations(desk))
  const [first] = organisations
  const values = typed ?? { name: beginWords(c.get('lang')).usual, organisation: first?.id ?? '' }
  return show(c, <BeginPage {...{ organisations, values, problems }} />, typed ? 422 : 200)
}

function BeginPage(props: { organisations: readonly Named[]; values: Values; problems: Problems }) {
  const { organisations, values, problems } = props
  const t = beginWords(useView().lang)
  return (
    <Page title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} back={{ href: '/services', label: t.back }} />
      {organisations.length === 0 ? (
        <Empty level={2} title={t.noOrganisation}>
          {t.noOrganisationTodo}
        </Empty>
      ) : (
        <Form action="/sites" values={values} problems={problems}>
          <Select
            name="organisation"
            label={t.organisation}
            required
            empty={false}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="name" label={t.name} hint={t.nameHint} maxLength={120} required />
          <Submit>{t.begin}</Submit>
        </Form>
      )}
    </Page>
  )
}
