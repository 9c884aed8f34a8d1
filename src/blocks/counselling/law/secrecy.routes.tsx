import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { plainLine } from '#kernel/plain.ts'
import { show } from '#look/show.tsx'
import { ownPath } from '#people/own-path.ts'
import { isMember } from '#people/role.ts'
import { mustFindCounselling } from '../counselling.ts'
import { declareSecrecy, hasMineDeclared, lookAtDeclarations } from './declarations.ts'
import { SecrecyPage } from './secrecy.pages.tsx'
import { secrecyWords } from './secrecy.text.ts'

const name = plainLine(3, 160, 'name.missing', 'text.long')

/** The declaration of secrecy: the one page of a counselling service that comes before it is signed. */
export const secrecyRoutes = new Hono<Env>()
  .get('/services/:id/counselling/secrecy', (c) => page(c))
  .post('/services/:id/counselling/secrecy', async (c) => {
    const id = idParam(c)
    const values = await formOf(c)
    const { problem, page: t } = secrecyWords(c.get('lang'))
    const typed = name.safeParse(values.name ?? '')
    const problems: Record<string, string | undefined> = {}
    if (!typed.success) problems.name = problem[typed.error.issues[0]?.message ?? '']
    if (values.agree !== 'yes') problems.agree = problem['agree.missing']
    if (!typed.success || Object.keys(problems).length > 0) return page(c, { values, problems })
    await act(c, (desk) => declareSecrecy(desk, id, typed.data))
    return goOn(c, ownPath(values.next, `/services/${id}`), t.signed)
  })

type Typed = { values: Record<string, string | string[]>; problems: Record<string, string | undefined> }

async function page(c: Ctx, typed?: Typed): Promise<Response> {
  const found = await read(c, async (desk) => {
    const { service } = await mustFindCounselling(desk, idParam(c))
    const hasSigned = await hasMineDeclared(desk, service.id)
    const isOwn = isMember(desk.actor, service.organisation)
    // Who signed concerns those who keep the declarations.
    const declared = hasSigned && isOwn ? await lookAtDeclarations(desk, service.id, []) : null
    return { service, hasSigned, declared, person: desk.actor.name }
  })
  const next = typed ? String(typed.values.next ?? '') : (c.req.query('next') ?? '')
  return show(c, <SecrecyPage {...found} {...typed} next={next} />, typed ? 422 : 200)
}
