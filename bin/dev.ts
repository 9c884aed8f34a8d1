import { createServer as createHttp } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createServer, isRunnableDevEnvironment } from 'vite'

type App = typeof import('../src/app/app.ts')

const http = createHttp()
const vite = await createServer({ server: { middlewareMode: true, hmr: { server: http } } })
const { ssr } = vite.environments
if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite cannot run server code here')
const load = <T>(file: string): Promise<T> => ssr.runner.import(file)

// Opened once: a change evaluates modules anew, and must not open a second database.
const { mustReadConfig } = await load<typeof import('../src/kernel/config.ts')>('/src/kernel/config.ts')
const { openUp } = await load<typeof import('../src/kernel/opening.ts')>('/src/kernel/opening.ts')
const { employ } = await load<typeof import('../src/kernel/job.ts')>('/src/kernel/job.ts')
const { jobHandlers } = await load<typeof import('../src/app/rooms.ts')>('/src/app/rooms.ts')
const { greet } = await load<typeof import('../src/app/greeting.ts')>('/src/app/greeting.ts')
const { onFarewell, tellAndLeave } =
  await load<typeof import('../src/kernel/terminal.ts')>('/src/kernel/terminal.ts')

const config = mustReadConfig()
const { house, leave, close, lost } = await openUp(config).catch(tellAndLeave)
employ(house, jobHandlers)
lost.then(tellAndLeave)
onFarewell(async () => {
  leave()
  http.closeAllConnections()
  await vite.close()
  await close()
})

let made: { by: App['appOf']; app: ReturnType<App['appOf']> } | undefined
const answer = getRequestListener(async (request, env) => {
  const { appOf } = await load<App>('/src/app/app.ts')
  if (made?.by !== appOf) made = { by: appOf, app: appOf(house) }
  const response = await made.app.fetch(request, env)
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  const page = (await response.text()).replace(
    '</head>',
    '<script type="module" src="/@vite/client"></script></head>',
  )
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(page, { status: response.status, headers })
})
http.on('request', (request, response) =>
  vite.middlewares(request, response, () => answer(request, response)),
)
const { talkDoor } = await load<typeof import('../src/app/talk-door.ts')>('/src/app/talk-door.ts')
const talk = talkDoor(house)
http.on('upgrade', (request, socket, head) => {
  if (talk.wants(request)) talk.take(request, socket, head)
})
http.on('error', tellAndLeave)
http.listen(config.port, config.host, async () => console.log(await greet(house)))
