import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export type Asked = { name: string; title: string; choices: string[] }

const parts = {
  '/core.js': 'survey-core/survey.core.min.js',
  '/ui.js': 'survey-js-ui/survey-js-ui.min.js',
  '/ui.css': 'survey-core/survey-core.min.css',
} as const

/** The same questions in SurveyJS, fetched for this comparison alone; undefined where it cannot be had. */
export async function openPeer(questions: readonly Asked[]) {
  const folder = mkdtempSync(join(tmpdir(), 'jam-peer-'))
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder]
  const done = spawnSync('npm', [...args, 'survey-core', 'survey-js-ui'], { timeout: 90_000 })
  const read = (file: string) => readFileSync(join(folder, 'node_modules', file))
  const gone = () => rmSync(folder, { recursive: true, force: true })
  if (done.status !== 0) {
    gone()
    return undefined
  }
  const elements = questions.map(({ name, title, choices }) => ({
    ...(choices.length > 0 ? { type: 'radiogroup', choices } : { type: 'text' }),
    ...{ name, title },
  }))
  const page = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Survey</title>
    <link rel="stylesheet" href="/ui.css"><script src="/core.js"></script><script src="/ui.js"></script></head>
    <body><div id="survey"></div><script>new Survey.Model(${JSON.stringify({ elements }).replaceAll('<', '\\u003c')})
      .render(document.getElementById('survey'))</script></body></html>`
  const files = Object.fromEntries(Object.entries(parts).map(([path, file]) => [path, gzipSync(read(file))]))
  const html = gzipSync(page)
  const server = createServer(({ url }, answer) => {
    const type = url?.endsWith('.css') ? 'text/css' : url?.endsWith('.js') ? 'text/javascript' : 'text/html'
    answer.setHeader('content-type', type).setHeader('content-encoding', 'gzip')
    answer.end(files[url ?? ''] ?? html)
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const version = JSON.parse(read('survey-core/package.json').toString()).version as string
  const all = [html, ...Object.values(files)]
  return {
    ...{ version, address: `http://localhost:${(server.address() as AddressInfo).port}/` },
    weight: all.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1000,
    close: () => {
      server.close()
      gone()
    },
  }
}
