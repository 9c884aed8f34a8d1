import { readFileSync } from 'node:fs'

/** May be used below the EUPL-1.2: permissive, or copyleft that ends at the file. */
const allowed = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Zlib MPL-2.0 OFL-1.1 CC0-1.0 Unlicense PSF-2.0'.split(
    ' ',
  ),
)

/**
 * Copyleft that ends at the library: libvips is loaded as its makers built it, beside our code and exchangeable. Only for
 * these packages, each named in docs/dependencies.md.
 */
const library = { licence: 'LGPL-3.0-or-later', of: /^node_modules\/@img\/sharp-[\w-]+$/ }

/** Whose package.json says nothing in the lock file; looked up in the LICENSE file they bring along. */
const inTheirFile: Record<string, string> = {
  'node_modules/png-js': 'MIT',
  'node_modules/ssh2': 'MIT',
  'node_modules/cpu-features': 'MIT',
  'node_modules/buildcheck': 'MIT',
}

type Package = { license?: string }
const packages: Record<string, Package> = read('package-lock.json').packages
const foreign = Object.entries(packages).filter(([path]) => path !== '')
const wrong = foreign.filter(([path, { license }]) => !isAllowed(license ?? inTheirFile[path] ?? '', path))

const { dependencies, devDependencies, optionalDependencies } = read('package.json')
const asked = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
const told = new Set(readFileSync('docs/dependencies.md', 'utf8').split(/[\s,;|()]+/))
/** `@tiptap/extension-*` speaks for all of them. */
const families = [...told].filter((name) => name.endsWith('-*')).map((name) => name.slice(0, -1))
const untold = asked
  .filter((name) => !name.startsWith('@types/'))
  .filter((name) => !told.has(name) && !families.some((family) => name.startsWith(family)))

for (const name of untold) console.log(`${name}: docs/dependencies.md does not say why it is here`)
for (const [path, { license }] of wrong) console.log(`${path}: ${license ?? 'no licence'}`)
console.log(`${foreign.length} packages, ${wrong.length} with a licence that does not fit`)
process.exitCode = wrong.length + untold.length > 0 ? 1 : 0

/** Of "A OR B" one is enough, of "A AND B" both must fit. */
function isAllowed(expression: string, path: string): boolean {
  const ways = expression.replace(/[()]/g, '').split(/\s+OR\s+/)
  return ways.some((way) =>
    way
      .split(/\s+AND\s+/)
      .every((licence) => allowed.has(licence) || (licence === library.licence && library.of.test(path))),
  )
}

function read(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
