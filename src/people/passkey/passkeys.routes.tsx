import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { plainLine } from '#kernel/plain.ts'
import { mustFind } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { deviceOf } from '../device.ts'
import { ownPath } from '../own-path.ts'
import { passkeyWords } from './passkey.text.ts'
import { PasskeyNamePage, PasskeysPage } from './passkeys.pages.tsx'
import { addPasskey, listPasskeys, offerPasskey, removePasskey, renamePasskey } from './passkeys.ts'

const labelField = plainLine(1, 60, 'label.empty', 'label.long')
const at = '/me/passkeys'

export const passkeyRoutes = new Hono<Env>()
  .get(at, (c) => showPasskeys(c, c.req.query('next')))
  .post('/me/passkeys/challenge', async (c) => c.json(await act(c, offerPasskey)))
  .post(at, async (c) => {
    const { answer, next } = await formOf(c)
    const label = deviceOf(c.req.header('user-agent'))
    const added = await act(c, (desk) => addPasskey(desk, String(answer ?? ''), label))
    return added ? goOn(c, ownPath(next, at), wordsOf(c).added) : showPasskeys(c, next, 'passkey.wrong')
  })
  .get('/me/passkeys/:id', async (c) => {
    const id = idParam(c)
    const passkeys = await read(c, listPasskeys)
    const { label } = mustFind(passkeys.find((one) => one.id === id))
    return show(c, <PasskeyNamePage id={id} label={label} />)
  })
  .post('/me/passkeys/:id', async (c) => {
    const id = idParam(c)
    const { label } = await formOf(c)
    const checked = labelField.safeParse(label)
    if (checked.success) {
      await act(c, (desk) => renamePasskey(desk, id, checked.data))
      return goOn(c, at, wordsOf(c).renamed)
    }
    const problem = wordsOf(c).problem[checked.error.issues[0]?.message ?? 'label.empty']
    return show(c, <PasskeyNamePage id={id} label={String(label ?? '')} problem={problem} />, 422)
  })
  .post('/me/passkeys/:id/removal', async (c) => {
    const id = idParam(c)
    await act(c, (desk) => removePasskey(desk, id))
    return goOn(c, at, wordsOf(c).removed)
  })

const wordsOf = (c: Ctx) => passkeyWords(c.get('lang'))

async function showPasskeys(c: Ctx, next: unknown, problem?: string): Promise<Response> {
  const passkeys = await read(c, listPasskeys)
  const on = next === undefined || next === '' ? undefined : ownPath(next)
  const says = problem && wordsOf(c).problem[problem]
  return show(c, <PasskeysPage passkeys={passkeys} next={on} problem={says} />, problem ? 422 : 200)
}
