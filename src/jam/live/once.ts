import type { FormValues } from '#kernel/http.ts'
import { isId, newId } from '#kernel/id.ts'

/** The id a form brought along: the same form sent twice (a double click, the back button) is the same thing. */
export const keyOf = ({ id }: FormValues): string => (typeof id === 'string' && isId(id) ? id : newId())
