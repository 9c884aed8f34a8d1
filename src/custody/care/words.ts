/** The words of what is sealed, for the form that asks and the page that opens. */
export { careWords } from './care.text.ts'
