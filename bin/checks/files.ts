import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

const forbidden = ['utils', 'helpers', 'common', 'misc', 'types', 'index', 'manager', 'service']
// The one file that is about a service (Dienst), a noun of ours.
const named = ['src/blocks/service.ts']
const longest = 250

const files = globSync('{src,test,bin,migrations}/**/*.{ts,tsx,css,sql}')
const wrong = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8')
  const lines = text.split('\n').length
  return [
    ...(forbidden.includes(nameOf(file)) && !named.includes(file)
      ? [`${file}: a name that says nothing (${forbidden.join(', ')})`]
      : []),
    ...(/Service\b/.test(basename(file)) ? [`${file}: a service is what a jam hands over, not a file`] : []),
    ...(/\bclass \w+Service\b/.test(text)
      ? [`${file}: a service is what a jam hands over, not a class`]
      : []),
    ...(/\b(TO[D]O|FIX[M]E)\b(?!.*#\d)/.test(text)
      ? [`${file}: something to do without an issue number`]
      : []),
    ...(lines > longest && !saysWhy(text)
      ? [`${file}: ${lines} lines, and its first comment does not say why`]
      : []),
  ]
})
console.log(wrong.join('\n') || `${files.length} files are well named and short enough`)
process.exitCode = wrong.length > 0 ? 1 : 0

function nameOf(file: string): string {
  return basename(file).split('.')[0]?.toLowerCase() ?? ''
}

function saysWhy(text: string): boolean {
  return /^\s*(\/\/|\/\*|--).*\b(long|lang)\b/i.test(text)
}
