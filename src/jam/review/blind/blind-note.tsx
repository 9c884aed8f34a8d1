import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { blindWords } from './blind.text.ts'

/** Says that names are hidden on this page. */
export const BlindNote = () => <Notice>{blindWords(useView().lang).blindNow}</Notice>
