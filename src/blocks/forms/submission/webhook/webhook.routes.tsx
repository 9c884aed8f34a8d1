import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { WebhooksPage } from './webhook.pages.tsx'
import { webhookWords } from './webhook.text.ts'
import { webhookForm } from './webhook.ts'
import { listWebhooks, renewSecret, stopTelling, tellElsewhere, tryWebhook } from './webhooks.ts'

const pathOf = (c: Ctx) => `/services/${idParam(c)}/form/webhooks`

export const webhookRoutes = new Hono<Env>()
  .get('/services/:id/form/webhooks', (c) => showAll(c))
  .post('/services/:id/form/webhooks', add)
  .post('/services/:id/form/webhooks/:webhook/secret', async (c) => {
    const [id, webhook] = [idParam(c), idParam(c, 'webhook')]
    const secret = await act(c, (desk) => renewSecret(desk, id, webhook))
    return showAll(c, { secret })
  })
  .post('/services/:id/form/webhooks/:webhook/trial', async (c) => {
    const [id, webhook] = [idParam(c), idParam(c, 'webhook')]
    await act(c, (desk) => tryWebhook(desk, id, webhook))
    return goOn(c, pathOf(c), webhookWords(c.get('lang')).tried)
  })
  .post('/services/:id/form/webhooks/:webhook/end', async (c) => {
    const [id, webhook] = [idParam(c), idParam(c, 'webhook')]
    await act(c, (desk) => stopTelling(desk, id, webhook))
    return goOn(c, pathOf(c), webhookWords(c.get('lang')).stopped)
  })

async function showAll(c: Ctx, more: Partial<Parameters<typeof WebhooksPage>[0]> = {}, status = 200) {
  const service = idParam(c)
  const told = await read(c, (desk) => listWebhooks(desk, service))
  return show(c, <WebhooksPage service={service} {...told} {...more} />, status)
}

/** The answer to the form is the page with the secret: it lies in no address, no cookie and no notice. */
async function add(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const t = webhookWords(c.get('lang'))
  const form = webhookForm.safeParse(values)
  const wrong = (code = 'webhook.address') =>
    showAll(c, { values, problems: { address: t.wrong[code] } }, 422)
  if (!form.success) return wrong()
  try {
    const secret = await act(c, (desk) => tellElsewhere(desk, idParam(c), form.data.address))
    return await showAll(c, { secret })
  } catch (error) {
    if (error instanceof Refusal && t.wrong[error.code]) return wrong(error.code)
    throw error
  }
}
