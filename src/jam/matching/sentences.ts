/** What a plan says in words, for the rooms of the matching. */
export { contradictionSentence, levelSentence, stepLabel } from './plan.text.ts'
export { type Names, unstaffedSentences, whySentences } from './why.text.ts'
