/** The same measures inside a browser's page. */
import { measure } from './measure.ts'

const reader = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' })

Object.assign(globalThis, { measure: () => measure(reader) })
