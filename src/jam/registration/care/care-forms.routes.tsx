import { Hono } from 'hono'
import { lineField } from '#field/text-field.ts'
import { act, type Env, formOf, goOn } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { mustBeSomebody } from '#people/role.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { sealingWords } from './care.text.ts'
import { chooseVault, forgetCare } from './cares.ts'

const contactField = lineField('contact', 160)

/** Whose vault keeps it, and taking back what one has sealed. */
export const careFormRoutes = new Hono<Env>()
  .post('/jams/:jam/registration/settings/care', async (c) => {
    const form = await formOf(c)
    const t = sealingWords(c.get('lang'))
    const organisation =
      typeof form.organisation === 'string' && isId(form.organisation) ? form.organisation : ''
    const contact = contactField.safeParse(form.contact)
    const back = `/jams/${c.req.param('jam')}/registration/settings#care`
    if (organisation && !contact.success) return goOn(c, back, t.contactMissing)
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await chooseVault(desk, jam, organisation, contact.data ?? '')
    })
    return goOn(c, back, organisation ? t.chosen : t.unchosen)
  })
  .post('/jams/:jam/me/care/removal', async (c) => {
    await act(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      await forgetCare(desk, jam.id, mustBeSomebody(desk))
    })
    return goOn(c, `/jams/${c.req.param('jam')}/me`, sealingWords(c.get('lang')).removed)
  })
