import { Hono } from 'hono'
import { act, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustFindMine } from '../services.ts'
import { ProductPage } from './custom.pages.tsx'
import { customWords } from './custom.text.ts'
import { productForm } from './product.ts'
import { changeProduct, findProduct, reportLook } from './products.ts'

export const customRoutes = new Hono<Env>()
  .get('/services/:id/product', async (c) => {
    const id = idParam(c)
    const { service, product } = await read(c, async (desk) => {
      const service = await mustFindMine(desk, id)
      return { service, product: await findProduct(desk, service) }
    })
    return show(c, <ProductPage service={service} values={product} />)
  })
  .post('/services/:id/product', async (c) => {
    const id = idParam(c)
    const form = await formOf(c)
    const t = customWords(c.get('lang'))
    const product = productForm.safeParse(form)
    if (!product.success) {
      const service = await read(c, (desk) => mustFindMine(desk, id))
      const problems = problemsOf(product.error, t.problem)
      return show(c, <ProductPage service={service} values={form} problems={problems} />, 422)
    }
    await act(c, (desk) => changeProduct(desk, id, product.data))
    return goOn(c, `/services/${id}`, t.saved)
  })
  .post('/services/:id/looks', async (c) => {
    const id = idParam(c)
    const { works } = await formOf(c)
    await act(c, (desk) => reportLook(desk, id, works === 'yes'))
    return goOn(c, `/services/${id}`, customWords(c.get('lang')).lookSaved)
  })
