// Runs on any Node >= 20, before the pinned one is there: is installed what package-lock.json says?
import { existsSync, readFileSync } from 'node:fs'

const packagesIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})
const wanted = packagesIn('package-lock.json')
const found = packagesIn('node_modules/.package-lock.json')

const fits = ([path, { optional, integrity }]) =>
  found[path] ? found[path].integrity === integrity : optional
const complete = Object.entries(wanted)
  .filter(([path]) => path !== '')
  .every(fits)
process.exit(complete ? 0 : 1)
