import { Hono } from 'hono'
import { z } from 'zod'
import { act, actorOf, type Ctx, type Env, formOf, goOn, idParam } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { deviceOf } from '../device.ts'
import { mustBeSomebody } from '../role.ts'
import { addDevice, chooseReach, forgetDevice, listDevices, publicKey, tryDevice } from './devices.ts'
import { NoticePage } from './notice.pages.tsx'
import { findReach } from './notice.sql.ts'
import { noticeWords } from './notice.text.ts'

const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .refine((text) => Buffer.from(text, 'base64url').length === bytes)

const deviceForm = z.object({
  endpoint: z.string().min(1).max(1000),
  publicKey: base64url(65),
  authSecret: base64url(16),
})

const at = '/me/notices'

/** How somebody is told things. */
export const noticeRoutes = new Hono<Env>()
  .get(at, (c) => showNotices(c))
  .post(at, async (c) => {
    const { mail, push } = await formOf(c)
    await act(c, (desk) => chooseReach(desk, mail === 'yes', push === 'yes'))
    return goOn(c, at, noticeWords(c.get('lang')).saved)
  })
  .post(`${at}/devices`, async (c) => {
    const form = deviceForm.safeParse(await formOf(c))
    const t = noticeWords(c.get('lang'))
    if (!form.success) return showNotices(c, t.failed)
    await act(c, (desk) => addDevice(desk, { ...form.data, label: deviceOf(c.req.header('user-agent')) }))
    return goOn(c, at, t.added)
  })
  .post(`${at}/devices/:id/removal`, async (c) => {
    const id = idParam(c)
    await act(c, (desk) => forgetDevice(desk, id))
    return goOn(c, at, noticeWords(c.get('lang')).removed)
  })
  .post(`${at}/devices/:id/test`, async (c) => {
    const id = idParam(c)
    await act(c, (desk) => tryDevice(desk, id))
    return goOn(c, at, noticeWords(c.get('lang')).tested)
  })

// Not read(): whoever looks first has the house make its key.
async function showNotices(c: Ctx, problem?: string): Promise<Response> {
  const page = await act(c, async (desk) => ({
    reach: await findReach(desk, mustBeSomebody(desk)),
    devices: await listDevices(desk),
    publicKey: await publicKey(desk),
  }))
  const { session } = await actorOf(c)
  return show(c, <NoticePage {...page} session={session} problem={problem} />, problem ? 422 : 200)
}
