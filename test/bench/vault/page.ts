/** The same measures inside a browser's page. */
import { measure } from './measure.ts'

Object.assign(globalThis, { measure })
