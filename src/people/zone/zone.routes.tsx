import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { Select } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { PageHead } from '#look/parts.tsx'
import { show } from '#look/show.tsx'
import { useView } from '#look/view.ts'
import { mustBeSomebody } from '../role.ts'
import { zoneWords } from './zone.text.ts'
import { chooseZone, findMyZone, isZone, zoneNames } from './zones.ts'

/** Where somebody's own clock is set. */
export const zoneRoutes = new Hono<Env>()
  .get('/me/zone', async (c) => {
    const zone = await read(c, (desk) => {
      mustBeSomebody(desk)
      return findMyZone(desk)
    })
    return showZone(c, { zone: zone ?? '' })
  })
  .post('/me/zone', async (c) => {
    const values = await formOf(c)
    const t = zoneWords(c.get('lang'))
    if (values.zone !== '' && !isZone(values.zone)) {
      await read(c, async (desk) => mustBeSomebody(desk))
      return showZone(c, values, { zone: t.wrong })
    }
    const zone = isZone(values.zone) ? values.zone : null
    await act(c, (desk) => chooseZone(desk, zone))
    return goOn(c, '/me', t.saved)
  })

const showZone = (c: Ctx, values: Values, problems?: Problems) =>
  show(c, <ZonePage values={values} problems={problems ?? {}} />, problems ? 422 : 200)

function ZonePage({ values, problems }: { values: Values; problems: Problems }) {
  const t = zoneWords(useView().lang)
  const options = zoneNames.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
  return (
    <Page title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} />
      <Form action="/me/zone" values={values} problems={problems}>
        <Select name="zone" label={t.zone} hint={t.zoneHint} options={options} empty={t.sameAsJam} required />
        <Submit back={{ href: '/me', label: t.back }}>{t.save}</Submit>
      </Form>
    </Page>
  )
}
