import type { Limits, QuestionKind } from '#field/form/question.ts'
import { type Members, objectAt, textAt } from '../value.ts'

/** What a component demands of its answer. */
export function limitsOf(type: string, kind: QuestionKind, members: Members, validate: Members): Limits {
  const limits: Limits = {}
  const number = (from: Members, name: string): number | undefined => {
    const value = from.read(name)
    const said = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof said === 'number' && Number.isFinite(said) ? said : undefined
  }
  const put = (name: 'least' | 'most' | 'fewest' | 'longest', value: number | undefined) => {
    if (value !== undefined && (name === 'least' || name === 'most' || value >= 0)) limits[name] = value
  }
  put('longest', number(validate, 'maxLength') ?? number(validate, 'maxSelectedCount'))
  put('fewest', number(validate, 'minLength') ?? number(validate, 'minSelectedCount'))
  if (/decimal|currency|integer/.test(kind)) {
    put('least', number(validate, 'min'))
    put('most', number(validate, 'max'))
    const step = validate.silent('step')
    if (typeof step === 'number' && step > 0) limits.step = step
    if (step === 'any') validate.read('step')
  }
  const pattern = textAt(validate.read('pattern')).slice(0, 2000)
  if (pattern) limits.pattern = pattern
  if (kind === 'currency') limits.currency = textAt(members.read('currency')).slice(0, 8) || 'EUR'
  if (/^date/.test(kind)) days(limits, members)
  if (type === 'file') files(limits, members)
  return limits
}

function days(limits: Limits, members: Members): void {
  const picker = objectAt(members.silent('datePicker'))
  const day = (value: unknown) =>
    /^\d{4}-\d\d-\d\d/.test(textAt(value)) ? textAt(value).slice(0, 10) : undefined
  const [least, most] = [day(picker.minDate), day(picker.maxDate)]
  if (least) limits.least = least
  if (most) limits.most = most
}

const units: { [unit: string]: number } = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 }

function files(limits: Limits, members: Members): void {
  const { type, allowedTypesLabels: _labels } = objectAt(members.silent('file'))
  const types = Array.isArray(type)
    ? type.filter((one): one is string => typeof one === 'string' && one !== '*')
    : []
  const pattern = textAt(members.read('filePattern'))
  const said =
    types.length > 0 ? types : pattern && pattern !== '*' ? pattern.split(',').map((one) => one.trim()) : []
  if (said.length > 0) limits.types = said.slice(0, 200)
  const size = /^\s*([\d.]+)\s*([KMG]?B)/i.exec(textAt(members.read('fileMaxSize')))
  if (size) limits.bytes = Math.round(Number(size[1]) * (units[(size[2] ?? 'B').toUpperCase()] ?? 1))
  const most = Number(members.read('maxNumberOfFiles') ?? 0)
  if (most > 0) limits.longest = most
}
