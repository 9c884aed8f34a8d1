import { Hono } from 'hono'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, read } from '#kernel/http.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { type HotlineForm, hotlineForm } from './contact.ts'
import { ContactsPage } from './contacts.pages.tsx'
import { contactWords } from './contacts.text.ts'
import { readContacts, setHotline } from './contacts.ts'

export const contactRoutes = new Hono<Env>()
  .get('/jams/:jam/contacts', (c) => showContacts(c))
  .post('/jams/:jam/contacts', async (c) => {
    const values = await formOf(c)
    const form = hotlineForm.safeParse(values)
    if (!form.success) return showContacts(c, { values, problems: problemsOf(form.error, words(c).problem) })
    return change(c, form.data, 'saved')
  })
  .post('/jams/:jam/contacts/removal', (c) => change(c, null, 'removed'))

const words = (c: Ctx) => contactWords(c.get('lang'))

async function change(c: Ctx, form: HotlineForm | null, notice: 'saved' | 'removed'): Promise<Response> {
  const slug = c.req.param('jam')
  await act(c, async (desk) => setHotline(desk, (await mustFindJam(desk, slug)).id, form))
  return goOn(c, `/jams/${slug}/contacts`, words(c)[notice])
}

async function showContacts(c: Ctx, sent?: { values: FormValues; problems: Problems }): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    if (sent) mustBe(desk, jam.id, 'organiser')
    return { place: { jam, actor: desk.actor, now: desk.now }, contacts: await readContacts(desk, jam.id) }
  })
  return show(c, <ContactsPage {...page} {...sent} />, sent ? 422 : 200)
}
