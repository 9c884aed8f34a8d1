import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * Makes one self-contained page of an environment's only script and style. Its content security policy knows both by
 * their hashes and lets nothing else in and nothing out.
 */
export const onePage = (environment: string, file: string, title: string): Plugin => ({
  name: 'one-page',
  applyToEnvironment: ({ name }) => name === environment,
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const parts = Object.values(bundle)
      const script = parts.flatMap((part) => (part.type === 'chunk' ? part.code : [])).join('\n')
      const styles = parts.flatMap((part) =>
        part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : [],
      )
      for (const name of Object.keys(bundle)) delete bundle[name]
      const source = pageOf(title, script.replaceAll('</script', '<\\/script'), styles.join('\n'))
      this.emitFile({ type: 'asset', fileName: file, source })
    },
  },
})

function pageOf(title: string, script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div id="reader"><noscript>Diese Seite braucht JavaScript. / This page needs JavaScript.</noscript></div>
<script>${script}</script>
</body>
</html>
`
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
