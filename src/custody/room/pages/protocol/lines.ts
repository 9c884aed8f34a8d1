/** The log in plain words, for whoever shows it elsewhere: an archive, its reader. */
export { type Called, sentenceOfLine } from './line.text.ts'
