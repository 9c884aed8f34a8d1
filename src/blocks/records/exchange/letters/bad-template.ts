export type BadTemplateCode = 'macro' | 'unknown' | 'broken' | 'unclosed'

/** A template that is not taken; its sentences stand in the words of the page. */
export class BadTemplate extends Error {
  readonly code: BadTemplateCode
  constructor(code: BadTemplateCode) {
    super(code)
    this.name = 'BadTemplate'
    this.code = code
  }
}
