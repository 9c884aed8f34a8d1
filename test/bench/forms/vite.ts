import { createServer, isRunnableDevEnvironment } from 'vite'

/** Runs code of the house inside this process, pages and all, as development does. */
export async function openRunner() {
  const vite = await createServer({
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
  })
  const { ssr } = vite.environments
  if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite cannot run server code here')
  return {
    load: <T>(file: string): Promise<T> => ssr.runner.import(file),
    close: () => vite.close(),
  }
}
